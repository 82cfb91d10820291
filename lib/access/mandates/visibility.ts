import type { Prisma } from '@/prisma/generated/client';

/**
 * Mandates of `userId` that give rights at `at`, whose calendar day in the Conference's zone is `day`.
 * Source: product.md §1 (rights come from mandates), DR-30 and P-09 (Presidency), P-02, P-10 and P-13 (errands end by themselves).
 */
export function mandatesInForce(userId: string, at: Date, day: Date): Prisma.MandateWhereInput {
  const presiding: Prisma.MandateWhereInput = {
    OR: [
      { office: { kind: { not: 'PRESIDENCY_OFFICER' } } },
      { party: { presidencies: { some: { startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] } } } },
    ],
  };
  const meetingNotOver: Prisma.MandateWhereInput = { OR: [{ meetingId: null }, { meeting: { endsOn: { gte: day } } }] };
  const sessionNotOver: Prisma.MandateWhereInput = { OR: [{ sessionId: null }, { session: { endsAt: { gte: at } } }] };
  return {
    userId,
    user: { disabledAt: null },
    revokedAt: null,
    startsOn: { lte: day },
    AND: [{ OR: [{ endsOn: null }, { endsOn: { gte: day } }] }, presiding, meetingNotOver, sessionNotOver],
  };
}
