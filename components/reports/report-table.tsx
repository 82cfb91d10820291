import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { TextLink } from '@/components/ui/text-link';
import type { ReportHead } from '@/lib/reports/reports/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { ReportStatus } from './report-status';

/** Reports, each with its country, state and date; the first cell leads to the report. */
export function ReportTable({
  caption,
  reports,
  locale,
  empty,
}: Readonly<{ caption: string; reports: readonly ReportHead[]; locale: Locale; empty: ReactNode }>) {
  const t = useTranslations('reports');
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'report', label: t('column.report') },
        { key: 'country', label: t('column.country') },
        { key: 'status', label: t('column.status') },
        { key: 'submitted', label: t('column.submitted') },
        { key: 'symbol', label: t('column.symbol') },
      ]}
      rows={reports.map((report) => ({
        key: report.id,
        cells: [
          <TextLink key="report" href={`/${locale}/reports/${report.id}`} className="inline-block min-h-6">
            {inLocale(report.kind, 'name', locale)}, {report.year}
          </TextLink>,
          inLocale(report.country, 'name', locale),
          <ReportStatus key="status" report={report} />,
          report.submittedAt === null ? null : <DateTime key="submitted" at={report.submittedAt} locale={locale} />,
          report.symbol === null ? null : (
            <TextLink key="symbol" href={`/${locale}/documents/${report.symbol}`} className="whitespace-nowrap">
              {report.symbol}
            </TextLink>
          ),
        ],
      }))}
      empty={empty}
    />
  );
}
