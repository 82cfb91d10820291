import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import type { SessionKind } from '@/prisma/generated/enums';
import type { Convened } from '../meetings/conveners';
import { classesOf, type SessionFacts } from './policy';
import { classesThatAreTold, inForceAt, type LetIn, type Told } from './visibility';

/** The rows of the participation matrix that tell this person's classes of a session; for the filters of meetings and sessions. */
export async function toldRows(actor: Actor, tx: Tx = db): Promise<Told[]> {
  const classes = classesThatAreTold(actor);
  if (classes.length === 0) return [];
  return tx.participationDefault.findMany({
    where: { right: 'IS_TOLD', verdict: 'YES', partyKind: { in: classes }, sessionKind: { not: 'CLOSED_DOOR' } },
    select: { bodyCode: true, sessionKind: true, partyKind: true, validFrom: true, validTo: true },
    orderBy: { id: 'asc' },
  });
}

/** The rows of the participation matrix that let this person's classes in to a session; for the filter of what they attend. */
export async function letInRows(actor: Actor, tx: Tx = db): Promise<LetIn[]> {
  const classes = classesOf(actor);
  if (classes.length === 0) return [];
  const rows = await tx.participationDefault.findMany({
    where: { right: 'ATTENDS', verdict: 'YES', partyKind: { in: classes } },
    select: {
      ...{ bodyCode: true, sessionKind: true, partyKind: true, validFrom: true, validTo: true },
      body: { select: { kind: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ body, ...row }) => ({ ...row, bodyKind: body.kind }));
}

/** A meeting as the rules of participation see it: the rows in force on its first day judge it. */
export type JudgedMeeting = Convened &
  Readonly<{
    id: string;
    bodyCode: string;
    startsOn: Date;
    body: Readonly<{ kind: SessionFacts['bodyKind'] }>;
  }>;

/** What the rules of participation look at, for each of these sessions of one meeting; two queries, three where doors are closed. */
export async function factsOfSessions(
  tx: Tx,
  { id: meetingId, bodyCode, startsOn, body, conveners = [] }: JudgedMeeting,
  sessions: readonly Readonly<{ id: string; kind: SessionKind }>[],
): Promise<SessionFacts[]> {
  const at = now();
  const exceptions = await tx.participationException.findMany({
    where: {
      AND: [
        { sessionId: { in: sessions.map(({ id }) => id) } },
        inForceAt(at),
        // An invitation and an authorisation end with their session (P-02).
        { OR: [{ kind: 'MEMBERS_ONLY' }, { session: { endsAt: { gt: at } } }] },
      ],
    },
    select: { sessionId: true, kind: true, partyCode: true, right: true },
  });
  const rows = await tx.participationDefault.findMany({
    where: {
      bodyCode,
      sessionKind: { in: [...new Set(sessions.map(({ kind }) => kind))] },
      validFrom: { lte: startsOn },
      OR: [{ validTo: null }, { validTo: { gte: startsOn } }],
    },
    select: { sessionKind: true, partyKind: true, right: true, verdict: true, rule: true },
  });
  const closed = sessions.filter(({ kind }) => kind === 'CLOSED_DOOR').map(({ id }) => id);
  const seats =
    closed.length === 0
      ? []
      : await tx.closedSeat.findMany({
          where: { sessionId: { in: closed }, companion: { status: { in: ['ACCREDITED', 'REGISTERED'] } } },
          select: { sessionId: true, companion: { select: { userId: true } } },
        });
  return sessions.map(({ id, kind }): SessionFacts => {
    const given = rows.filter(({ sessionKind }) => sessionKind === kind);
    const own = exceptions.filter(({ sessionId }) => sessionId === id);
    const companions = seats.flatMap(({ sessionId, companion }) =>
      sessionId === id && companion?.userId ? [companion.userId] : [],
    );
    return { id, meetingId, kind, bodyCode, bodyKind: body.kind, given, exceptions: own, companions, conveners };
  });
}
