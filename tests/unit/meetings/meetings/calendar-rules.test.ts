import { describe, expect, test } from 'vitest';
import { departuresOf, type InCalendar } from '@/lib/meetings/meetings/calendar-rules';

const rulesOf = (given: Partial<InCalendar>, others: readonly string[] = []) =>
  departuresOf({ bodyCode: 'VICE_MINISTERS', startsOn: '2027-05-26', isHostMember: true, ...given }, others).map(
    ({ rule, reason }) => `${rule} ${reason}`,
  );

describe('the Vice-Ministers’ Meeting', () => {
  test('keeps the rules in the first half of a year in which there is no other, in a Member', () => {
    expect(rulesOf({})).toEqual([]);
    // As the IV CRM, in January; and the last day of the half.
    expect(rulesOf({ startsOn: '1999-01-28' })).toEqual([]);
    expect(rulesOf({ startsOn: '2027-06-30' }, ['2026-05-20', '2028-05-24'])).toEqual([]);
    expect(rulesOf({ isHostMember: null })).toEqual([]);
  });

  test('departs from DR-08 in the second half', () => {
    expect(rulesOf({ startsOn: '2027-07-01' })).toEqual(['DR-08 meeting.second-half']);
    expect(rulesOf({ startsOn: '2027-12-31' })).toEqual(['DR-08 meeting.second-half']);
  });

  test('departs from DR-08 as the second of a year', () => {
    expect(rulesOf({}, ['2027-02-03'])).toEqual(['DR-08 meeting.second-this-year']);
  });

  test('departs from DR-09 where the host is no Member; all that it departs from is said', () => {
    expect(rulesOf({ isHostMember: false })).toEqual(['DR-09 meeting.host-not-member']);
    expect(rulesOf({ startsOn: '2027-09-01', isHostMember: false }, ['2027-02-03'])).toEqual([
      'DR-08 meeting.second-half',
      'DR-08 meeting.second-this-year',
      'DR-09 meeting.host-not-member',
    ]);
  });
});

describe('the GRCM', () => {
  const grcm = { bodyCode: 'GRCM', isHostMember: false, startsOn: '2027-11-03' };

  test('meets twice a year, in either half, wherever it is', () => {
    expect(rulesOf(grcm)).toEqual([]);
    expect(rulesOf(grcm, ['2027-05-25', '2026-11-04', '2026-05-20'])).toEqual([]);
  });

  test('departs from DR-45 as the third of a year', () => {
    expect(rulesOf(grcm, ['2027-05-25', '2027-08-11'])).toEqual(['DR-45 meeting.third-this-year']);
  });
});

test('the Networks have no such rule of their own', () => {
  expect(
    rulesOf({ bodyCode: 'NETWORK_CONSULAR', startsOn: '2027-11-02', isHostMember: false }, ['2027-05-24']),
  ).toEqual([]);
});
