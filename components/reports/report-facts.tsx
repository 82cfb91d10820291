import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import type { ReportView } from '@/lib/reports/reports/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { DeadlineWords } from './deadline-words';

/** The dates and names of a report. */
export function ReportFacts({ report, locale }: Readonly<{ report: ReportView; locale: Locale }>) {
  const t = useTranslations('reports');
  const { meeting, submittedAt, reference, isLate } = report;
  const rows: SummaryRow[] = [
    ...(meeting === null ? [] : [{ term: t('meeting'), value: inLocale(meeting, 'title', locale) }]),
    { term: t('language'), value: t(`languages.${report.language}`) },
    {
      term: t('due'),
      value: (
        <DeadlineWords dueAt={report.dueAt} isLate={submittedAt === null && isLate} isClosed={false} locale={locale} />
      ),
    },
    {
      term: t('submitted'),
      value:
        submittedAt === null ? (
          t('notSubmitted')
        ) : (
          <>
            <DateTime at={submittedAt} locale={locale} withTime />
            {report.dueAt !== null && ` · ${isLate ? t('late') : t('onTime')}`}
          </>
        ),
    },
    ...(reference === null ? [] : [{ term: t('reference'), value: <span className="tabular-nums">{reference}</span> }]),
  ];
  return <SummaryList rows={rows} />;
}
