import { type Actor, holds, networksOf, ownMembers, readingSecretariat } from '@/lib/core/actor';
import { NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Bodies in whose room `actor` sits for a Member, and whose papers they therefore read: the Networks of a liaison officer, the GRCM
 * of its delegates, the Vice-Ministers'. Observers, the RROCM and guests sit in none by office (DR-44, DR-56, P-01).
 */
export function roomsOf(actor: Actor): string[] {
  const isMember = { partyKind: 'MEMBER' } as const;
  return [
    ...networksOf(actor),
    ...(holds(actor, 'GRCM_DELEGATE', isMember) ? ['GRCM'] : []),
    ...(holds(actor, 'VICE_MINISTER', isMember) ? ['VICE_MINISTERS'] : []),
  ];
}

/** Does `actor` read every Member's submitted papers: the Secretariat that receives them (DR-60), the Presidency that directs (DR-30, DR-36)? */
export function receivesAll(actor: Actor): boolean {
  return holds(actor, [...readingSecretariat, 'PRESIDENCY_OFFICER']);
}

/**
 * Documents that `actor` may know exist: those of their own country; those of the rooms in which they sit; the Secretariat's
 * coordinator and assistant and the Presidency in office all of these. A withdrawn one stays only with the country that wrote it and
 * the Secretariat. Nothing else: the classes that other bodies bring get their own branch here. Source: DR-30, DR-56, DR-60, DR-66, P-06.
 */
export function visibleDocuments(actor: Actor): Prisma.DocumentWhereInput {
  const own: Prisma.DocumentWhereInput = { partyCode: { in: ownMembers(actor) } };
  const ofTheRooms: Prisma.DocumentWhereInput = {
    withdrawnAt: null,
    classification: { in: ['NETWORK', 'TECHNICAL'] },
    ...(!receivesAll(actor) && { bodyCode: { in: roomsOf(actor) } }),
  };
  const withdrawn: Prisma.DocumentWhereInput = holds(actor, readingSecretariat)
    ? { withdrawnAt: { not: null }, classification: { in: ['NETWORK', 'TECHNICAL'] } }
    : NOTHING;
  return { OR: [own, ofTheRooms, withdrawn] };
}
