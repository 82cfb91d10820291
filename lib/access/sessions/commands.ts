import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { instant, now } from '@/lib/core/clock';
import { db, inTransaction, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { cookieName } from '../cookies';
import { hashOfToken, newToken } from '../token';
import type { Method } from './schema';
import { liveSessions } from './visibility';

const minute = 60_000;
/** A session that is not used ends after two hours, and every session after twelve. */
const idleFor = 120 * minute;
const lastsFor = 720 * minute;

/** Where a person signs in from: the address of the connection, and what the browser says it is. */
export type Whence = Readonly<{ address: string; agent: string }>;

export type NewSession = Whence & Readonly<{ userId: string; methods: readonly Method[] }>;

/** The person has a session; the token is for their cookie and is stored nowhere. The caller has checked who they are. */
export async function startSession(tx: Tx, { userId, methods, address, agent }: NewSession): Promise<string> {
  const token = newToken();
  const at = now();
  await tx.session.create({
    data: {
      tokenHash: hashOfToken(token),
      userId,
      methods: [...methods],
      createdAt: at,
      lastSeenAt: at,
      idleUntil: instant(at.getTime() + idleFor),
      absoluteUntil: instant(at.getTime() + lastsFor),
      address,
      agent: agent.slice(0, 300),
    },
  });
  await record(tx, { userId }, { act: 'session.start', subjectId: userId, detail: { methods: [...methods] } });
  return token;
}

/**
 * A session without a sign-in, for tests in the browser and for the operator's command line: never called by the web process.
 * Answers the cookie as it must be sent.
 */
export async function createSessionFor(
  userId: string,
  methods: readonly Method[],
): Promise<Readonly<{ cookieName: string; token: string }>> {
  const whence = { address: '127.0.0.1', agent: 'crm' };
  const token = await inTransaction((tx) => startSession(tx, { userId, methods, ...whence }));
  return { cookieName: cookieName('session'), token };
}

/** A session that holds now. */
export type LiveSession = Readonly<{ userId: string; hasSecondFactor: boolean; absoluteUntil: Date }>;

/**
 * The session of `token` if it holds now, and it goes on for two hours from now (written at most once a minute); null when it was
 * ended, has run out, or its person was disabled.
 */
export async function findLiveSession(token: string): Promise<LiveSession | null> {
  const tokenHash = hashOfToken(token);
  const at = now();
  const where = { AND: [{ tokenHash }, liveSessions(at)] };
  const session = await db.session.findFirst({
    where,
    select: { userId: true, methods: true, lastSeenAt: true, absoluteUntil: true },
  });
  if (session === null) return null;
  const { userId, methods, lastSeenAt, absoluteUntil } = session;
  if (at.getTime() - lastSeenAt.getTime() >= minute) {
    const idleUntil = instant(Math.min(at.getTime() + idleFor, absoluteUntil.getTime()));
    await db.session.updateMany({ where, data: { lastSeenAt: at, idleUntil } });
  }
  return { userId, hasSecondFactor: methods.some((method) => method !== 'pwd'), absoluteUntil };
}

/** Why sessions end, as it stands in their row and in the audit. */
export type EndReason =
  | 'signed-out'
  | 'signed-in-again'
  | 'ended-by-owner'
  | 'ended-by-administrator'
  | 'password-changed'
  | 'factor-changed'
  | 'user-disabled'
  | 'mandate-ended';

/**
 * Every session of the person is ended, in the caller's transaction; open challenges die with them, but for the one by which they are
 * just signing in. Returns how many sessions there were.
 */
export async function endAllSessions(
  tx: Tx,
  userId: string,
  reason: EndReason,
  keptChallenge: string = '',
): Promise<number> {
  const at = now();
  await tx.loginChallenge.updateMany({
    where: { userId, usedAt: null, idHash: { not: keptChallenge } },
    data: { usedAt: at },
  });
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: at, revokedReason: reason },
  });
  return count;
}

/** The session of `token` is ended. One that had ended, or never was, is left alone. */
export async function endSessionOf(token: string, reason: 'signed-out' | 'signed-in-again'): Promise<void> {
  await inTransaction(async (tx) => {
    const ended = await tx.session.updateManyAndReturn({
      where: { tokenHash: hashOfToken(token), revokedAt: null },
      data: { revokedAt: now(), revokedReason: reason },
      select: { userId: true },
    });
    for (const { userId } of ended) {
      await record(tx, { userId }, { act: 'session.end', subjectId: userId, detail: { reason } });
    }
  });
}

/** One session of the person's own is ended, this one or another. @throws NotFound when it is not theirs or does not hold */
export async function endSession(actor: Actor, tokenHash: string): Promise<void> {
  const { userId } = actor;
  await inTransaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { AND: [{ tokenHash, userId }, liveSessions(now())] },
      data: { revokedAt: now(), revokedReason: 'ended-by-owner' },
    });
    if (count === 0) throw new NotFound('session');
    await record(tx, actor, { act: 'session.end', subjectId: userId, detail: { reason: 'ended-by-owner' } });
  });
}

/** Every session of the person's own but the one with `currentHash` is ended. Returns how many were. */
export async function endOtherSessions(actor: Actor, currentHash: string): Promise<number> {
  const { userId } = actor;
  return inTransaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { AND: [{ userId, tokenHash: { not: currentHash } }, liveSessions(now())] },
      data: { revokedAt: now(), revokedReason: 'ended-by-owner' },
    });
    await record(tx, actor, { act: 'session.end', subjectId: userId, detail: { reason: 'ended-by-owner', count } });
    return count;
  });
}
