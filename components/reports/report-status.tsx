import { useTranslations } from 'next-intl';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import type { ReportHead } from '@/lib/reports/reports/views';

const tones: Readonly<Record<ReportHead['status'], Tone>> = {
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'asked',
  ACCEPTED: 'good',
};

/** Where a report stands, and whether it is late, in words. */
export function ReportStatus({ report }: Readonly<{ report: Pick<ReportHead, 'status' | 'isLate'> }>) {
  const t = useTranslations('reports');
  return (
    <span className="inline-flex flex-wrap gap-1">
      <StatusTag tone={tones[report.status]}>{t(`status.${report.status}`)}</StatusTag>
      {report.isLate && <StatusTag tone="late">{t('late')}</StatusTag>}
    </span>
  );
}
