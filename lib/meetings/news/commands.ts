import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { visitMinutes } from './since';

/**
 * `actor` has read the meeting's page at `at`; the caller has shown it to them. One statement, also when two windows open at once: the visit
 * that goes on keeps since when things are new (see `newSince`). No act, and so not in the audit.
 */
export async function recordVisit({ userId }: Actor, meetingId: string, at: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "MeetingVisit" AS visit ("userId", "meetingId", "seenAt") VALUES (${userId}::uuid, ${meetingId}::uuid, ${at})
    ON CONFLICT ("userId", "meetingId") DO UPDATE SET
      "sinceAt" = CASE WHEN excluded."seenAt" - visit."seenAt" > make_interval(mins => ${visitMinutes}::int)
        THEN visit."seenAt" ELSE visit."sinceAt" END,
      "seenAt" = greatest(excluded."seenAt", visit."seenAt")`;
}
