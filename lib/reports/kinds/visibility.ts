import { type Actor, holds, ownMembers, readingSecretariat } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Does `actor` take part in the Members' reporting at all: a Member that answers, by whatever office it gave, the Presidency in
 * office that directs, the Secretariat that receives? Observers, the RROCM, guests, drafters as such and the IT specialist do not
 * learn that there is a kind of report or a call. Source: DR-30, DR-36, DR-51, DR-60, DR-61, P-06.
 */
export function takesPartInReporting(actor: Actor): boolean {
  const isMember = ownMembers(actor).length > 0 || holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' });
  return isMember || holds(actor, readingSecretariat);
}

/** Kinds of report that `actor` may know exist: all, for whoever takes part in reporting; otherwise none. A kind has a code, no id. */
export function visibleKinds(actor: Actor): Prisma.ReportKindWhereInput {
  return takesPartInReporting(actor) ? { code: { notIn: [] } } : { code: { in: [] } };
}
