import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';
import { ownDelegations } from '../delegations/visibility';
import { visibleMeetings } from '../meetings/visibility';
import { knowsEveryMeeting, type Told, visibleSessions } from '../sessions/visibility';

/**
 * Venue, rooms and contacts that `actor` may know of: those of the meetings that they may know of. A room says nothing of who sits in it;
 * that is in the session's own row (`visibleArrangements`). Source: DR-67, P-06.
 */
export function visibleLogistics(actor: Actor, told: readonly Told[]): { meeting: Prisma.MeetingWhereInput } {
  return { meeting: visibleMeetings(actor, told) };
}

/** Rooms and interpretation of the sessions that `actor` may know of, and of no other (P-05). */
export function visibleArrangements(actor: Actor, told: readonly Told[]): Prisma.SessionArrangementWhereInput {
  return { session: visibleSessions(actor, told) };
}

/** Does `actor` read telephones and addresses of every meeting's contacts: Members' people and the Secretariat? */
export const readsEveryContact = (actor: Actor): boolean => knowsEveryMeeting(actor);

/** The delegates that let `actor` read those of their meeting: themselves or somebody of their party, once accredited. */
export function delegatesWhoOpenContacts(actor: Actor): Prisma.DelegateWhereInput {
  return {
    status: { in: ['ACCREDITED', 'REGISTERED'] },
    OR: [{ partyCode: { in: ownDelegations(actor) } }, { userId: actor.userId }],
  };
}
