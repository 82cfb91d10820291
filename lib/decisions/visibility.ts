import { type Actor, holds, ownMembers, partiesOf, readingSecretariat } from '@/lib/core/actor';
import { EVERYTHING, NOTHING } from '@/lib/core/visibility';
import { knowsClosedDoors } from '@/lib/meetings/sessions/visibility';
import type { Prisma } from '@/prisma/generated/client';

/** What anybody reads: decisions that the Secretariat has published, and what the Conference's own report names (P-15). */
export const publishedDecisions = { publishedAt: { not: null } } as const satisfies Prisma.DecisionWhereInput;

/** Decisions that did not stay behind closed doors: of an open part, or the final texts carry them (P-04). */
const outOfTheRoom: Prisma.DecisionWhereInput = { OR: [{ part: { not: 'CLOSED_DOOR' } }, { issuedAt: { not: null } }] };

/** Does `actor` work with the register from inside: a Member's people, the Presidency, the Secretariat that keeps it? */
export const isInside = (actor: Actor): boolean =>
  ownMembers(actor).length > 0 || holds(actor, [...readingSecretariat, 'PRESIDENCY_OFFICER']);

/** Of which bodies an observer hears what was decided, once the final texts are issued (DR-16, DR-44, DR-56, P-01). */
export function heardBodies(actor: Actor): string[] {
  const isOrganization = partiesOf(actor, 'OBSERVER_ORGANIZATION_DELEGATE').length > 0;
  const isTold = partiesOf(actor, 'OBSERVER_STATE_DELEGATE', 'CIVIL_SOCIETY_DELEGATE').length > 0;
  return [...(isOrganization || isTold ? ['VICE_MINISTERS'] : []), ...(isOrganization ? ['GRCM'] : [])];
}

/**
 * Decisions that `actor` may know exist. Behind closed doors, until the final texts are issued, they are for those in the room and for
 * nobody by rank. Source: DR-24, P-04, P-05, P-15.
 */
export function visibleDecisions(actor: Actor): Prisma.DecisionWhereInput {
  if (knowsClosedDoors(actor)) return EVERYTHING;
  if (isInside(actor)) return outOfTheRoom;
  const bodies = heardBodies(actor);
  const heard = bodies.length === 0 ? NOTHING : { issuedAt: { not: null }, bodyCode: { in: bodies } };
  return { OR: [publishedDecisions, heard] };
}

/** What was reported on decisions and by whom stays among those who work with the register. */
export function visibleUpdates(actor: Actor): Prisma.DecisionUpdateWhereInput {
  return isInside(actor) ? { decision: visibleDecisions(actor) } : NOTHING;
}
