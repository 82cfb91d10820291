import { addDays, endOfDay } from '@/lib/core/clock';

/** Calendar days before the meeting's first day by which it should be convened. A choice of the product (as P-11). */
export const convocationDaysBefore = 60;

/** The last instant of that day in the Conference's zone. A letter can be sent later, too: nothing but the list of what is asked depends on it. */
export function convocationDue(startsOn: string): Date {
  return endOfDay(addDays(startsOn, -convocationDaysBefore));
}
