import { dateFormat } from '@/lib/core/formats';
import type { Locale } from '@/lib/web/locale';

const tags: Readonly<Record<Locale, string>> = { es: 'es', en: 'en-GB' };

const nameOf = (zone: string, day: string, locale: Locale, timeZoneName: 'longGeneric' | 'shortOffset'): string =>
  dateFormat(tags[locale], { timeZone: zone, timeZoneName })
    .formatToParts(Date.parse(`${day}T12:00:00Z`))
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

/** A zone as people call it, with its distance from UTC on that day: «hora estándar del Atlántico (GMT-4)». */
export function zoneWords(zone: string, day: string, locale: Locale): string {
  return `${nameOf(zone, day, locale, 'longGeneric')} (${nameOf(zone, day, locale, 'shortOffset')})`;
}

/** Hour and minute in a zone: «09:00». */
export function hourWords(at: Date, zone: string, locale: Locale): string {
  return dateFormat(tags[locale], {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** The calendar day of an instant in a zone: `2027-05-14`. */
export function dayOfZone(at: Date, zone: string): string {
  return dateFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}
