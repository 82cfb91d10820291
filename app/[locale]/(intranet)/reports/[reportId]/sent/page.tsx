import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SentPage } from '@/components/reports/sent-page';
import { getReport } from '@/lib/reports/reports/queries';
import { missing } from '@/lib/web/missing';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string; reportId: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'drafting.sent' });
  return { title: t('title') };
}

/** The confirmation of what a country has sent, for its own people. */
export default async function SentReportPage({ params }: Given) {
  const locale = await localeOf(params);
  const reportId = idOrNotFound((await params).reportId);
  const actor = await actorOrSignIn(`/reports/${reportId}/sent`);
  const report = await orNotFound(getReport(actor, reportId));
  if (!report.isOwn) missing();
  if (report.reference === null) redirect(`/${locale}/reports/${reportId}/edit`);
  return <SentPage report={report} reference={report.reference} locale={locale} />;
}
