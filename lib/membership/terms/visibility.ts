import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import { EVERYTHING, NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { lastYearOfRecord } from './workflow';

/**
 * On what acts on terms rest, with their authors: for the Secretariat that keeps them and the Presidency in office. Who presides is
 * public (P-15) and read elsewhere.
 */
export function visiblePresidencyActs(actor: Actor): Prisma.PresidencyActWhereInput {
  return readsTerms(actor) ? EVERYTHING : NOTHING;
}

/** For whom the page of terms exists. */
export const readsTerms = (actor: Actor): boolean => holds(actor, [...readingSecretariat, 'PRESIDENCY_OFFICER']);

/** The terms that the page shows: those that are not the record's. */
export function visibleTerms(actor: Actor): Prisma.PresidencyWhereInput {
  return readsTerms(actor) ? { AND: [EVERYTHING, { year: { gt: lastYearOfRecord } }] } : NOTHING;
}
