import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db, type Tx } from '@/lib/core/db';
import type { SessionKind } from '@/prisma/generated/enums';
import type { SessionFacts } from './policy';
import { classesThatAreTold, type Told } from './visibility';

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

/** A meeting as the rules of participation see it: the rows in force on its first day judge it. */
export type JudgedMeeting = Readonly<{
  id: string;
  bodyCode: string;
  startsOn: Date;
  body: Readonly<{ kind: SessionFacts['bodyKind'] }>;
}>;

/** What the rules of participation look at, for each of these sessions of one meeting; one query. */
export async function factsOfSessions(
  tx: Tx,
  { id: meetingId, bodyCode, startsOn, body }: JudgedMeeting,
  sessions: readonly Readonly<{ id: string; kind: SessionKind }>[],
): Promise<SessionFacts[]> {
  const rows = await tx.participationDefault.findMany({
    where: {
      bodyCode,
      sessionKind: { in: [...new Set(sessions.map(({ kind }) => kind))] },
      validFrom: { lte: startsOn },
      OR: [{ validTo: null }, { validTo: { gte: startsOn } }],
    },
    select: { sessionKind: true, partyKind: true, right: true, verdict: true, rule: true },
  });
  return sessions.map(({ id, kind }): SessionFacts => {
    const given = rows.filter(({ sessionKind }) => sessionKind === kind);
    return { id, meetingId, kind, bodyCode, bodyKind: body.kind, given };
  });
}
