import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { instant } from '@/lib/core/clock';
import { type IcsEvent, icsOf } from '@/lib/meetings/calendar/ics';
import { at } from '@/tests/support/clock';

const anEvent = (given: Partial<IcsEvent> = {}): IcsEvent => ({
  uid: 'session-1@crm.example',
  version: 1,
  title: 'Plenaria',
  description: null,
  place: 'San José, Costa Rica',
  from: '2027-03-15',
  to: '2027-03-15',
  startsAt: null,
  endsAt: null,
  isCancelled: false,
  url: null,
  ...given,
});

/** What a library that did not write it reads. */
function read(...events: readonly IcsEvent[]) {
  const text = icsOf({ name: 'CRM', description: 'Calendario', language: 'ES', events });
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { text, calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

const zones = ['America/Los_Angeles', 'America/Costa_Rica', 'America/Toronto', 'Europe/Madrid'] as const;
/** The days before, of and after each change of clocks of 2027 in one of them, and one of each season. */
const days = [
  ...['2027-01-15', '2027-07-15'],
  ...['2027-03-13', '2027-03-14', '2027-03-15', '2027-03-27', '2027-03-28', '2027-03-29'],
  ...['2027-10-30', '2027-10-31', '2027-11-01', '2027-11-06', '2027-11-07', '2027-11-08'],
];

describe.each(zones)('in %s', (zone) => {
  test.each(days)('nine to eleven on %s is nine to eleven', (day) => {
    const of = (hour: number) => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: { hour } });
    const [startsAt, endsAt] = [instant(of(9).epochMilliseconds), instant(of(11).epochMilliseconds)];
    const [event] = read(anEvent({ startsAt, endsAt, from: day, to: day })).events;
    const onTheClock = (time: ICAL.Time | undefined) =>
      Temporal.Instant.fromEpochMilliseconds((time?.toUnixTime() ?? 0) * 1000)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString();
    expect(onTheClock(event?.startDate)).toBe(`${day}T09:00:00`);
    expect(onTheClock(event?.endDate)).toBe(`${day}T11:00:00`);
    // An instant of UTC: no program has to know the zone, or to have its rules of this year.
    expect(event?.startDate.zone.tzid).toBe('UTC');
  });

  test.each(days)('a meeting of the whole of %s and the next day stays on those days', (day) => {
    const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
    const [event] = read(anEvent({ from: day, to: next })).events;
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe(day);
    expect(event?.endDate.toString()).toBe(Temporal.PlainDate.from(next).add({ days: 1 }).toString());
  });
});

test('any instant comes back to the second, whatever the machine’s zone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 946_684_800, max: 2_208_988_800 }),
      fc.integer({ min: 1, max: 86_400 }),
      (from, length) => {
        const given = anEvent({ startsAt: instant(from * 1000), endsAt: instant((from + length) * 1000) });
        const [event] = read(given).events;
        expect(event?.startDate.toUnixTime()).toBe(from);
        expect(event?.endDate.toUnixTime()).toBe(from + length);
      },
    ),
    { numRuns: 50 },
  );
});

test('any title, place and description comes back as it is', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 }).filter((text) => !/\p{Cc}/u.test(text));
  fc.assert(
    fc.property(words, words, (title, place) => {
      const [event] = read(anEvent({ title, place, description: `${title}\n${place}` })).events;
      expect(event?.summary).toBe(title);
      expect(event?.location).toBe(place);
      expect(event?.description).toBe(`${title}\n${place}`);
    }),
    { numRuns: 50 },
  );
});

test('an event keeps its name and counts its changes; a cancelled one says so', () => {
  at('2026-11-25T12:00:00Z');
  const first = read(anEvent()).events[0];
  const later = read(anEvent({ version: 4, isCancelled: true })).events[0];
  expect([first?.uid, first?.sequence, first?.component.getFirstPropertyValue('status')]).toEqual([
    'session-1@crm.example',
    0,
    'CONFIRMED',
  ]);
  expect([later?.uid, later?.sequence, later?.component.getFirstPropertyValue('status')]).toEqual([
    'session-1@crm.example',
    3,
    'CANCELLED',
  ]);
});

test('a deadline is a moment', () => {
  const due = instant('2027-05-01T05:59:59.999Z');
  const [event] = read(anEvent({ startsAt: due, endsAt: due })).events;
  expect(event?.startDate.toICALString()).toBe('20270501T055959Z');
  expect(event?.endDate.toICALString()).toBe('20270501T055959Z');
});

test('lines end as the standard has it and are never longer than 75 octets', () => {
  const { text } = read(anEvent({ title: 'Reunión de Viceministros(as) de la Conferencia, ñandú y niñez '.repeat(5) }));
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('a calendar of nothing is one too', () => {
  expect(read().events).toEqual([]);
});
