import { Temporal } from 'temporal-polyfill';
import { CONFERENCE_ZONE } from './zone';

export { CONFERENCE_ZONE };

let source: () => number = Date.now;

/** The present instant. The only place that reads the machine's clock, so that tests can move it. */
export function now(): Date {
  return new Date(source());
}

/** Moves the clock; tests only (tests/support/clock.ts). Without an argument the machine's clock is back. */
export function setClock(next: (() => number) | undefined = undefined): void {
  source = next ?? Date.now;
}

/** An instant from its milliseconds or its ISO text. @throws RangeError when the text is no instant */
export function instant(value: string | number): Date {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not an instant: ${value}`);
  return date;
}

/** `2027-05-14`: the calendar day of `at` in `zone` (the Conference's unless said otherwise). */
export function dayIn(at: Date, zone: string = CONFERENCE_ZONE): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Today's calendar day in the Conference's zone. */
export function today(): string {
  return dayIn(now());
}

/** A calendar day (`2027-05-14`) as Prisma stores `@db.Date`: midnight UTC of that day. */
export function dateOn(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The calendar day that a `@db.Date` column holds. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** `day` moved by `count` calendar days. */
export function addDays(day: string, count: number): string {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** The last millisecond of `day` in `zone`: 23:59:59.999 local, whatever the clocks do that night. */
export function endOfDay(day: string, zone: string = CONFERENCE_ZONE): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone: zone });
  return new Date(next.epochMilliseconds - 1);
}

/** The first instant of `day` in `zone`. */
export function startOfDay(day: string, zone: string = CONFERENCE_ZONE): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds);
}

/** `2027-05-14T23:59:59-06:00`: the instant as clocks in `zone` show it, with their distance from UTC. */
export function isoIn(at: Date, zone: string = CONFERENCE_ZONE): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/** An instant whose UTC fields are what clocks in `zone` show at `at`; for file formats that know no zones. */
export function wallClock(at: Date, zone: string = CONFERENCE_ZONE): Date {
  return new Date(`${isoIn(at, zone).slice(0, 19)}.000Z`);
}

/** `at` moved by `count` calendar days, at the same time on the clocks of `zone`, whatever they do in between. */
export function movedByDays(at: Date, count: number, zone: string = CONFERENCE_ZONE): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return new Date(zoned.add({ days: count }).epochMilliseconds);
}

/** How many calendar days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/**
 * The instant at which clocks in `zone` show `hour` (`09:30`) on `day`. Of an hour that comes twice, when clocks go back, the first;
 * null for one that never comes, when they go forward.
 */
export function instantIn(day: string, hour: string, zone: string): Date | null {
  const wanted = Temporal.PlainDateTime.from(`${day}T${hour}`);
  const zoned = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(wanted) ? new Date(zoned.epochMilliseconds) : null;
}
