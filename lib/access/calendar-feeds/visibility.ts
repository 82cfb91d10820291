import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';

/** Feeds that answer: of people who are not disabled. What stands in them is decided by the offices in force at each reading. */
export const servedFeeds: Prisma.CalendarFeedWhereInput = { user: { disabledAt: null } };

/** Everybody knows of their own feed and of nobody else's. */
export function visibleFeeds(actor: Actor): Prisma.CalendarFeedWhereInput {
  return { userId: actor.userId };
}
