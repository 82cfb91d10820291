import 'server-only';
import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { visibleMeetings } from '@/lib/meetings/meetings/visibility';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { type OutstandingDecision, outstandingSelect } from './views';
import { visibleDecisions } from './visibility';
import { openStatuses } from './workflow';

const most = 30;

/**
 * What a body decided before, or is asked to do, and what is not done: for whoever writes the agenda of that meeting, the nearest date first. Nothing that
 * is still behind closed doors: an agenda's open part would tell of it. Source: DR-11.
 */
export async function listOutstanding(actor: Actor, meetingCode: string): Promise<OutstandingDecision[]> {
  if (!holds(actor, [...readingSecretariat, 'PRESIDENCY_OFFICER'])) return [];
  const meeting = await db.meeting.findFirst({
    where: { AND: [{ code: meetingCode, status: 'PLANNED' }, visibleMeetings(actor, await toldRows(actor))] },
    select: { bodyCode: true, startsOn: true },
  });
  if (meeting === null) return [];
  const { bodyCode, startsOn } = meeting;
  return db.decision.findMany({
    where: {
      AND: [
        visibleDecisions(actor),
        { status: { in: [...openStatuses] }, adoptedOn: { lt: startsOn }, issuedAt: { not: null } },
        { OR: [{ bodyCode }, { addressees: { some: { bodyCode } } }] },
      ],
    },
    select: outstandingSelect,
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { year: 'desc' }, { number: 'asc' }],
    take: most,
  });
}

/** One of them by its code; null where it is not outstanding for this meeting, or not for this person. */
export async function findOutstanding(
  actor: Actor,
  meetingCode: string,
  code: string | undefined,
): Promise<OutstandingDecision | null> {
  if (code === undefined) return null;
  return (await listOutstanding(actor, meetingCode)).find((one) => one.code === code) ?? null;
}
