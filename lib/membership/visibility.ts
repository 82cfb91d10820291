import type { Prisma } from '@/prisma/generated/client';
import type { PartyKind } from '@/prisma/generated/enums';

/**
 * What anybody may read of the institution: Members, observers, presidencies, bodies and what the record 1996–2010 says of them are
 * public as such (P-15). Rows have a code, presidencies and institutions an id: a list of none excludes nothing, in every position.
 */
export const publicByCode = { code: { notIn: [] as string[] } };

/** The same for rows with an id. */
export const publicById = { id: { notIn: [] as string[] } };

/** Parties that are of one of these kinds on `day`. */
export function partiesOfKind(kinds: readonly PartyKind[], day: Date): Prisma.PartyWhereInput {
  return { statuses: { some: { class: { kind: { in: [...kinds] } }, ...inForce(day) } } };
}

/** Dated rows in force on `day`. */
export function inForce(day: Date) {
  return { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
}
