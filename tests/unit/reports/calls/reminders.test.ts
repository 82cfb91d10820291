import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, endOfDay, instant } from '@/lib/core/clock';
import { remindAt, reminderKey, reminderSteps, stepAt } from '@/lib/reports/calls/reminders';

const dueAt = endOfDay('2027-05-14');

describe('reminders by the clock', () => {
  test('go at eight in the morning in Costa Rica, 14, 7 and 1 days before the deadline’s day', () => {
    expect(reminderSteps.map((step) => remindAt(dueAt, step).toISOString())).toEqual([
      '2027-04-30T14:00:00.000Z',
      '2027-05-07T14:00:00.000Z',
      '2027-05-13T14:00:00.000Z',
    ]);
  });

  test.each([
    ['before the first', '2027-04-30T13:59:59.999Z', null],
    ['at the first', '2027-04-30T14:00:00Z', 14],
    ['between the first and the second', '2027-05-07T13:59:59Z', 14],
    ['at the second', '2027-05-07T14:00:00Z', 7],
    ['on the last day but one', '2027-05-13T14:00:00Z', 1],
    ['in the last millisecond on time', '2027-05-15T05:59:59.999Z', 1],
    ['after the deadline', '2027-05-15T06:00:00Z', null],
  ])('%s', (_words, at, step) => {
    expect(stepAt(dueAt, instant(at))).toBe(step);
  });

  test('each step has a key of its own, and a call has its own keys', () => {
    const keys = reminderSteps.flatMap((step) => [reminderKey('a', step), reminderKey('b', step)]);
    expect(new Set(keys).size).toBe(6);
  });

  test('the step never goes back as time passes, and is always one whose hour has come', () => {
    const hours = fc.integer({ min: 0, max: 24 * 20 });
    fc.assert(
      fc.property(hours, hours, (a, b) => {
        const first = endOfDay(addDays('2027-05-14', -19)).getTime();
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((h) => instant(first + h * 3_600_000));
        if (earlier === undefined || later === undefined) return false;
        const [x, y] = [stepAt(dueAt, earlier), stepAt(dueAt, later)];
        const hasCome = x === null || remindAt(dueAt, x) <= earlier;
        return hasCome && (x === null || y === null || y <= x);
      }),
    );
  });
});
