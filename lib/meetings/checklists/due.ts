import { addDays, endOfDay } from '@/lib/core/clock';

/** The calendar day on which an item is due: so many days from the meeting's first day. */
export const dueOn = (startsOn: string, days: number): string => addDays(startsOn, days);

/** Until when that is, at the end of the day in the Conference's zone (P-11). */
export const dueAt = (startsOn: string, days: number): Date => endOfDay(dueOn(startsOn, days));
