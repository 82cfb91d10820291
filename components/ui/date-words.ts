import { dateFormat } from '@/lib/core/formats';
import { CONFERENCE_ZONE } from '@/lib/core/zone';
import type { Locale } from '@/lib/web/locale';

const isDay = (at: Date | string): at is string => typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at);

const milliseconds = (at: Date | string): number => (typeof at === 'string' ? Date.parse(at) : at.getTime());

// Day before month in both languages: the Conference's papers write «14 de mayo de 2027», "14 May 2027".
const tags: Readonly<Record<Locale, string>> = { es: 'es', en: 'en-GB' };

/**
 * A date as people write it: «14 de mayo de 2027», "14 May 2027"; with `withTime` also hour and zone («23:59, hora de Costa Rica»).
 * `at` is an instant, its ISO text, or a calendar day (`2027-05-14`), which belongs to no zone.
 */
export function dateWords(
  at: Date | string,
  locale: Locale,
  { zone = CONFERENCE_ZONE, withTime = false }: Readonly<{ zone?: string; withTime?: boolean }> = {},
): string {
  const timeZone = isDay(at) ? 'UTC' : zone;
  const instant = milliseconds(at);
  const day = dateFormat(tags[locale], { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  if (!withTime || isDay(at)) return day.format(instant);
  const time = dateFormat(tags[locale], {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const name = dateFormat(tags[locale], { timeZone, timeZoneName: 'shortGeneric' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${day.format(instant)}, ${time.format(instant)} (${name ?? timeZone})`;
}

/** The day of a week and of a month, for the head of a column: «mié 26». `day` is a calendar day. */
export function shortDayWords(day: string, locale: Locale): string {
  return dateFormat(tags[locale], { timeZone: 'UTC', weekday: 'short', day: 'numeric' }).format(Date.parse(day));
}

/** The machine's form of the same date, for `<time dateTime>`. */
export function dateCode(at: Date | string): string {
  return typeof at === 'string' ? at : at.toISOString();
}
