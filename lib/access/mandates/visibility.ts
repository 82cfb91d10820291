import type { Actor } from '@/lib/core/actor';
import { EVERYTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { isAdministrator } from '../users/policy';

/**
 * Mandates that give rights at `at`, whose calendar day in the Conference's zone is `day`, whoever holds them.
 * Source: product.md §1 (rights come from mandates), DR-30 and P-09 (Presidency), P-02, P-10 and P-13 (errands end by themselves).
 */
export function allMandatesInForce(at: Date, day: Date): Prisma.MandateWhereInput {
  const presiding: Prisma.MandateWhereInput = {
    OR: [
      { office: { kind: { not: 'PRESIDENCY_OFFICER' } } },
      { party: { presidencies: { some: { startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] } } } },
    ],
  };
  const meetingNotOver: Prisma.MandateWhereInput = { OR: [{ meetingId: null }, { meeting: { endsOn: { gte: day } } }] };
  const sessionNotOver: Prisma.MandateWhereInput = { OR: [{ sessionId: null }, { session: { endsAt: { gte: at } } }] };
  return {
    user: { disabledAt: null },
    revokedAt: null,
    startsOn: { lte: day },
    AND: [{ OR: [{ endsOn: null }, { endsOn: { gte: day } }] }, presiding, meetingNotOver, sessionNotOver],
  };
}

/** The mandates of `userId` that give rights at `at`; see `allMandatesInForce`. */
export function mandatesInForce(userId: string, at: Date, day: Date): Prisma.MandateWhereInput {
  return { AND: [{ userId }, allMandatesInForce(at, day)] };
}

/** The mandates that this person may know of: all, for whoever keeps them; their own, for everybody. Source: DR-63. */
export function visibleMandates(actor: Actor): Prisma.MandateWhereInput {
  return isAdministrator(actor) ? EVERYTHING : { userId: actor.userId };
}
