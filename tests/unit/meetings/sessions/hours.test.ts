import { describe, expect, test } from 'vitest';
import { Invalid } from '@/lib/core/errors';
import { instantsOf, type LocalHours } from '@/lib/meetings/sessions/hours';

const venue = { startsOn: '2027-11-05', endsOn: '2027-11-07', timeZone: 'America/Toronto' };
const hours = (given: Partial<LocalHours>): LocalHours => ({
  day: '2027-11-05',
  from: '09:00',
  endDay: null,
  to: '12:30',
  ...given,
});
const isoOf = (given: Partial<LocalHours>, where = venue) => {
  const { startsAt, endsAt } = instantsOf(hours(given), where);
  return [startsAt.toISOString(), endsAt.toISOString()];
};
function faultOf(given: Partial<LocalHours>, where = venue): unknown {
  try {
    instantsOf(hours(given), where);
  } catch (error) {
    if (error instanceof Invalid) return error.fields;
    throw error;
  }
  return 'none';
}

test('hours are those of the venue', () => {
  expect(isoOf({})).toEqual(['2027-11-05T13:00:00.000Z', '2027-11-05T16:30:00.000Z']);
  expect(isoOf({}, { ...venue, timeZone: 'America/Panama' })[0]).toBe('2027-11-05T14:00:00.000Z');
});

describe('across midnight', () => {
  test('also after the last day, and over the night in which clocks go back', () => {
    expect(isoOf({ from: '22:00', endDay: '2027-11-06', to: '01:00' })).toEqual([
      '2027-11-06T02:00:00.000Z',
      '2027-11-06T05:00:00.000Z',
    ]);
    expect(isoOf({ day: '2027-11-07', from: '23:00', endDay: '2027-11-08', to: '00:30' })[1]).toBe(
      '2027-11-08T05:30:00.000Z',
    );
    // 22:00 to 03:00 is six hours that night.
    const [from = '', to = ''] = isoOf({ day: '2027-11-06', from: '22:00', endDay: '2027-11-07', to: '03:00' });
    expect(Date.parse(to) - Date.parse(from)).toBe(6 * 3_600_000);
  });

  test('only with the day on which it ends', () => {
    expect(faultOf({ from: '22:00', to: '01:00' })).toEqual({ to: 'session.ends-before-it-starts' });
  });
});

describe('where clocks change', () => {
  test('an hour that comes twice is the first; one that never comes is refused', () => {
    expect(isoOf({ day: '2027-11-07', from: '01:30', to: '04:00' })[0]).toBe('2027-11-07T05:30:00.000Z');
    const spring = { ...venue, startsOn: '2027-03-14', endsOn: '2027-03-14' };
    expect(faultOf({ day: '2027-03-14', from: '02:30', to: '04:00' }, spring)).toEqual({
      from: 'session.no-such-hour',
    });
    expect(faultOf({ day: '2027-03-14', from: '01:30', to: '02:30' }, spring)).toEqual({ to: 'session.no-such-hour' });
  });
});

describe('refused', () => {
  test.each([
    [{ day: '2027-11-04' }, { day: 'session.outside-the-meeting' }],
    [{ day: '2027-11-08' }, { day: 'session.outside-the-meeting' }],
    [{ to: '09:00' }, { to: 'session.ends-before-it-starts' }],
    [{ endDay: '2027-11-04' }, { to: 'session.ends-before-it-starts' }],
    [{ endDay: '2027-11-06' }, { endDay: 'session.too-long' }],
  ])('%o', (given, fault) => {
    expect(faultOf(given)).toEqual(fault);
  });
});
