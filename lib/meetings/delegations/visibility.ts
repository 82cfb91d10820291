import { type Actor, ownMembers } from '@/lib/core/actor';
import { EVERYTHING, NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { convenedBy, visibleMeetings } from '../meetings/visibility';
import { classesOf } from '../sessions/policy';
import { knowsEveryMeeting, type Told } from '../sessions/visibility';
import { keepsDelegations, nominatesFor } from './policy';

/** The parties whose own delegations `actor` reads, in whatever state. */
export const ownDelegations = (actor: Actor): string[] => [...new Set([...ownMembers(actor), ...nominatesFor(actor)])];

/**
 * Delegates that `actor` may know of, of meetings that they may know of: all for the Secretariat and the Presidency, those of
 * their own seminars for whoever convenes these, their own party's for everybody, and those that are accredited for whoever takes part in the Conference's meetings at all. A drafter's or a guest's errand is
 * no part in them. That somebody is a companion behind closed doors is in no delegate's row (P-05).
 */
export function visibleDelegates(actor: Actor, told: readonly Told[]): Prisma.DelegateWhereInput {
  const meeting = visibleMeetings(actor, told);
  if (keepsDelegations(actor)) return { AND: [EVERYTHING, { meeting }] };
  const own = { partyCode: { in: ownDelegations(actor) } };
  const coming: Prisma.DelegateWhereInput =
    classesOf(actor).length > 0 ? { status: { in: ['ACCREDITED', 'REGISTERED'] } } : NOTHING;
  return { meeting, OR: [own, coming, { meeting: convenedBy(actor) }] };
}

/** Does `actor` read addresses of other parties' delegates: Members' people and the Secretariat? */
export const readsAddresses = (actor: Actor): boolean => knowsEveryMeeting(actor);
