import type { DecisionsAsked } from '@/lib/decisions/schema';
import type { Locale } from '@/lib/web/locale';

/** What stands in the address of the list, with what is changed in it; a change begins at the first page again. */
export function queryOfList(asked: DecisionsAsked, change: Readonly<Record<string, string | undefined>> = {}): string {
  const { open, after: _, ...rest } = asked;
  const all = {
    ...rest,
    open: open ? 'on' : undefined,
    view: asked.view === 'table' ? undefined : asked.view,
    ...change,
  };
  const given = Object.entries(all).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? '' : `?${query}`;
}

/** The list as asked for, with that change. */
export const listAddress = (
  locale: Locale,
  asked: DecisionsAsked,
  change: Readonly<Record<string, string | undefined>> = {},
): string => `/${locale}/decisions${queryOfList(asked, change)}`;
