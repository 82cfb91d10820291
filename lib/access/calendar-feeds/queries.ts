import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import type { CalendarFeedView } from './views';
import { visibleFeeds } from './visibility';

/** The reader's own feed; null when there is none. */
export async function findOwnFeed(actor: Actor): Promise<CalendarFeedView | null> {
  return db.calendarFeed.findFirst({
    where: visibleFeeds(actor),
    select: { createdAt: true, lastFetchedAt: true },
  });
}
