import 'server-only';
import { instant, now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import type { NewSession, Whence } from '../sessions/commands';
import type { Method } from '../sessions/schema';
import { hashOfToken, newToken } from '../token';

/** Between the first factor and the session: ten minutes, five tries, one use. */
const lastsFor = 600_000;
export const mostTries = 5;

type NewChallenge = Whence & Readonly<{ userId: string; methods: readonly Method[]; isComplete: boolean }>;

/** The person has given what `methods` says; the token is for the cookie of the browser that gave it. */
export async function createChallenge(
  tx: Tx,
  { userId, methods, isComplete, ...whence }: NewChallenge,
): Promise<string> {
  const token = newToken();
  await tx.loginChallenge.create({
    data: {
      idHash: hashOfToken(token),
      userId,
      methods: [...methods],
      isComplete,
      expiresAt: instant(now().getTime() + lastsFor),
      address: whence.address,
      agent: whence.agent.slice(0, 300),
    },
  });
  return token;
}

type Consumed = { userId: string; methods: Method[]; address: string; agent: string };

/** The finished challenge is used up and says who may have a session; null when it is not finished, used, over, or unknown. */
export async function consumeChallenge(token: string): Promise<NewSession | null> {
  const at = now();
  // One statement: of two who send the same challenge the second waits for the first, looks again, and finds nothing.
  const rows = await db.$queryRaw<Consumed[]>`
    UPDATE "LoginChallenge" c SET "usedAt" = ${at}
     WHERE c."idHash" = ${hashOfToken(token)} AND c."isComplete" AND c."usedAt" IS NULL AND c."expiresAt" > ${at}
       AND EXISTS (SELECT 1 FROM "User" u WHERE u.id = c."userId" AND u."disabledAt" IS NULL)
    RETURNING c."userId", c.methods, c.address, c.agent`;
  return rows[0] ?? null;
}
