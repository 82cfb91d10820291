import { numberFormat } from '@/lib/core/formats';
import type { Locale } from '@/lib/web/locale';

/** «340 kB», «1,2 MB»: decimal units, as the limits of files are stated. */
export function sizeWords(bytes: number, locale: Locale): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(bytes / 1_000, 0.1), 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${numberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)}\u00a0${unit}`;
}
