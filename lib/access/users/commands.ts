import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { dateOn, now, today } from '@/lib/core/clock';
import { inTransaction, type Tx, violatesUnique } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { isAddress, normalisedAddress } from '../email';
import { dropFactor } from '../factors/commands';
import { issueLink } from '../links/commands';
import { linkAddress, mailLink, tellOwner } from '../mails-commands';
import { endAllSessions } from '../sessions/commands';
import { administrators, isAdministrator, userPolicy } from './policy';
import type { InviteUser, OnUser, OnUserWithReason } from './schema';
import { visibleUsers } from './visibility';
import { type UserAct, userStatusOf, userWorkflow } from './workflow';

type NewPerson = Readonly<{ email: string; displayName: string; locale: 'es' | 'en' }>;

async function addUser(tx: Tx, given: NewPerson) {
  try {
    return await tx.user.create({ data: { ...given, invitedAt: now(), createdAt: now() } });
  } catch (error) {
    if (violatesUnique(error)) throw new Conflict('user.address-taken');
    throw error;
  }
}

/**
 * The person has an account without rights, and a mail with a link, good for seven days and once, to choose their password.
 * @throws NotFound for whoever keeps no accounts, Conflict `user.address-taken`
 */
export async function inviteUser(actor: Actor, { formKey, ...given }: InviteUser): Promise<{ userId: string }> {
  // To everybody else this part of the product does not exist.
  if (!isAdministrator(actor)) throw new NotFound('administration');
  authorize(userPolicy, 'invite', actor, { id: null });
  return once(actor, formKey, given, (tx) => openAccount(tx, actor, given));
}

/** As `inviteUser`, within the caller's transaction; the caller has authorised it. */
async function openAccount(tx: Tx, actor: Actor, given: NewPerson): Promise<{ userId: string }> {
  const user = await addUser(tx, given);
  await mailLink(tx, user, 'INVITATION', await issueLink(tx, user.id, 'INVITATION'));
  await record(tx, actor, { act: 'user.invite', subjectId: user.id });
  return { userId: user.id };
}

/**
 * The account of that address, for an office that somebody else's act gives: it is opened with its invitation where there is none, and a
 * new link goes to whoever never chose a password. The caller has authorised it. @throws Conflict `user.disabled`
 */
export async function accountFor(tx: Tx, actor: Actor, given: NewPerson): Promise<{ userId: string }> {
  const found = await tx.user.findUnique({ where: { email: given.email } });
  if (found === null) return openAccount(tx, actor, given);
  if (found.disabledAt !== null) throw new Conflict('user.disabled');
  if (found.passwordHash === null) {
    await tx.user.update({ where: { id: found.id }, data: { invitedAt: now() } });
    await mailLink(tx, found, 'INVITATION', await issueLink(tx, found.id, 'INVITATION'));
  }
  return { userId: found.id };
}

/** The account on which `actor` may do `act` now, locked until the transaction ends. @throws NotFound, Forbidden, Conflict */
async function openFor(tx: Tx, actor: Actor, act: UserAct, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const user = await tx.user.findFirst({ where: { AND: [{ id }, visibleUsers(actor)] } });
  if (user === null) throw new NotFound('user');
  authorize(userPolicy, act, actor, { id });
  advance(userWorkflow, act, userStatusOf(user));
  return user;
}

/** The person has a new invitation; the link of the one before works no longer. @throws NotFound, Forbidden, Conflict */
export async function inviteAgain(actor: Actor, { userId }: OnUser): Promise<void> {
  await inTransaction(async (tx) => {
    const user = await openFor(tx, actor, 'inviteAgain', userId);
    await tx.user.update({ where: { id: userId }, data: { invitedAt: now() } });
    await mailLink(tx, user, 'INVITATION', await issueLink(tx, userId, 'INVITATION'));
    await record(tx, actor, { act: 'user.inviteAgain', subjectId: userId });
  });
}

/**
 * Nobody signs in as this person, every session and link of theirs is void, and none of their mandates gives rights; the mandates stay
 * as they are. @throws NotFound, Forbidden, Conflict
 */
