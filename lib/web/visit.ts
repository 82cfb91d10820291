import 'server-only';
import { after } from 'next/server';
import type { Actor } from '@/lib/core/actor';
import { logFailure } from '@/lib/core/log';
import { recordVisit } from '@/lib/meetings/news/commands';

/** That the page was read is written once it has gone out; where it cannot be, the page was read all the same. */
export function noteVisit(actor: Actor, meetingId: string, at: Date): void {
  after(async () => {
    try {
      await recordVisit(actor, meetingId, at);
    } catch (error) {
      logFailure(error, { route: 'page /meetings/[code]', part: 'visit' });
    }
  });
}
