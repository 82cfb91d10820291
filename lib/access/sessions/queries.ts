import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { loadActor } from '../mandates/queries';
import { liveSessions } from './visibility';

/** How many sessions hold now, of everybody: a number for whoever runs the machine. */
export async function countLiveSessions(): Promise<number> {
  return db.session.count({ where: liveSessions(now()) });
}

/** The session of that hash if it holds now; it is not prolonged by that. Null when it was ended, has run out, or its person was disabled. */
async function findSessionByHash(
  tokenHash: string,
): Promise<Readonly<{ userId: string; hasSecondFactor: boolean }> | null> {
  const session = await db.session.findFirst({
    where: { AND: [{ tokenHash }, liveSessions(now())] },
    select: { userId: true, methods: true },
  });
  if (session === null) return null;
  return { userId: session.userId, hasSecondFactor: session.methods.some((method) => method !== 'pwd') };
}

/**
 * Who is signed in by the session of that hash, as it stands now; null when it was ended or has run out. It is not prolonged: whoever only leaves a
 * page open is not there. For what goes on after its request was answered.
 */
export async function findActorOfSession(tokenHash: string): Promise<Actor | null> {
  const session = await findSessionByHash(tokenHash);
  return session === null ? null : loadActor(session.userId, session);
}
