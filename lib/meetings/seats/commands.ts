import 'server-only';
import { type Actor, partiesOf } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { inTransaction, type Tx, violatesUnique } from '@/lib/core/db';
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import type { DelegateRank } from '@/prisma/generated/enums';
import { findVisibleSession } from '../sessions/programme-queries';
import { seatPolicy } from './policy';
import type { LeaveSeat, TakeSeat } from './schema';

type Address = Readonly<{ code: string; meetingCode: string }>;

/**
 * The Vice-Minister's own Member has its principal behind closed doors. The audit says that it was done and of whom nothing (P-05).
 * @throws NotFound, Forbidden `seat.vice-minister-only`, Conflict `workflow.closed`, `seat.taken`, Invalid at `delegateId`
 * (`seat.not-a-vice-minister`)
 */
export async function takeSeat(actor: Actor, { sessionId, delegateId }: TakeSeat): Promise<Address> {
  return inTransaction(async (tx) => {
    const { session, partyCode } = await openRoom(tx, actor, 'take', sessionId);
    const { meetingId } = session;
    await requireRank(tx, { delegateId, partyCode, meetingId }, 'VICE_MINISTER', 'seat.not-a-vice-minister');
    if ((await tx.closedSeat.count({ where: { sessionId, partyCode } })) > 0) throw new Conflict('seat.taken');
    await tx.closedSeat.create({ data: { sessionId, partyCode, principalId: delegateId } });
    await record(tx, actor, { act: 'seat.take', subjectId: sessionId });
    return addressOf(session);
  }).catch(namingSeat);
}

/**
 * One senior official comes along with the principal, never a second one.
 * @throws as `takeSeat`; Conflict `seat.second-companion` (DR-21), `seat.no-principal` (DR-22), Invalid `seat.not-a-senior-official`
 */
export async function accompanySeat(actor: Actor, { sessionId, delegateId }: TakeSeat): Promise<Address> {
  return inTransaction(async (tx) => {
    const { session, partyCode } = await openRoom(tx, actor, 'accompany', sessionId);
    const { meetingId } = session;
    const seat = await tx.closedSeat.findUnique({ where: { sessionId_partyCode: { sessionId, partyCode } } });
    if (seat === null) throw new Conflict('seat.no-principal');
    if (seat.companionId !== null) throw new Conflict('seat.second-companion');
    await requireRank(tx, { delegateId, partyCode, meetingId }, 'SENIOR_OFFICIAL', 'seat.not-a-senior-official');
    const { count } = await tx.closedSeat.updateMany({
      where: { id: seat.id, companionId: null },
      data: { companionId: delegateId, version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict('seat.second-companion');
    await record(tx, actor, { act: 'seat.accompany', subjectId: sessionId });
    return addressOf(session);
  }).catch(namingSeat);
}

/** The companion, or the principal with whoever comes along (DR-22), sits there no longer. @throws as `takeSeat` */
export async function leaveSeat(actor: Actor, { sessionId, who }: LeaveSeat): Promise<Address> {
  return inTransaction(async (tx) => {
    const { session, partyCode } = await openRoom(tx, actor, 'leave', sessionId);
    const where = { sessionId, partyCode };
    const { count } =
      who === 'PRINCIPAL'
        ? await tx.closedSeat.deleteMany({ where })
        : await tx.closedSeat.updateMany({ where, data: { companionId: null, version: { increment: 1 } } });
    if (count === 0) throw new Conflict('workflow.closed');
    await record(tx, actor, { act: 'seat.leave', subjectId: sessionId });
    return addressOf(session);
  });
}

/** The closed-door session that this Vice-Minister may know of, before its meeting is over, and the Member they speak for. */
async function openRoom(tx: Tx, actor: Actor, act: keyof typeof seatPolicy, sessionId: string) {
  await tx.$queryRaw`SELECT 1 FROM "MeetingSession" WHERE id = ${sessionId}::uuid FOR NO KEY UPDATE`;
  const session = await findVisibleSession(tx, actor, { id: sessionId });
  if (session.kind !== 'CLOSED_DOOR') throw new NotFound('session');
  authorize(seatPolicy, act, actor, null);
  if (session.meeting.status !== 'PLANNED') throw new Conflict('workflow.closed');
  const [partyCode] = partiesOf(actor, 'VICE_MINISTER');
  if (partyCode === undefined) throw new Forbidden('seat.vice-minister-only');
  return { session, partyCode };
}

async function requireRank(
  tx: Tx,
  { delegateId, partyCode, meetingId }: Readonly<{ delegateId: string; partyCode: string; meetingId: string }>,
  rank: DelegateRank,
  reason: string,
): Promise<void> {
  const found = await tx.delegate.count({
    where: { id: delegateId, partyCode, meetingId, rank, status: { notIn: ['WITHDRAWN', 'RETURNED'] } },
  });
  if (found === 0) throw new Invalid('form.faulty', { delegateId: reason });
}

const addressOf = (session: Readonly<{ code: string; meeting: Readonly<{ code: string }> }>): Address => ({
  code: session.code,
  meetingCode: session.meeting.code,
});

/** Two at once, or one person in two places: the tables have room for one. */
function namingSeat(error: unknown): never {
  if (violatesUnique(error)) throw new Conflict('seat.taken');
  throw error;
}
