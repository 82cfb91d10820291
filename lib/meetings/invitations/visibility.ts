import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';
import { type Told, visibleSessions } from '../sessions/visibility';

/**
 * Sessions that go by mail to this person: of those that they may know of, and never one behind closed doors. What is there is in the private
 * feed of those in the room; a mail would pass through the outbox that the Secretariat keeps (P-05).
 */
export function mailedSessions(actor: Actor, told: readonly Told[]): Prisma.MeetingSessionWhereInput {
  return { AND: [{ kind: { not: 'CLOSED_DOOR' } }, visibleSessions(actor, told)] };
}
