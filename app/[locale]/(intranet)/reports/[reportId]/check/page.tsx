import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CheckPage } from '@/components/reports/check-page';
import { SubmitForm } from '@/components/reports/submit-form';
import { getDraftToCheck } from '@/lib/reports/reports/drafting-queries';
import { newFormKey } from '@/lib/web/form-key';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';
import { submitReportAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; reportId: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'drafting.check' });
  return { title: t('title') };
}

/** The answers to check, and the button that sends them. */
export default async function CheckReportPage({ params }: Given) {
  const locale = await localeOf(params);
  const reportId = idOrNotFound((await params).reportId);
  const actor = await actorOrSignIn(`/reports/${reportId}/check`);
  const check = await orNotFound(getDraftToCheck(actor, reportId));
  // Sent already, by this person in another window or by a colleague.
  if (check.can.submit === 'workflow.closed') redirect(`/${locale}/reports/${reportId}/sent`);
  const t = await getTranslations('drafting.check');
  const { submit } = check.can;
  const isFaulty = check.sections.some(({ faults }) => faults.length > 0);
  const form = (
    <SubmitForm
      action={submitReportAction}
      reportId={reportId}
      checked={check.checked}
      formKey={newFormKey()}
      labels={Object.fromEntries(check.sections.map((section) => [section.key, inLocale(section, 'title', locale)]))}
      denial={submit === null ? (isFaulty ? t('notYet') : null) : wordsFor(submit, locale)}
      words={{ press: t('submit'), pressing: t('submitting'), refused: t('refused') }}
    />
  );
  return <CheckPage check={check} locale={locale} submit={form} />;
}
