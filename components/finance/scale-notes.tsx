import { getTranslations } from 'next-intl/server';
import { RecordSource } from '@/components/membership/record-source';
import type { ScaleView } from '@/lib/finance/contributions/views';
import { percentageSum } from './printed-sums';

/** When the scale was approved, and why its percentages do not add up to what is printed (DR-77, DR-78). */
export async function ScaleNotes({ scale }: Readonly<{ scale: ScaleView }>) {
  const t = await getTranslations('portal.how');
  const sum = `${percentageSum(scale)}%`;
  const printed = `${scale.totalPercentagePrinted}%`;
  return (
    <div className="mt-3 grid max-w-reading gap-1 text-sm text-muted">
      {sum !== printed && <p>{t('rounding', { sum, printed })}</p>}
      <p>
        {t('approved', {
          ordinal: scale.approvedMeetingOrdinal,
          city: scale.approvedCity,
          year: String(scale.approvedYear),
          since: String(scale.inForceSinceYear),
        })}
      </p>
      <RecordSource lines={scale.lines} />
    </div>
  );
}
