import type { RuleNumber } from '@/lib/core/policy';

/** What the rules of the calendar look at. `startsOn` is the first day where it is held (`2027-05-14`). */
export type InCalendar = Readonly<{
  bodyCode: string;
  startsOn: string;
  /** Is the host a Member on that day? Null while none is known. */
  isHostMember: boolean | null;
}>;

/** A rule from which a meeting departs: its number, the reason code of the warning, and the field that it is about. */
export type Departure = Readonly<{
  rule: RuleNumber;
  reason: string;
  field: 'startsOn' | 'bodyCode' | 'hostPartyCode';
}>;

/** The host does not work on one of the days: only the calendar is at stake (P-16). */
export const onHostHoliday: Departure = { rule: 'P-16', reason: 'meeting.host-holiday', field: 'startsOn' };

/**
 * From which rules a meeting departs that its body would hold beside `others`, the first days of its other meetings that are not
 * cancelled. Only the calendar is at stake: each is a warning that takes a reason, and none refuses (P-16).
 * Source: DR-08 (Vice-Ministers once a year, in its first half), DR-09 (in a Member; that meeting only), DR-45 (GRCM twice a year).
 */
export function departuresOf({ bodyCode, startsOn, isHostMember }: InCalendar, others: readonly string[]): Departure[] {
  const sameYear = others.filter((day) => yearOf(day) === yearOf(startsOn)).length;
  if (bodyCode === 'GRCM') {
    return sameYear < 2 ? [] : [{ rule: 'DR-45', reason: 'meeting.third-this-year', field: 'bodyCode' }];
  }
  if (bodyCode !== 'VICE_MINISTERS') return [];
  const departures: Departure[] = [];
  if (monthOf(startsOn) > 6) departures.push({ rule: 'DR-08', reason: 'meeting.second-half', field: 'startsOn' });
  if (sameYear > 0) departures.push({ rule: 'DR-08', reason: 'meeting.second-this-year', field: 'bodyCode' });
  if (isHostMember === false) {
    departures.push({ rule: 'DR-09', reason: 'meeting.host-not-member', field: 'hostPartyCode' });
  }
  return departures;
}

const yearOf = (day: string): string => day.slice(0, 4);
const monthOf = (day: string): number => Number(day.slice(5, 7));
