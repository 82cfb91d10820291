import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { db, inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid } from '@/lib/core/errors';
import { confirmSecret, dropFactor, offerSecret, replaceRecoveryCodes } from '../factors/commands';
import { type Factors, factorsOf } from '../factors/queries';
import { tellOwner } from '../mails-commands';
import { type EndReason, endAllSessions, type Whence } from '../sessions/commands';
import { countTry, takeBack } from '../sign-in/attempts-commands';
import { createChallenge } from '../sign-in/challenge-commands';
import { hashPassword, verifyPassword } from '../sign-in/password-hash';
import { weaknessOf } from '../sign-in/password-strength';
import type { ChangePassword, ConfirmFactor, EditProfile, WithPassword } from './schema';

// What people do to their own account. There is no policy: the account is always the actor's. Whatever changes how one signs in ends
// every session in the same transaction and answers with a finished challenge, by which this browser alone gets a new one.

/** The token of a finished challenge: the door turns it into this browser's new session. */
export type Renewed = Readonly<{ challenge: string }>;

/** The name, the language of mails and the zone of times are as given. @throws Conflict `account.stale` with what is there now */
export async function editProfile(actor: Actor, { version, ...given }: EditProfile): Promise<void> {
  const { userId: id } = actor;
  await inTransaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id, version },
      data: { ...given, version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict('account.stale', await profileNow(tx, id));
    await record(tx, actor, { act: 'user.editProfile', subjectId: id, detail: { locale: given.locale } });
  });
}

const profileNow = (tx: Tx, id: string) =>
  tx.user.findUniqueOrThrow({
    where: { id },
    select: { displayName: true, locale: true, timeZone: true, version: true },
  });

/** It is the person at the keyboard, not somebody who found the browser open. @throws Invalid `password.not-yours`, Conflict `sign-in.slow-down` */
async function provePassword({ userId: id }: Actor, password: string, { address }: Whence) {
  const person = await db.user.findUniqueOrThrow({
    where: { id },
    select: { email: true, displayName: true, passwordHash: true },
  });
  const tried = await countTry(person.email, address);
  if (!(await verifyPassword(person.passwordHash, password))) {
    throw new Invalid('password.not-yours', { password: 'password.not-yours' });
  }
  await takeBack(tried);
  return person;
}

/** Whoever has a second factor changes it only in a session in which it was given. @throws Conflict `factor.not-given` */
async function requireFactorGiven(tx: Tx, { userId, hasSecondFactor }: Actor): Promise<Factors> {
  const factors = await factorsOf(tx, userId);
  if (factors.isSet && !hasSecondFactor) throw new Conflict('factor.not-given');
  return factors;
}

async function renew(
  tx: Tx,
  userId: string,
  reason: EndReason,
  whence: Whence,
  hasSecondFactor: boolean,
): Promise<Renewed> {
  await endAllSessions(tx, userId, reason);
  const methods = hasSecondFactor ? (['pwd', 'otp'] as const) : (['pwd'] as const);
  return { challenge: await createChallenge(tx, { ...whence, userId, methods, isComplete: true }) };
}

/**
 * The password is the new one. @throws Invalid `password.not-yours`, `password.too-short`, `password.too-long`, `password.weak`,
 * `password.same`
 */
export async function changePassword(
  actor: Actor,
  { password, newPassword }: ChangePassword,
  whence: Whence,
): Promise<Renewed> {
  const { userId, hasSecondFactor } = actor;
  const { email, displayName } = await provePassword(actor, password, whence);
  const fault = password === newPassword ? 'password.same' : weaknessOf(newPassword, [email, displayName]);
  if (fault !== null) throw new Invalid(fault, { newPassword: fault });
  const passwordHash = await hashPassword(newPassword);
  return inTransaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    const renewed = await renew(tx, userId, 'password-changed', whence, hasSecondFactor);
    await tellOwner(tx, userId, 'password-changed');
    await record(tx, actor, { act: 'user.changePassword', subjectId: userId });
    return renewed;
  });
}

/**
 * A secret to set up an authenticator with is on the account page; a factor in force stays until it is confirmed.
 * @throws Invalid `password.not-yours`, Conflict `factor.not-given`
 */
export async function offerFactor(actor: Actor, { password }: WithPassword, whence: Whence): Promise<void> {
  await provePassword(actor, password, whence);
  await inTransaction(async (tx) => {
    await requireFactorGiven(tx, actor);
    await offerSecret(tx, actor.userId);
  });
}

/**
 * The authenticator is set up, in place of the one before; ten new recovery codes are the answer, to be shown once.
 * @throws Invalid `code.wrong`, Conflict `factor.not-given`
 */
export async function confirmFactor(
  actor: Actor,
  { code }: ConfirmFactor,
  whence: Whence,
): Promise<Renewed & Readonly<{ codes: readonly string[] }>> {
  const { userId } = actor;
  return inTransaction(async (tx) => {
    await requireFactorGiven(tx, actor);
    const codes = await confirmSecret(tx, userId, code.replace(/\s/g, ''));
    if (codes === null) throw new Invalid('code.wrong', { code: 'code.wrong' });
    const renewed = await renew(tx, userId, 'factor-changed', whence, true);
    await tellOwner(tx, userId, 'factor-changed');
    await record(tx, actor, { act: 'user.setUpFactor', subjectId: userId });
    return { ...renewed, codes };
  });
}

/**
 * Ten new recovery codes, to be shown once; the former are void. @throws Invalid `password.not-yours`, Conflict `factor.none`,
 * `factor.not-given`
 */
export async function replaceCodes(
  actor: Actor,
  { password }: WithPassword,
  whence: Whence,
): Promise<Renewed & Readonly<{ codes: readonly string[] }>> {
  const { userId, hasSecondFactor } = actor;
  await provePassword(actor, password, whence);
  return inTransaction(async (tx) => {
    if (!(await requireFactorGiven(tx, actor)).isSet) throw new Conflict('factor.none');
    const codes = await replaceRecoveryCodes(tx, userId);
    const renewed = await renew(tx, userId, 'factor-changed', whence, hasSecondFactor);
    await tellOwner(tx, userId, 'factor-changed');
    await record(tx, actor, { act: 'user.replaceCodes', subjectId: userId });
    return { ...renewed, codes };
  });
}

/**
 * The person signs in with the password alone. @throws Invalid `password.not-yours`, Conflict `factor.none`, `factor.not-given`,
 * `factor.obligatory` while an office in force demands it
 */
export async function removeFactor(actor: Actor, { password }: WithPassword, whence: Whence): Promise<Renewed> {
  const { userId } = actor;
  await provePassword(actor, password, whence);
  return inTransaction(async (tx) => {
    const factors = await requireFactorGiven(tx, actor);
    if (!factors.isSet) throw new Conflict('factor.none');
    if (factors.isObligatory) throw new Conflict('factor.obligatory');
    await dropFactor(tx, userId);
    const renewed = await renew(tx, userId, 'factor-changed', whence, false);
    await tellOwner(tx, userId, 'factor-changed');
    await record(tx, actor, { act: 'user.removeFactor', subjectId: userId });
    return renewed;
  });
}
