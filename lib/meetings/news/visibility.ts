import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';
import { ownDelegations, visibleDelegates } from '../delegations/visibility';
import { isBehindClosedDoors } from '../sessions/policy';
import { errandsOf, knowsEveryMeeting, meetingsOf, type Told, toldTo } from '../sessions/visibility';

/** The reader's own visits, and nobody else's. */
export const ownVisits = ({ userId }: Actor): Prisma.MeetingVisitWhereInput => ({ userId });

/**
 * Sessions taken out of the programme of which `actor` could have known: by the same rules as those that stand (`visibleSessions`). None that
 * has guests, invitations or was kept to the Members is ever removed; one behind closed doors was known to the Vice-Ministers (P-05).
 */
export function visibleRemovals(actor: Actor, told: readonly Told[]): Prisma.RemovedSessionWhereInput {
  const open: Prisma.RemovedSessionWhereInput = knowsEveryMeeting(actor)
    ? { kind: { not: 'CLOSED_DOOR' } }
    : {
        OR: [
          { kind: 'DRAFTING', meetingId: { in: errandsOf(actor).meetingIds } },
          ...toldTo(actor, told).map((row) => ({ kind: row.sessionKind, meeting: meetingsOf(row) })),
        ],
        NOT: { kind: 'CLOSED_DOOR' },
      };
  return isBehindClosedDoors(actor) ? { OR: [open, { kind: 'CLOSED_DOOR' }] } : open;
}

/** People of the reader's own party: what becomes of others is no news to them. */
export function ownDelegates(actor: Actor, told: readonly Told[]): Prisma.DelegateWhereInput {
  return { AND: [{ partyCode: { in: ownDelegations(actor) } }, visibleDelegates(actor, told)] };
}
