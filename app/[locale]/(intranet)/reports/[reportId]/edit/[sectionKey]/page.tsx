import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { SectionPage } from '@/components/reports/section-page';
import { getDraftSection } from '@/lib/reports/reports/drafting-queries';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import { isAnswerToForm } from '@/lib/web/signed-out';
import { prefillReportAction, saveSectionAction } from '../actions';

type Given = Readonly<{ params: Promise<{ locale: string; reportId: string; sectionKey: string }> }>;

/** Once a request, for the title and for the page. */
const load = cache(async (reportId: string, sectionKey: string) => {
  const actor = await actorOrSignIn(`/reports/${reportId}/edit/${sectionKey}`);
  return orNotFound(getDraftSection(actor, reportId, sectionKey));
});

async function sectionFor({ params }: Given) {
  const { reportId, sectionKey } = await params;
  return load(idOrNotFound(reportId), sectionKey);
}

export async function generateMetadata(given: Given): Promise<Metadata> {
  const locale = await localeOf(given.params);
  const { section, sectionCount } = await sectionFor(given);
  const t = await getTranslations({ locale, namespace: 'drafting.section' });
  const position = t('position', { number: section.number, count: sectionCount });
  return { title: `${inLocale(section, 'title', locale)} · ${position}` };
}

/** One section of a report that a country writes. */
export default async function EditSectionPage(given: Given) {
  const locale = await localeOf(given.params);
  const view = await sectionFor(given);
  // Who sent a form that came too late sees why, and their words.
  const isTooLate = view.can.edit === 'workflow.closed' && (await isAnswerToForm());
  if (view.can.edit === 'workflow.closed' && !isTooLate) redirect(`/${locale}/reports/${view.report.id}`);
  return (
    <SectionPage
      view={view}
      isTooLate={isTooLate}
      locale={locale}
      actions={{ save: saveSectionAction, prefill: prefillReportAction }}
    />
  );
}
