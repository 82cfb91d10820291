import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AskedReports } from '@/components/reports/asked-reports';
import { ReadableReports } from '@/components/reports/readable-reports';
import { ReportTools } from '@/components/reports/report-tools';
import { PageHeader } from '@/components/ui/page-header';
import { keepsKinds } from '@/lib/reports/kinds/views';
import { hasMatrix } from '@/lib/reports/matrix/views';
import { listCallsOfMine, listReportsToReview } from '@/lib/reports/reports/asked-queries';
import { listReports } from '@/lib/reports/reports/queries';
import { ReportsAsked } from '@/lib/reports/reports/schema';
import { asksAsFocalPoint, reviewsReports } from '@/lib/reports/reports/views';
import { actorOrSignIn, localeOf } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'reports' });
  return { title: t('title') };
}

/** What reports ask of the reader, and those that the reader may read. */
export default async function ReportsPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/reports');
  const asked = ReportsAsked.parse(await searchParams);
  const t = await getTranslations('reports');
  const [calls, waiting, list] = await Promise.all([
    listCallsOfMine(actor),
    listReportsToReview(actor),
    listReports(actor, asked),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={hasMatrix(actor) ? <ReportTools locale={locale} keepsKinds={keepsKinds(actor)} /> : undefined}
      />
      <AskedReports
        calls={asksAsFocalPoint(actor) ? calls : null}
        waiting={reviewsReports(actor) ? waiting : null}
        locale={locale}
      />
      <ReadableReports list={list} asked={asked} locale={locale} />
    </>
  );
}
