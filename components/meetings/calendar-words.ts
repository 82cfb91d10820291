import { dateSpanWords } from '@/components/ui/partial-date';
import { dateFormat } from '@/lib/core/formats';
import type { CalendarItem } from '@/lib/meetings/calendar/views';
import type { Locale } from '@/lib/web/locale';

const tags: Readonly<Record<Locale, string>> = { es: 'es', en: 'en-GB' };

/** «mayo de 2027» */
export function monthWords(month: string, locale: Locale): string {
  return dateSpanWords(month, null, locale);
}

/** «lunes» or, in short, «lun» of a day. */
export function weekdayWords(day: string, locale: Locale, weekday: 'long' | 'short'): string {
  return dateFormat(tags[locale], { timeZone: 'UTC', weekday }).format(Date.parse(day));
}

/** «lunes, 3 de mayo de 2027» */
export function dayWords(day: string, locale: Locale): string {
  return `${weekdayWords(day, locale, 'long')}, ${dateSpanWords(day, null, locale)}`;
}

const clock = (zone: string, locale: Locale) =>
  dateFormat(tags[locale], { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** «hora de Costa Rica», "Eastern Time", on an instant or a day. */
export function zoneWords(zone: string, locale: Locale, at: Date | string): string {
  const moment = typeof at === 'string' ? Date.parse(at) : at;
  const parts = dateFormat(tags[locale], { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

const dayCode = (at: Date, zone: string): string =>
  dateFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** «09:00–12:00»; with the day where it is not `day`. */
function span(startsAt: Date, endsAt: Date, zone: string, locale: Locale, day: string): string {
  const time = clock(zone, locale);
  const [from, to] = [time.format(startsAt), time.format(endsAt)];
  const words = from === to ? from : `${from}–${to}`;
  const own = dayCode(startsAt, zone);
  return own === day ? words : `${dateSpanWords(own, null, locale)}, ${words}`;
}

/** The time where it takes place, with the name of the zone, and the reader's own where clocks there show another. */
export type TimeWords = Readonly<{ venue: string; zone: string; own: string | null }>;

/** Null for what lasts whole days. */
export function timeWords(
  { startsAt, endsAt, zone, from }: Pick<CalendarItem, 'startsAt' | 'endsAt' | 'zone' | 'from'>,
  ownZone: string,
  locale: Locale,
): TimeWords | null {
  if (startsAt === null || endsAt === null) return null;
  const venue = span(startsAt, endsAt, zone, locale, from);
  const own = span(startsAt, endsAt, ownZone, locale, from);
  return { venue, zone: zoneWords(zone, locale, startsAt), own: own === venue ? null : own };
}
