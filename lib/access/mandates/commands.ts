import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { dateOn, dayIn, dayOf, now, today } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { endAllSessions } from '../sessions/commands';
import { visibleUsers } from '../users/visibility';
import { faultsOfGrant, type GrantFacts } from './grant-check';
import { mandatePolicy } from './policy';
import type { GrantMandate, RevokeMandate } from './schema';
import { visibleMandates } from './visibility';

/**
 * The person holds the office from the first day on; in force it is once that day has come.
 * @throws NotFound, Forbidden, Invalid (see grant-check.ts), Conflict `user.disabled`, `mandate.held-already`
 */
export async function grantMandate(actor: Actor, input: GrantMandate): Promise<{ mandateId: string }> {
  const { formKey, ...given } = input;
  return once(actor, formKey, given, (tx) => addMandate(tx, actor, given));
}

/** As `grantMandate`, in the caller's transaction. */
export async function addMandate(
  tx: Tx,
  actor: Actor,
  given: Omit<GrantMandate, 'formKey'>,
): Promise<{ mandateId: string }> {
  const { userId } = given;
  if ((await tx.user.count({ where: { AND: [{ id: userId }, visibleUsers(actor)] } })) === 0)
    throw new NotFound('user');
  authorize(mandatePolicy, 'grant', actor, { userId });
  return recordMandate(tx, actor, given);
}

/** As `addMandate`, for an office that another act gives, which the caller has authorised (P-13). */
export async function recordMandate(
  tx: Tx,
  actor: Actor,
  given: Omit<GrantMandate, 'formKey'>,
): Promise<{ mandateId: string }> {
  const { userId } = given;
  if (userId === actor.userId) throw new Forbidden('mandate.not-your-own');
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  const person = await tx.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  if (person === null) throw new NotFound('user');
  if (person.disabledAt !== null) throw new Conflict('user.disabled');
  const faults = faultsOfGrant(await factsOf(tx, given));
  const [first] = Object.values(faults);
  if (first !== undefined) throw new Invalid(Object.keys(faults).length === 1 ? first : 'form.faulty', faults);
  await refuseTwice(tx, given);
  const { startsOn, endsOn, ...rest } = given;
  const { id } = await tx.mandate.create({
    data: {
      ...rest,
      startsOn: dateOn(startsOn),
      endsOn: endsOn === null ? null : dateOn(endsOn),
      createdAt: now(),
    },
  });
  const { officeCode, partyCode, source } = given;
  await record(tx, actor, {
    act: 'mandate.grant',
    subjectId: id,
    detail: { userId, officeCode, partyCode, startsOn, endsOn, source },
  });
  return { mandateId: id };
}

async function factsOf(tx: Tx, given: Omit<GrantMandate, 'formKey'>): Promise<GrantFacts> {
  const { officeCode, partyCode, institutionId, bodyCode, meetingId, sessionId, startsOn, endsOn } = given;
  const day = dateOn(startsOn);
  const then = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
  const [office, status, institution, body, meeting, session] = await Promise.all([
    tx.office.findUnique({ where: { code: officeCode } }),
    tx.partyStatus.findFirst({ where: { partyCode, ...then }, select: { class: { select: { kind: true } } } }),
    institutionId === null ? null : tx.institution.findFirst({ where: { id: institutionId, ...then } }),
    bodyCode === null ? null : tx.body.findFirst({ where: { code: bodyCode, ...then } }),
    meetingId === null ? null : tx.meeting.findUnique({ where: { id: meetingId } }),
    sessionId === null ? null : tx.meetingSession.findUnique({ where: { id: sessionId } }),
  ]);
  refuseUnknown({ institutionId: [institutionId, institution], bodyCode: [bodyCode, body] });
  refuseUnknown({ meetingId: [meetingId, meeting], sessionId: [sessionId, session] });
  return {
    startsOn,
    endsOn,
    partyCode,
    office: office && {
      kind: office.kind,
      partyKind: office.partyKind,
      validFrom: dayOf(office.validFrom),
      validTo: office.validTo && dayOf(office.validTo),
    },
    partyKind: status?.class.kind ?? null,
    institution,
    network: body && { isNetwork: body.kind === 'NETWORK' },
    meeting: meeting && { endsOn: dayOf(meeting.endsOn) },
    session: session && { isClosedDoor: session.kind === 'CLOSED_DOOR', endsOn: dayIn(session.endsAt) },
  };
}

/** What was named and does not exist, or not on that day. */
function refuseUnknown(named: Readonly<Record<string, readonly [string | null, object | null]>>): void {
  const unknown = Object.keys(named).filter((field) => named[field]?.[0] !== null && named[field]?.[1] === null);
  const faults = Object.fromEntries(unknown.map((field) => [field, 'field.choose']));
  if (unknown.length > 0) throw new Invalid('form.faulty', faults);
}

/** The same office at the same place, held by the same person on a day of this one. */
async function refuseTwice(tx: Tx, given: Omit<GrantMandate, 'formKey'>): Promise<void> {
  const { userId, officeCode, partyCode, institutionId, bodyCode, meetingId, sessionId, startsOn, endsOn } = given;
  const held = await tx.mandate.count({
    where: {
      ...{ userId, officeCode, partyCode, institutionId, bodyCode, meetingId, sessionId },
      revokedAt: null,
      ...(endsOn !== null && { startsOn: { lte: dateOn(endsOn) } }),
      OR: [{ endsOn: null }, { endsOn: { gte: dateOn(startsOn) } }],
    },
  });
  if (held > 0) throw new Conflict('mandate.held-already');
}

/**
 * The mandate ends now, whatever its dates say, for the reason given; its holder is signed out everywhere, and the next request of
 * theirs has nothing of it. @throws NotFound, Forbidden, Conflict `mandate.over-already`
 */
export async function revokeMandate(actor: Actor, { mandateId, reason }: RevokeMandate): Promise<{ userId: string }> {
  return inTransaction(async (tx) => {
    const mandate = await tx.mandate.findFirst({ where: { AND: [{ id: mandateId }, visibleMandates(actor)] } });
    if (mandate === null) throw new NotFound('mandate');
    const { userId } = mandate;
    authorize(mandatePolicy, 'revoke', actor, { userId });
    await endMandate(tx, actor, { mandateId, userId, reason });
    return { userId };
  });
}

/** As `revokeMandate`, within the caller's transaction; the caller has authorised it. @throws Conflict `mandate.over-already` */
export async function endMandate(
  tx: Tx,
  actor: Actor,
  { mandateId, userId, reason }: RevokeMandate & Readonly<{ userId: string }>,
): Promise<void> {
  const { count } = await tx.mandate.updateMany({
    where: { id: mandateId, revokedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: dateOn(today()) } }] },
    data: { revokedAt: now(), revokedReason: reason },
  });
  if (count === 0) throw new Conflict('mandate.over-already');
  await endAllSessions(tx, userId, 'mandate-ended');
  await record(tx, actor, { act: 'mandate.revoke', subjectId: mandateId, detail: { userId, reason } });
}
