import type { Actor } from '@/lib/core/actor';
import { NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { knowsEveryMeeting, type Told, visibleSessions } from '../sessions/visibility';

/** The invitations of guests that `actor` may know of: Members' people and the Secretariat, of the sessions that they may know of (P-13). */
export function visibleGuests(actor: Actor, told: readonly Told[]): Prisma.MandateWhereInput {
  if (!knowsEveryMeeting(actor)) return NOTHING;
  return { office: { kind: 'GUEST' }, session: visibleSessions(actor, told) };
}
