import { numberFormat } from '@/lib/core/formats';
import type { ScaleView } from '@/lib/finance/contributions/views';

const hundredthsOf = (printed: string): number => Math.round(Number(printed) * 100);

/** What the printed percentages add up to, in the report's own way of writing: `100.01`. */
export function percentageSum(scale: ScaleView): string {
  const hundredths = scale.rows.reduce((sum, row) => sum + hundredthsOf(row.percentagePrinted), 0);
  return (hundredths / 100).toFixed(2);
}

/** What the amounts add up to, in the report's own way of writing: `282,724`. Exact: cents are added, whole units are written. */
export function amountSum(scale: ScaleView): string {
  const cents = scale.rows.reduce((sum, row) => sum + row.amountMinor, 0n);
  return numberFormat('en-US', { maximumFractionDigits: 2 }).format(Number(cents) / 100);
}
