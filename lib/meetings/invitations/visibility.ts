import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import type { Prisma } from '@/prisma/generated/client';
import { attendedSessions, type LetIn, notMembersOnly, type Told } from '../sessions/visibility';

/** Sessions that may stand in this person's calendar by mail: those that they attend, never one behind closed doors (P-05). */
export function invitingSessions(
  actor: Actor,
  told: readonly Told[],
  letIn: readonly LetIn[],
): Prisma.MeetingSessionWhereInput {
  return { AND: [{ kind: { not: 'CLOSED_DOOR' } }, attendedSessions(actor, told, letIn)] };
}

/**
 * Sessions of which a mail is written now. A mail passes through the outbox that the Secretariat keeps, and so none tells of what the Secretariat
 * may not know: closed doors (P-05), and sessions that the Members keep to themselves (DR-05). Both are in the private feed of those in the room.
 */
export function mailedSessions(
  actor: Actor,
  told: readonly Told[],
  letIn: readonly LetIn[],
): Prisma.MeetingSessionWhereInput {
  return { AND: [invitingSessions(actor, told, letIn), notMembersOnly(now())] };
}
