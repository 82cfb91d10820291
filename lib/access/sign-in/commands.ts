import 'server-only';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { db, inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid } from '@/lib/core/errors';
import { isAddress, normalisedAddress } from '../email';
import { confirmSecret, offerSecret, spendCode } from '../factors/commands';
import { factorsOf } from '../factors/queries';
import { tellOwner } from '../mails-commands';
import { endAllSessions, type Whence } from '../sessions/commands';
import type { Method } from '../sessions/schema';
import { hashOfToken } from '../token';
import { countTry, countWrongCode, forgetTriesFrom, takeBack } from './attempts-commands';
import { createChallenge, mostTries } from './challenge-commands';
import { verifyPassword } from './password-hash';
import type { SignIn } from './schema';

/** What is still asked of somebody whose password was right: nothing, a code, or setting up the second factor. */
export type Step = 'enter' | 'second-step' | 'set-up';

/** The token of the challenge, for the browser's cookie, and what is asked next. */
export type Underway = Readonly<{ challenge: string; step: Step }>;

type Person = Readonly<{ id: string; email: string }>;

/** A challenge with what is asked of this person now; in the caller's transaction. */
export async function openChallenge(tx: Tx, { id: userId, email }: Person, whence: Whence): Promise<Underway> {
  const factors = await factorsOf(tx, userId);
  const step = factors.isSet ? 'second-step' : factors.isObligatory ? 'set-up' : 'enter';
  if (step === 'set-up') await offerSecret(tx, userId);
  if (step === 'enter') await forgetTriesFrom(tx, email, whence.address);
  const challenge = await createChallenge(tx, { ...whence, userId, methods: ['pwd'], isComplete: step === 'enter' });
  return { challenge, step };
}

async function recordRefusal(tx: Tx, userId: string | null, factor: 'password' | 'code'): Promise<void> {
  await record(tx, null, { act: 'session.refuse', subjectId: userId ?? 'unknown', detail: { factor } });
}

/**
 * The first factor was given. Unknown, disabled and not yet active people get the same answer after the same time as a wrong password.
 * @throws Conflict `sign-in.slow-down` with `seconds`, Invalid `sign-in.wrong`
 */
export async function givePassword({ email, password }: SignIn, whence: Whence): Promise<Underway> {
  const address = normalisedAddress(email);
  const tried = await countTry(address, whence.address);
  const person = isAddress(address)
    ? await db.user.findFirst({
        where: { email: address, disabledAt: null },
        select: { id: true, email: true, passwordHash: true },
      })
    : null;
  const isRight = await verifyPassword(person?.passwordHash ?? null, password);
  if (person === null || !isRight) {
    await inTransaction((tx) => recordRefusal(tx, person?.id ?? null, 'password'));
    throw new Invalid('sign-in.wrong');
  }
  await takeBack(tried);
  return inTransaction((tx) => openChallenge(tx, person, whence));
}

type Open = Readonly<{ idHash: string; userId: string; attempts: number; address: string; email: string }>;

/** One of the challenge's five tries is taken, before anything is looked at. @throws Conflict `challenge.over` */
async function takeTry(token: string): Promise<Open> {
  const at = now();
  const rows = await db.$queryRaw<Open[]>`
    UPDATE "LoginChallenge" c SET attempts = c.attempts + 1 FROM "User" u
     WHERE c."idHash" = ${hashOfToken(token)} AND NOT c."isComplete" AND c."usedAt" IS NULL AND c."expiresAt" > ${at}
       AND c.attempts < ${mostTries} AND u.id = c."userId" AND u."disabledAt" IS NULL
    RETURNING c."idHash", c."userId", c.attempts, c.address, u.email::text AS email`;
  const [open] = rows;
  if (open === undefined) throw new Conflict('challenge.over');
  return open;
}

/** The wrong code counts and is on record; after the fifth the challenge is over and the person is told. */
async function refuseCode({ userId, email, address, attempts }: Open): Promise<never> {
  await inTransaction(async (tx) => {
    await countWrongCode(tx, email, address);
    if (attempts >= mostTries) await tellOwner(tx, userId, 'codes-tried');
    await recordRefusal(tx, userId, 'code');
  });
  if (attempts >= mostTries) throw new Conflict('challenge.over');
  throw new Invalid('code.wrong', { code: 'code.wrong' });
}

async function complete(tx: Tx, { idHash, email, address }: Open, method: Method): Promise<void> {
  const { count } = await tx.loginChallenge.updateMany({
    where: { idHash, usedAt: null },
    data: { isComplete: true, methods: { push: method } },
  });
  if (count === 0) throw new Conflict('challenge.over');
  await forgetTriesFrom(tx, email, address);
}

/**
 * The second factor was given and the challenge is finished: a code of the authenticator or a recovery code, each good once.
 * @throws Invalid `code.wrong`, Conflict `challenge.over` (five wrong codes, ten minutes, or used)
 */
export async function giveCode(token: string, code: string): Promise<void> {
  const open = await takeTry(token);
  const isRight = await inTransaction(async (tx) => {
    const method = await spendCode(tx, open.userId, code);
    if (method === null) return false;
    await complete(tx, open, method);
    if (method === 'recovery') await tellOwner(tx, open.userId, 'code-used');
    return true;
  });
  if (!isRight) await refuseCode(open);
}

/**
 * The second factor that the person's office demands is set up, and the challenge is finished; the answer is their ten recovery codes,
 * to be shown once. @throws Invalid `code.wrong`, Conflict `challenge.over`
 */
export async function setUpFactorAtSignIn(token: string, code: string): Promise<string[]> {
  const open = await takeTry(token);
  const codes = await inTransaction(async (tx) => {
    const { isSet } = await factorsOf(tx, open.userId);
    // Whoever has a factor gives it; only the password is known of whoever stands here.
    if (isSet) throw new Conflict('challenge.over');
    const given = await confirmSecret(tx, open.userId, code);
    if (given === null) return null;
    await endAllSessions(tx, open.userId, 'factor-changed', open.idHash);
    await complete(tx, open, 'otp');
    await tellOwner(tx, open.userId, 'factor-changed');
    await record(tx, { userId: open.userId }, { act: 'user.setUpFactor', subjectId: open.userId });
    return given;
  });
  return codes ?? refuseCode(open);
}
