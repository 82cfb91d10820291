import type { AskedReport } from '@/lib/reports/reports/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import type { AskedItem } from './asked';

/** What reports ask, as items of the one list; `verbs` are the words of its buttons in the reader's language. */
export function askedOfReports(
  reports: readonly AskedReport[],
  locale: Locale,
  verbs: Readonly<Record<AskedReport['verb'], string>>,
): AskedItem[] {
  return reports.map(({ verb, address, country, kind, year, dueAt, isLate }) => ({
    id: `${verb} ${address} ${country.code}`,
    verb: verbs[verb],
    title: `${inLocale(kind, 'name', locale)}, ${year}`,
    href: address,
    dueAt,
    isLate,
    kind: inLocale(country, 'name', locale),
  }));
}
