import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { endOfDay, now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { findPartyKindOn } from '@/lib/membership/parties/member-queries';
import { exceptionPolicy, whyNot } from './exception-policy';
import type { GrantException, RevokeException } from './exception-schema';
import { invitingKinds } from './policy';
import { findVisibleSession } from './programme-queries';
import { factsOfSessions, toldRows } from './queries';
import { visibleExceptions, visibleSessions } from './visibility';

type Address = Readonly<{ code: string; meetingCode: string }>;

/**
 * The exception is in force in that one session, until its day, the session's end, or its revocation.
 * @throws NotFound, Forbidden `exception.presidency-only`, `exception.conveners-only`, Conflict `workflow.closed`, `exception.exists`, Invalid at the field of what
 * the rules do not know
 */
export async function grantException(actor: Actor, input: GrantException): Promise<Address> {
  const { key, ...body } = input;
  return once(actor, key, body, async (tx) => {
    const { sessionId, kind, reason, endsOn } = body;
    // The row's lock: two who grant the same at once take turns, and the session does not move meanwhile.
    await tx.$queryRaw`SELECT 1 FROM "MeetingSession" WHERE id = ${sessionId}::uuid FOR UPDATE`;
    const session = await findVisibleSession(tx, actor, { id: sessionId });
    authorize(exceptionPolicy, 'grant', actor, { kind, conveners: session.meeting.conveners });
    const at = now();
    if (session.meeting.status !== 'PLANNED' || session.endsAt <= at) throw new Conflict('workflow.closed');
    const endsAt = endsOn === null ? null : endOfDay(endsOn);
    if (endsAt !== null && endsAt <= at) throw new Invalid('form.faulty', { endsOn: 'exception.ends-in-the-past' });
    const target = await targetOf(tx, body, session.meeting.startsOn);
    const [facts] = await factsOfSessions(tx, session.meeting, [session]);
    if (facts === undefined) throw new NotFound('session');
    const isPartyInvited = facts.exceptions.some(
      (one) => invitingKinds.includes(one.kind) && one.partyCode === target.partyCode,
    );
    const fault = whyNot({ kind, ...target }, facts, { hasBegun: session.startsAt <= at, isPartyInvited });
    if (fault !== null) throw new Invalid('form.faulty', { [fault.field]: fault.reason });
    const { partyKind: _kind, ...columns } = target;
    const same = { sessionId, kind, partyCode: columns.partyCode, right: columns.right, revokedAt: null };
    if ((await tx.participationException.count({ where: same })) > 0) throw new Conflict('exception.exists');
    const { id } = await tx.participationException.create({
      data: { sessionId, kind, ...columns, reason, endsAt, authorId: actor.userId, createdAt: at },
      select: { id: true },
    });
    const { partyCode, right } = columns;
    await record(tx, actor, { act: 'exception.grant', subjectId: id, detail: { sessionId, kind, partyCode, right } });
    return { code: session.code, meetingCode: session.meeting.code };
  });
}

/** For whom, and what: an invitation gives no right of its own, and to keep a session to the Members is for nobody. */
async function targetOf(tx: Tx, { kind, partyCode, right, scope }: Omit<GrantException, 'key'>, startsOn: Date) {
  if (kind === 'MEMBERS_ONLY') return { partyCode: null, partyKind: null, right: null, scope: null };
  const partyKind = partyCode === null ? null : await findPartyKindOn(tx, partyCode, startsOn);
  return invitingKinds.includes(kind)
    ? { partyCode, partyKind, right: null, scope: null }
    : { partyCode, partyKind, right, scope };
}

/**
 * The exception is in force no longer; it stays on record.
 * @throws NotFound, Forbidden `exception.presidency-only`, `exception.conveners-only`, Conflict `exception.revoked`
 */
export async function revokeException(actor: Actor, { exceptionId, reason }: RevokeException): Promise<Address> {
  return inTransaction(async (tx) => {
    const session = visibleSessions(actor, await toldRows(actor, tx));
    const row = await tx.participationException.findFirst({
      where: { AND: [{ id: exceptionId, session }, visibleExceptions(actor)] },
      select: {
        ...{ id: true, kind: true },
        session: { select: { code: true, meeting: { select: { code: true, conveners: true } } } },
      },
    });
    if (row === null) throw new NotFound('exception');
    authorize(exceptionPolicy, 'revoke', actor, { kind: row.kind, conveners: row.session.meeting.conveners });
    const { count } = await tx.participationException.updateMany({
      where: { id: exceptionId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw new Conflict('exception.revoked');
    await record(tx, actor, { act: 'exception.revoke', subjectId: exceptionId, detail: { reason } });
    return { code: row.session.code, meetingCode: row.session.meeting.code };
  });
}
