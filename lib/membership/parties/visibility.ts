import type { Prisma } from '@/prisma/generated/client';

/** Parties that anybody may know of: all. Who is a Member or an observer, and since when, is public (P-15). A party has a code, no id. */
export function visibleParties(): Prisma.PartyWhereInput {
  return { code: { notIn: [] } };
}
