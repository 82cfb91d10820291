import { dateFormat } from '@/lib/core/formats';
import type { Locale } from '@/lib/web/locale';

const tags: Readonly<Record<Locale, string>> = { es: 'es', en: 'en-GB' };

const shapes: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'long', year: 'numeric' },
];

const partsOf = (date: string): number => date.split('-').length;
const millisecondsOf = (date: string): number => Date.parse(date);

/** `2008`, `2008-06` or `2008-06-26` as people write it, no more exact than it is: «junio de 2008». */
export function partialDateWords(date: string, locale: Locale): string {
  const format = dateFormat(tags[locale], { timeZone: 'UTC', ...shapes[partsOf(date) - 1] });
  return format.format(millisecondsOf(date));
}

/** From one such date to another: «28–29 de enero de 1999», "2002–2004". */
export function partialRangeWords(from: string, to: string, locale: Locale): string {
  const exactness = Math.min(partsOf(from), partsOf(to));
  if (partsOf(from) !== partsOf(to)) return `${partialDateWords(from, locale)} – ${partialDateWords(to, locale)}`;
  const format = dateFormat(tags[locale], { timeZone: 'UTC', ...shapes[exactness - 1] });
  return format.formatRange(millisecondsOf(from), millisecondsOf(to));
}

/** The words of what `PartialDate` draws; empty where there is no date. */
export function dateSpanWords(from: string | null, to: string | null, locale: Locale): string {
  const start = from ?? to;
  if (start === null) return '';
  return from === null || to === null || from === to
    ? partialDateWords(start, locale)
    : partialRangeWords(from, to, locale);
}

type Given = Readonly<{ from: string | null; to?: string | null; locale: Locale }>;

/** A date or a span that is only as exact as its source. Nothing where there is none. */
export function PartialDate({ from, to = null, locale }: Given) {
  const words = dateSpanWords(from, to, locale);
  if (words === '') return null;
  const isOne = from === null || to === null || from === to;
  return isOne ? <time dateTime={from ?? to ?? undefined}>{words}</time> : <span>{words}</span>;
}
