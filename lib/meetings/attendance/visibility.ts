import type { Actor } from '@/lib/core/actor';
import { NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { visibleDelegates } from '../delegations/visibility';
import { type Told, visibleSessions } from '../sessions/visibility';
import { readsAttendance } from './policy';

/** The sessions of whose attendance `actor` may know: those that they may know of, never one behind closed doors (P-05). */
export function sessionsWithAttendance(actor: Actor, told: readonly Told[]): Prisma.MeetingSessionWhereInput {
  if (!readsAttendance(actor)) return NOTHING;
  return { AND: [{ kind: { not: 'CLOSED_DOOR' } }, visibleSessions(actor, told)] };
}

/**
 * The people of a sheet for `actor`: those accredited whom they may know of, and whoever is marked in one of these sessions, also where
 * they were withdrawn since: who was in the room is part of the record.
 */
export function visibleAttendants(
  actor: Actor,
  told: readonly Told[],
  sessionIds: readonly string[],
): Prisma.DelegateWhereInput {
  const coming: Prisma.DelegateWhereInput = {
    AND: [{ status: { in: ['ACCREDITED', 'REGISTERED'] } }, visibleDelegates(actor, told)],
  };
  const session = sessionsWithAttendance(actor, told);
  return { OR: [coming, { attendance: { some: { sessionId: { in: [...sessionIds] }, sheet: { session } } } }] };
}
