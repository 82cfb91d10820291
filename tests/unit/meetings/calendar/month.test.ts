import { describe, expect, test } from 'vitest';
import { timeWords } from '@/components/meetings/calendar-words';
import { instant } from '@/lib/core/clock';
import { daysOfMonths, movedByMonths, weeksOf } from '@/lib/meetings/calendar/month';
import { CalendarAsked } from '@/lib/meetings/calendar/schema';

test.each([
  ['2027-01', -1, '2026-12'],
  ['2027-12', 1, '2028-01'],
  ['2027-05', -12, '2026-05'],
  ['2027-05', 12, '2028-05'],
])('%s moved by %i months is %s', (month, count, moved) => {
  expect(movedByMonths(month, count)).toBe(moved);
});

test.each([
  ['2027-02', 1, '2027-02-28'],
  ['2028-02', 1, '2028-02-29'],
  ['2026-11', 12, '2027-10-31'],
])('%i months from %s on end on %s', (month, count, to) => {
  expect(daysOfMonths(month, count)).toEqual({ from: `${month}-01`, to });
});

describe('the weeks of a month', () => {
  const months = Array.from({ length: 240 }, (_month, index) => movedByMonths('2010-01', index));

  test.each(months)('%s', (month) => {
    const weeks = weeksOf(month);
    const days = weeks.flat();
    const { from, to } = daysOfMonths(month, 1);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.every(([sunday]) => new Date(`${sunday}T00:00:00Z`).getUTCDay() === 0)).toBe(true);
    expect(days).toEqual([...new Set(days)].sort());
    expect(weeks[0]).toContain(from);
    expect(weeks.at(-1)).toContain(to);
    expect(days.filter((day) => day.startsWith(month))).toHaveLength(Number(to.slice(-2)));
  });
});

test('what an address cannot mean is left out', () => {
  const faulty = { month: '2027-13', view: 'week', body: 'SECRETARIAT', kind: ['MEETING', 'SESSION'] };
  expect(CalendarAsked.parse(faulty)).toEqual({ view: 'month' });
  expect(CalendarAsked.parse({ month: '2027-05', view: 'list', body: 'GRCM', kind: 'SESSION' })).toEqual({
    month: '2027-05',
    view: 'list',
    body: 'GRCM',
    kind: 'SESSION',
  });
});

describe('a session from nine to eleven in San José, as it reads', () => {
  const at = (startsAt: string, endsAt: string, from: string) => ({
    startsAt: instant(startsAt),
    endsAt: instant(endsAt),
    zone: 'America/Costa_Rica',
    from,
  });
  // Costa Rica keeps -06:00 all year; the others change their clocks on 14 March, 28 March, 31 October and 7 November 2027.
  test.each([
    ['2027-03-12', 'America/Los_Angeles', '07:00–09:00'],
    ['2027-03-15', 'America/Los_Angeles', '08:00–10:00'],
    ['2027-11-05', 'America/Los_Angeles', '08:00–10:00'],
    ['2027-11-08', 'America/Los_Angeles', '07:00–09:00'],
    ['2027-03-12', 'America/Toronto', '10:00–12:00'],
    ['2027-03-15', 'America/Toronto', '11:00–13:00'],
    ['2027-03-26', 'Europe/Madrid', '16:00–18:00'],
    ['2027-03-29', 'Europe/Madrid', '17:00–19:00'],
    ['2027-10-29', 'Europe/Madrid', '17:00–19:00'],
    ['2027-11-01', 'Europe/Madrid', '16:00–18:00'],
    ['2027-03-15', 'America/Costa_Rica', null],
  ])('on %s in %s', (day, zone, own) => {
    const words = timeWords(at(`${day}T15:00:00Z`, `${day}T17:00:00Z`, day), zone, 'es');
    expect(words).toMatchObject({ venue: '09:00–11:00', own });
  });

  test('of the evening, which is the next day in Madrid, says so', () => {
    const evening = at('2027-05-04T01:00:00Z', '2027-05-04T02:00:00Z', '2027-05-03');
    expect(timeWords(evening, 'Europe/Madrid', 'es')).toMatchObject({
      venue: '19:00–20:00',
      own: '4 de mayo de 2027, 03:00–04:00',
    });
  });
});
