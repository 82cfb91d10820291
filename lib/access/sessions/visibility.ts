import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';

/** Sessions that hold at `at`: not ended, not idle for too long, not past their end, of a person who is not disabled. */
export function liveSessions(at: Date): Prisma.SessionWhereInput {
  return { revokedAt: null, idleUntil: { gt: at }, absoluteUntil: { gt: at }, user: { disabledAt: null } };
}

/** Everybody sees their own sessions and nobody else's; administrators see how many there are (users/views.ts). */
export function visibleSessions(actor: Actor, at: Date): Prisma.SessionWhereInput {
  return { AND: [{ userId: actor.userId }, liveSessions(at)] };
}
