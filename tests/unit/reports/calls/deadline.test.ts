import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays, dayIn, instant } from '@/lib/core/clock';
import { deadlineFor, dueDayOf, isLate } from '@/lib/reports/calls/deadline';

const machineZone = process.env.TZ;
afterEach(() => {
  if (machineZone === undefined) delete process.env.TZ;
  else process.env.TZ = machineZone;
});

const dueBefore = (startsOn: string, daysBefore: number) =>
  deadlineFor({ rule: 'DAYS_BEFORE_MEETING', startsOn, daysBefore });

describe('the deadline of DR-60 and P-11', () => {
  test.each([
    ['two weeks before', '2027-05-28', 14, '2027-05-15T05:59:59.999Z'],
    ['over the end of a month', '2027-05-01', 14, '2027-04-18T05:59:59.999Z'],
    ['over the end of a year', '2027-01-07', 14, '2026-12-25T05:59:59.999Z'],
    ['onto a leap day', '2028-03-14', 14, '2028-03-01T05:59:59.999Z'],
    ['across a leap day', '2028-03-15', 15, '2028-03-01T05:59:59.999Z'],
    ['across no leap day in a common year', '2027-03-14', 14, '2027-03-01T05:59:59.999Z'],
    ['21 days (P-11)', '2027-06-10', 21, '2027-05-21T05:59:59.999Z'],
  ])('%s', (_words, startsOn, days, expected) => {
    expect(dueBefore(startsOn, days)?.toISOString()).toBe(expected);
  });

  test('a leap day itself can be the deadline', () => {
    const dueAt = dueBefore('2028-03-14', 14);
    expect(dueAt === null ? null : dueDayOf(dueAt)).toBe('2028-02-29');
  });

  test('a fixed day ends with that day in Costa Rica; no rule, no deadline (DR-61)', () => {
    expect(deadlineFor({ rule: 'FIXED_DATE', day: '2027-12-31' })?.toISOString()).toBe('2028-01-01T05:59:59.999Z');
    expect(deadlineFor({ rule: 'NONE' })).toBeNull();
  });

  // Clocks change in Ciudad Juárez, Tijuana, Toronto and New York, and changed in Mexico until 2022; in Costa Rica they do not.
  test.each([
    'America/Costa_Rica',
    'America/Toronto',
    'America/Tijuana',
    'America/Mexico_City',
    'UTC',
    'Pacific/Kiritimati',
  ])('is the same instant on a machine in %s', (zone) => {
    process.env.TZ = zone;
    expect(dueBefore('2027-03-28', 14)?.toISOString()).toBe('2027-03-15T05:59:59.999Z');
    expect(dueBefore('2027-11-21', 14)?.toISOString()).toBe('2027-11-08T05:59:59.999Z');
    expect(dueBefore('2022-04-17', 14)?.toISOString()).toBe('2022-04-04T05:59:59.999Z');
  });
});

describe('lateness by P-11', () => {
  const dueAt = dueBefore('2027-05-28', 14);

  test.each([
    ['the last millisecond of the day in Costa Rica', '2027-05-14T23:59:59.999-06:00', false],
    ['the first of the next', '2027-05-15T00:00:00.000-06:00', true],
    ['one second before midnight', '2027-05-14T23:59:59.000-06:00', false],
    ['already the 15th in Santo Domingo, still the 14th in Costa Rica', '2027-05-15T01:30:00-04:00', false],
    ['the 14th in Vancouver, the 15th in Costa Rica', '2027-05-14T23:30:00-07:00', true],
    ['midnight in UTC', '2027-05-15T00:00:00Z', false],
  ])('%s', (_words, at, late) => {
    expect(isLate({ dueAt }, instant(at))).toBe(late);
  });

  test('nothing is late without a deadline', () => {
    expect(isLate({ dueAt: null }, instant('9999-01-01T00:00:00Z'))).toBe(false);
  });
});

const aDay = fc
  .date({ min: instant('1996-01-01T00:00:00Z'), max: instant('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someDays = fc.integer({ min: 1, max: 365 });

describe('for any meeting and any number of days', () => {
  test('the deadline is the last millisecond of its day in Costa Rica, and the next is late', () => {
    fc.assert(
      fc.property(aDay, someDays, (startsOn, days) => {
        const dueAt = dueBefore(startsOn, days);
        if (dueAt === null) return false;
        const day = addDays(startsOn, -days);
        const next = instant(dueAt.getTime() + 1);
        return (
          dayIn(dueAt) === day &&
          dayIn(next) === addDays(day, 1) &&
          dueAt.toISOString().endsWith('T05:59:59.999Z') &&
          !isLate({ dueAt }, dueAt) &&
          isLate({ dueAt }, next)
        );
      }),
    );
  });

  test('it moves by exactly as many days as the meeting does', () => {
    fc.assert(
      fc.property(aDay, someDays, fc.integer({ min: -400, max: 400 }), (startsOn, days, move) => {
        const from = dueBefore(startsOn, days);
        const to = dueBefore(addDays(startsOn, move), days);
        return from !== null && to !== null && dueDayOf(to) === addDays(dueDayOf(from), move);
      }),
    );
  });

  test('once late, late for ever', () => {
    fc.assert(
      fc.property(aDay, fc.nat(4e9), fc.nat(4e9), (day, early, more) => {
        const dueAt = deadlineFor({ rule: 'FIXED_DATE', day });
        const start = (dueAt?.getTime() ?? 0) - 2e9;
        const isLateAt = (offset: number) => isLate({ dueAt }, instant(start + offset));
        return !isLateAt(early) || isLateAt(early + more);
      }),
    );
  });
});
