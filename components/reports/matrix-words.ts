import { inAlphabet } from '@/lib/core/alphabet';
import type { MatrixColumn, MatrixRow, MatrixView } from '@/lib/reports/matrix/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** «Informe sobre protección consular» */
export const kindName = ({ kind }: Pick<MatrixColumn, 'kind'>, locale: Locale): string =>
  inLocale(kind, 'name', locale);

/** The meeting, or null for a call of a year or none. */
export const meetingName = ({ call }: Pick<MatrixColumn, 'call'>, locale: Locale): string | null =>
  call === null || call.meeting === null ? null : inLocale(call.meeting, 'title', locale);

/** One call in a line: «Informe sobre protección consular, 2027». */
export const columnTitle = (column: MatrixColumn, locale: Locale): string =>
  `${kindName(column, locale)}, ${meetingName(column, locale) ?? column.year}`;

export const countryName = ({ country }: Pick<MatrixRow, 'country'>, locale: Locale): string =>
  inLocale(country, 'name', locale);

/** Countries in the alphabet of the language; the reader's own first. */
export function inReadersOrder(rows: MatrixView['rows'], locale: Locale): MatrixRow[] {
  const ordered = inAlphabet(locale, rows, (row) => countryName(row, locale));
  return [...ordered.filter(({ isOwn }) => isOwn), ...ordered.filter(({ isOwn }) => !isOwn)];
}

/** What was asked of the matrix, as its address or that of its file says it. */
export function matrixQuery(
  { year, kind }: Pick<MatrixView, 'year' | 'kind'>,
  more: Readonly<Record<string, string>> = {},
): string {
  const asked = { ...(year !== null && { year: String(year) }), ...(kind !== null && { kind }) };
  return new URLSearchParams({ ...asked, ...more }).toString();
}