export async function disableUser(actor: Actor, { userId, reason }: OnUserWithReason): Promise<void> {
  await inTransaction(async (tx) => {
    await openFor(tx, actor, 'disable', userId);
    await tx.user.update({ where: { id: userId }, data: { disabledAt: now(), version: { increment: 1 } } });
    await tx.oneTimeLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now() } });
    await endAllSessions(tx, userId, 'user-disabled');
    await record(tx, actor, { act: 'user.disable', subjectId: userId, detail: { reason } });
  });
}

/** The person may sign in again, with the mandates that are still in force. @throws NotFound, Forbidden, Conflict */
export async function enableUser(actor: Actor, { userId, reason }: OnUserWithReason): Promise<void> {
  await inTransaction(async (tx) => {
    await openFor(tx, actor, 'enable', userId);
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null, version: { increment: 1 } } });
    await record(tx, actor, { act: 'user.enable', subjectId: userId, detail: { reason } });
  });
}

/** The person is signed out everywhere. Returns how many sessions there were. @throws NotFound, Forbidden, Conflict */
export async function endSessionsOf(actor: Actor, { userId }: OnUser): Promise<number> {
  return inTransaction(async (tx) => {
    await openFor(tx, actor, 'endSessions', userId);
    const count = await endAllSessions(tx, userId, 'ended-by-administrator');
    await record(tx, actor, { act: 'user.endSessions', subjectId: userId, detail: { count } });
    return count;
  });
}

/**
 * A person who has lost telephone and codes has no second factor any more, is signed out everywhere, and is told; an office that
 * demands one has them set it up at the next sign-in. @throws NotFound, Forbidden, Conflict, Conflict `factor.none`
 */
export async function clearFactor(actor: Actor, { userId, reason }: OnUserWithReason): Promise<void> {
  await inTransaction(async (tx) => {
    await openFor(tx, actor, 'clearFactor', userId);
    if ((await tx.totpKey.count({ where: { userId, confirmedAt: { not: null } } })) === 0) {
      throw new Conflict('factor.none');
    }
    await dropFactor(tx, userId);
    await endAllSessions(tx, userId, 'factor-changed');
    await tellOwner(tx, userId, 'factor-cleared');
    await record(tx, actor, { act: 'user.clearFactor', subjectId: userId, detail: { reason } });
  });
}

/**
 * A new installation has somebody who can let others in: an account with the Secretariat's IT post from today on, and the link, to be
 * handed over by the operator, with which that person chooses a password (seven days, once). Until somebody has done so it can be asked
 * for again. For the operator's command line; the act is the system's own.
 * @throws Conflict `user.administrator-exists`, `user.address-taken`, Invalid `user.not-an-address`, `user.record-missing`
 */
export async function createFirstAdministrator(given: NewPerson): Promise<{ userId: string; link: string }> {
  const email = normalisedAddress(given.email);
  if (!isAddress(email)) throw new Invalid('user.not-an-address', { email: 'user.not-an-address' });
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('first administrator', 0))::text`;
    const administering = { office: { kind: { in: [...administrators] } }, revokedAt: null };
    const able = await tx.user.count({
      where: { passwordHash: { not: null }, disabledAt: null, mandates: { some: administering } },
    });
    if (able > 0) throw new Conflict('user.administrator-exists');
    const asked = await tx.user.findFirst({ where: { email, passwordHash: null, mandates: { some: administering } } });
    const { id: userId } = asked ?? (await addItSpecialist(tx, { ...given, email }));
    const token = await issueLink(tx, userId, 'INVITATION');
    await record(tx, null, { act: 'user.invite', subjectId: userId, detail: { isFirstAdministrator: true } });
    return { userId, link: linkAddress(given.locale, token) };
  });
}

async function addItSpecialist(tx: Tx, given: NewPerson): Promise<{ id: string }> {
  const office = await tx.office.findFirst({ where: { kind: 'SECRETARIAT_IT' } });
  const secretariat = await tx.party.findUnique({ where: { code: 'ST' } });
  if (office === null || secretariat === null) throw new Invalid('user.record-missing');
  const user = await addUser(tx, given);
  await tx.mandate.create({
    data: {
      userId: user.id,
      officeCode: office.code,
      partyCode: secretariat.code,
      startsOn: dateOn(today()),
      source: 'crm: first administrator',
      createdAt: now(),
    },
  });
  return user;
}
