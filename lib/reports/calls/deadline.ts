import { addDays, dayIn, endOfDay } from '@/lib/core/clock';

/**
 * How a call's deadline is found. Days are calendar days (`2027-05-14`): `startsOn` is the meeting's first day where it is held,
 * whatever zone that is. Source: DR-60, DR-61, P-11.
 */
export type DeadlineGiven =
  | Readonly<{ rule: 'DAYS_BEFORE_MEETING'; daysBefore: number; startsOn: string }>
  | Readonly<{ rule: 'FIXED_DATE'; day: string }>
  | Readonly<{ rule: 'NONE' }>;

/**
 * The last instant on time: 23:59:59.999 in America/Costa_Rica of the day that lies `daysBefore` calendar days before the meeting's
 * first day, or of the day given. Null: no deadline. Source: P-11.
 */
export function deadlineFor(given: DeadlineGiven): Date | null {
  if (given.rule === 'NONE') return null;
  return endOfDay(given.rule === 'FIXED_DATE' ? given.day : addDays(given.startsOn, -given.daysBefore));
}

/** Was the deadline over at `at`? Its last millisecond is still on time; without a deadline nothing is late (DR-61). */
export function isLate({ dueAt }: Readonly<{ dueAt: Date | null }>, at: Date): boolean {
  return dueAt !== null && at.getTime() > dueAt.getTime();
}

/** The calendar day of a deadline, as everybody reads it: in the Conference's zone. */
export function dueDayOf(dueAt: Date): string {
  return dayIn(dueAt);
}
