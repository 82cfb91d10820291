import 'server-only';
import { consultationsFollow } from '@/lib/meetings/agenda/consultation-commands';
import type { MeetingFollower } from '@/lib/meetings/meetings/follower-schema';
import { deadlinesFollow } from '@/lib/reports/calls/deadline-commands';

/** Everything that hangs on a meeting's dates and moves with them. A domain that derives a date from a meeting adds its follower. */
export const followers: readonly MeetingFollower[] = [deadlinesFollow, consultationsFollow];
