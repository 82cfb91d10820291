import { instant, now } from '@/lib/core/clock';
import { recordVisit } from '@/lib/meetings/news/commands';
import type { Accounts } from './accounts';
import type { Meetings } from './meetings';
import { actorAt, type Event } from './timeline';

const day = 86_400_000;

/** Those who looked at the coming Vice-Ministers' Meeting ten days ago, and to whom much is new since. */
const visitors = ['vice-minister.cr@crm.example', 'delegate.acnur@crm.example'];

export function visitEvents(accounts: Accounts, meetings: Meetings): Event[] {
  const at = instant(now().getTime() - 10 * day);
  return visitors.map((address) => ({
    at,
    happens: async () => {
      const meeting = meetings.get('vm');
      if (meeting === undefined) throw new Error('the demonstration has no Vice-Ministers’ Meeting');
      await recordVisit(await actorAt(accounts, address), meeting.id, at);
    },
  }));
}
