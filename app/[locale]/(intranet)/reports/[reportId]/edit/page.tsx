import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DraftPage } from '@/components/reports/draft-page';
import { ReportAttachments } from '@/components/reports/report-attachments';
import { mostAttachments } from '@/lib/reports/attachments/schema';
import { getDraft } from '@/lib/reports/reports/drafting-queries';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import { uploadLimitBytes } from '@/lib/web/upload';
import { refusedFiles } from '@/lib/web/upload-answer';
import { detachFileAction } from '../attachment-actions';
import { prefillReportAction, setReportLanguageAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; reportId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'drafting.index' });
  return { title: t('title') };
}

/** The index of a report that a country writes. */
export default async function EditReportPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const reportId = idOrNotFound((await params).reportId);
  const actor = await actorOrSignIn(`/reports/${reportId}/edit`);
  const draft = await orNotFound(getDraft(actor, reportId));
  if (draft.can.edit === 'workflow.closed') redirect(`/${locale}/reports/${reportId}`);
  const edit = {
    detach: detachFileAction,
    back: `/reports/${reportId}/edit`,
    limitMb: uploadLimitBytes() / 1_000_000,
    mostFiles: mostAttachments,
    refused: refusedFiles((await searchParams).refused, locale),
  };
  const canAttach = draft.can.attach === null;
  return (
    <DraftPage
      draft={draft}
      locale={locale}
      actions={{ prefill: prefillReportAction, setLanguage: setReportLanguageAction }}
      files={
        <ReportAttachments
          reportId={reportId}
          attachments={draft.attachments}
          locale={locale}
          edit={canAttach ? edit : null}
        />
      }
    />
  );
}
