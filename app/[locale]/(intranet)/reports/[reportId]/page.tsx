import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ReportPage } from '@/components/reports/report-page';
import { ReviewPanel } from '@/components/reports/review-panel';
import { getReport } from '@/lib/reports/reports/queries';
import { ReportShown } from '@/lib/reports/reports/schema';
import { newFormKey } from '@/lib/web/form-key';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import { acceptReportAction, reopenReportAction, returnReportAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; reportId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (reportId: string, submission: number | undefined) => {
  const actor = await actorOrSignIn(`/reports/${reportId}`);
  return orNotFound(getReport(actor, reportId, submission));
});

async function reportFor({ params, searchParams }: Given) {
  const { submission } = ReportShown.parse(await searchParams);
  return load(idOrNotFound((await params).reportId), submission);
}

export async function generateMetadata(given: Given): Promise<Metadata> {
  const [locale, report] = [await localeOf(given.params), await reportFor(given)];
  const t = await getTranslations({ locale, namespace: 'reports' });
  const names = { country: inLocale(report.country, 'name', locale), kind: inLocale(report.kind, 'name', locale) };
  return { title: t('titleOf', { ...names, year: String(report.year) }) };
}

/** A report as this reader reads it, and the Secretariat's answer to it. */
export default async function ReadReportPage(given: Given) {
  const [locale, report] = [await localeOf(given.params), await reportFor(given)];
  const actions = { accept: acceptReportAction, return: returnReportAction, reopen: reopenReportAction };
  const formKeys = { accept: newFormKey(), return: newFormKey(), reopen: newFormKey() };
  return (
    <ReportPage
      report={report}
      locale={locale}
      review={<ReviewPanel report={report} formKeys={formKeys} actions={actions} />}
    />
  );
}
