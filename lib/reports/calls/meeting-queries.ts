import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { takesPartInReporting } from '../kinds/visibility';
import { type CallHead, callSelect, toCallHead } from './views';
import { visibleCalls } from './visibility';

/** The calls for reports to a meeting, by their kind; null for whoever takes no part in reporting. */
export async function listCallsOfMeeting(actor: Actor, meetingId: string): Promise<CallHead[] | null> {
  if (!takesPartInReporting(actor)) return null;
  const rows = await db.reportCall.findMany({
    where: { AND: [{ meetingId }, visibleCalls(actor)] },
    select: callSelect,
    orderBy: [{ kindCode: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => toCallHead(row, now()));
}
