import 'server-only';
import { createHmac } from 'node:crypto';
import { instant, now } from '@/lib/core/clock';
import { db, inTransaction, type Tx } from '@/lib/core/db';
import { Conflict } from '@/lib/core/errors';
import { keyFor } from '../keys';
import { type Count, forgottenAfter, networkOf, waitAfter } from './attempts';

const trustedFor = 30 * 86_400_000;

const digest = (text: string): string =>
  createHmac('sha256', keyFor('attempts')).update(text).digest('base64url').slice(0, 24);

/** The keys of the counts; neither the address that was typed nor the caller's can be read from them. */
function keysOf(email: string, address: string): Readonly<Record<Count, string>> {
  const [account, network] = [digest(email), digest(networkOf(address))];
  return { pair: `pair:${account}:${network}`, account: `account:${account}`, address: `address:${network}` };
}

/** Milliseconds until the next try of this count is looked at; 0 or less for at once. */
async function waitOf(tx: Tx, count: Count, key: string): Promise<number> {
  const at = now();
  const { _count, _max } = await tx.loginAttempt.aggregate({
    where: { key, at: { gt: instant(at.getTime() - forgottenAfter(count)) } },
    _count: true,
    _max: { at: true },
  });
  return (_max.at?.getTime() ?? 0) + waitAfter(count, _count) - at.getTime();
}

/** Somebody who signed in from this address lately does not wait for what strangers do elsewhere. */
async function isTrusted(tx: Tx, email: string, address: string): Promise<boolean> {
  const since = instant(now().getTime() - trustedFor);
  return (await tx.session.count({ where: { user: { email }, address, createdAt: { gt: since } } })) > 0;
}

/** A try that counts as wrong until `takeBack` says otherwise. */
export type Try = readonly string[];

/**
 * The try is counted before it is looked at, so that many at once are not more than one after another. Known and unknown addresses
 * are treated alike. @throws Conflict `sign-in.slow-down` with the `seconds` to wait; then nothing was counted
 */
export async function countTry(email: string, address: string): Promise<Try> {
  const keys = keysOf(email, address);
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${keys.account}, 0))::text`;
    const counts: Count[] = (await isTrusted(tx, email, address)) ? ['pair'] : ['pair', 'account', 'address'];
    const waits = await Promise.all(counts.map((count) => waitOf(tx, count, keys[count])));
    const wait = Math.max(...waits);
    if (wait > 0) throw new Conflict('sign-in.slow-down', { seconds: Math.ceil(wait / 1000) });
    const rows = await tx.loginAttempt.createManyAndReturn({
      data: Object.values(keys).map((key) => ({ key, at: now() })),
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  });
}

/** The try was right and counts no longer. */
export async function takeBack(tried: Try): Promise<void> {
  await db.loginAttempt.deleteMany({ where: { id: { in: [...tried] } } });
}

/** A wrong code counts like a wrong password, for the next time. */
export async function countWrongCode(tx: Tx, email: string, address: string): Promise<void> {
  await tx.loginAttempt.createMany({ data: Object.values(keysOf(email, address)).map((key) => ({ key, at: now() })) });
}

/** The person has signed in from there: their own wrong tries are forgotten, a stranger's elsewhere are not; so is what is old. */
export async function forgetTriesFrom(tx: Tx, email: string, address: string): Promise<void> {
  const old = instant(now().getTime() - forgottenAfter('pair'));
  await tx.loginAttempt.deleteMany({ where: { OR: [{ key: keysOf(email, address).pair }, { at: { lt: old } }] } });
}

/** The person came in by a link sent to them: every wrong try on their account is forgotten. */
export async function forgetTriesOn(tx: Tx, email: string): Promise<void> {
  const account = digest(email);
  await tx.loginAttempt.deleteMany({
    where: { OR: [{ key: `account:${account}` }, { key: { startsWith: `pair:${account}:` } }] },
  });
}

/**
 * May another link be asked for? Three an hour for one account, ten for one address of the network; unknown accounts alike. Counts
 * when it says yes.
 */
export async function mayAskForLink(tx: Tx, email: string, address: string): Promise<boolean> {
  const { account, address: network } = keysOf(email, address);
  const limits = [
    { key: `reset-${account}`, most: 3 },
    { key: `reset-${network}`, most: 10 },
  ];
  const since = instant(now().getTime() - forgottenAfter('account'));
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${account}, 0))::text`;
  for (const { key, most } of limits) {
    if ((await tx.loginAttempt.count({ where: { key, at: { gt: since } } })) >= most) return false;
  }
  await tx.loginAttempt.createMany({ data: limits.map(({ key }) => ({ key, at: now() })) });
  return true;
}
