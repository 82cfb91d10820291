import type { CalendarView } from '@/lib/meetings/calendar/views';
import type { Locale } from '@/lib/web/locale';

type Asked = CalendarView['asked'];

/** The calendar with some of what its address asks for changed; null takes it out. */
export function calendarAddress(
  locale: Locale,
  { view, month, body, kind }: Asked,
  change: Readonly<{ view?: Asked['view']; month?: string | null; body?: null; kind?: null }> = {},
): string {
  const wanted = { view: view === 'list' ? view : null, month, body: body ?? null, kind: kind ?? null };
  const changed = change.view === undefined ? change : { ...change, view: change.view === 'list' ? change.view : null };
  const entries = Object.entries({ ...wanted, ...changed }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const query = new URLSearchParams(entries).toString();
  return `/${locale}/calendar${query === '' ? '' : `?${query}`}`;
}
