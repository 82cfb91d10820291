import { type Actor, holds, ownMembers, readingSecretariat } from '@/lib/core/actor';
import { NOTHING } from '@/lib/core/visibility';
import { receivesAll, roomsOf } from '@/lib/documents/documents/visibility';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Reports whose working text `actor` reads: those of their own country, by whatever office it gave them. Everybody else reads
 * submissions only.
 */
export function ownReports(actor: Actor): Prisma.CountryReportWhereInput {
  return { partyCode: { in: ownMembers(actor) } };
}

/**
 * Reports that `actor` may know exist. Until it is sent, only its own country's people. Sent, and while it is being corrected: also
 * the Secretariat's coordinator and assistant and the Presidency in office. Sent or accepted: also the people of the body of its
 * kind (a Network's liaison officers of any Member, the GRCM's delegates, the Vice-Ministers). For observers, the RROCM, guests, the
 * IT specialist and everybody else of another Member it does not exist. Source: DR-30, DR-36, DR-55, DR-56, DR-60, P-06.
 */
export function visibleReports(actor: Actor): Prisma.CountryReportWhereInput {
  const received: Prisma.CountryReportWhereInput = receivesAll(actor)
    ? { status: { in: ['SUBMITTED', 'RETURNED', 'ACCEPTED'] } }
    : NOTHING;
  const ofTheRooms: Prisma.CountryReportWhereInput = {
    status: { in: ['SUBMITTED', 'ACCEPTED'] },
    call: { kind: { bodyCode: { in: roomsOf(actor) } } },
  };
  return { OR: [ownReports(actor), received, ofTheRooms] };
}

/** Does `actor` read the working text of this country's reports? */
export function readsWorkingText(actor: Actor, partyCode: string): boolean {
  return ownMembers(actor).includes(partyCode);
}

/** Does `actor` see how the report went to and fro: reasons, persons, earlier submissions? The people of a body see what stands. */
export function seesHistory(actor: Actor, partyCode: string): boolean {
  return readsWorkingText(actor, partyCode) || holds(actor, readingSecretariat);
}
