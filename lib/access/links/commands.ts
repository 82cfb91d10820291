import 'server-only';
import { record } from '@/lib/core/audit';
import { instant, now } from '@/lib/core/clock';
import { db, inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid } from '@/lib/core/errors';
import { isAddress, normalisedAddress } from '../email';
import { mailLink, tellOwner } from '../mails-commands';
import { endAllSessions, type Whence } from '../sessions/commands';
import { forgetTriesOn, mayAskForLink } from '../sign-in/attempts-commands';
import { openChallenge, type Underway } from '../sign-in/commands';
import { hashPassword } from '../sign-in/password-hash';
import { weaknessOf } from '../sign-in/password-strength';
import type { AskForReset, ChoosePassword } from '../sign-in/schema';
import { hashOfToken, newToken } from '../token';

type Purpose = 'INVITATION' | 'PASSWORD_RESET';

const minute = 60_000;
const lastsFor: Readonly<Record<Purpose, number>> = { INVITATION: 7 * 24 * 60 * minute, PASSWORD_RESET: 10 * minute };

/** The person has one link for this purpose: this one; those sent before work no longer. Only its hash is stored. */
export async function issueLink(tx: Tx, userId: string, purpose: Purpose): Promise<string> {
  const token = newToken();
  const at = now();
  await tx.oneTimeLink.updateMany({ where: { userId, purpose, usedAt: null }, data: { usedAt: at } });
  await tx.oneTimeLink.create({
    data: {
      tokenHash: hashOfToken(token),
      userId,
      purpose,
      createdAt: at,
      expiresAt: instant(at.getTime() + lastsFor[purpose]),
    },
  });
  return token;
}

/**
 * If the address is a person's, a link to choose another password is in their mail; whether it is, the answer does not say. Too many
 * are not sent, and the answer does not say that either.
 */
export async function askForReset({ email }: AskForReset, { address }: Whence): Promise<void> {
  const typed = normalisedAddress(email);
  await inTransaction(async (tx) => {
    if (!isAddress(typed) || !(await mayAskForLink(tx, typed, address))) return;
    const person = await tx.user.findFirst({
      where: { email: typed, disabledAt: null },
      select: { id: true, email: true, displayName: true, locale: true },
    });
    if (person === null) return;
    await mailLink(tx, person, 'PASSWORD_RESET', await issueLink(tx, person.id, 'PASSWORD_RESET'));
    await record(tx, null, { act: 'user.askForReset', subjectId: person.id });
  });
}

/**
 * The person has the password that they chose, the link is used up with every other of theirs, every session is ended, and the
 * sign-in goes on: a second factor stays in force and is asked for. A password that is refused leaves the link as it was.
 * @throws Conflict `link.over`, Invalid `password.too-short`, `password.too-long`, `password.weak`
 */
export async function choosePassword({ token, newPassword }: ChoosePassword, whence: Whence): Promise<Underway> {
  const where = { tokenHash: hashOfToken(token), usedAt: null, expiresAt: { gt: now() } };
  const link = await db.oneTimeLink.findFirst({
    where: { ...where, user: { disabledAt: null } },
    select: { userId: true, purpose: true, user: { select: { email: true, displayName: true, passwordHash: true } } },
  });
  if (link === null) throw new Conflict('link.over');
  const { userId, purpose, user } = link;
  const weakness = weaknessOf(newPassword, [user.email, user.displayName]);
  if (weakness !== null) throw new Invalid(weakness, { newPassword: weakness });
  const passwordHash = await hashPassword(newPassword);
  return inTransaction(async (tx) => {
    // One statement: of two who send the same link the second finds it used.
    const { count } = await tx.oneTimeLink.updateMany({ where, data: { usedAt: now() } });
    if (count === 0) throw new Conflict('link.over');
    await tx.oneTimeLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now() } });
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await endAllSessions(tx, userId, 'password-changed');
    await forgetTriesOn(tx, user.email);
    if (user.passwordHash !== null) await tellOwner(tx, userId, 'password-changed');
    const underway = await openChallenge(tx, { id: userId, email: user.email }, whence);
    await record(tx, { userId }, { act: 'user.choosePassword', subjectId: userId, detail: { purpose } });
    return underway;
  });
}
