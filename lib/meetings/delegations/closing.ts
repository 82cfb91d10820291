import { addDays, endOfDay } from '@/lib/core/clock';

/** Calendar days before the meeting's first day on which the registration closes. A choice of the product (as P-11). */
export const registrationDaysBefore = 10;

/** The last instant on time, at the end of that day in the Conference's zone. What comes later is taken and marked. */
export function registrationCloses(startsOn: string): Date {
  return endOfDay(addDays(startsOn, -registrationDaysBefore));
}
