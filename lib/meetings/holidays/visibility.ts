import type { Actor } from '@/lib/core/actor';
import { EVERYTHING, NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { knowsEveryMeeting } from '../sessions/visibility';

/** Holidays are read by those who know of every meeting: Members' people and the Secretariat. */
export function visibleHolidays(actor: Actor): Prisma.HolidayWhereInput {
  return { AND: [{ removedAt: null }, knowsEveryMeeting(actor) ? EVERYTHING : NOTHING] };
}

/** Holidays that stand, for the rules of the calendar. */
export const standingHolidays = { removedAt: null } satisfies Prisma.HolidayWhereInput;
