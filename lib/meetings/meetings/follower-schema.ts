import type { Tx } from '@/lib/core/db';
import type { MovedDate } from './views';

/**
 * What another domain hangs on a meeting's dates. Domains lean on meetings, never the other way: each hands its follower to the
 * commands here, and lib/web/followers.ts holds them all. `startsOn` is the meeting's new first day.
 */
export type MeetingFollower = Readonly<{
  /** What would move; nothing is written. */
  preview: (tx: Tx, meetingId: string, startsOn: string) => Promise<MovedDate[]>;
  /** The same dates have moved, in the caller's transaction. */
  follow: (tx: Tx, meetingId: string, startsOn: string) => Promise<MovedDate[]>;
}>;
