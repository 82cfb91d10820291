import 'server-only';
import { dateOn } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { inForce, partiesOfKind, publicByCode } from '../visibility';

export type MemberName = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** The Members on a calendar day (`2027-05-14`), in the order in which the Conference prints them; within the caller's transaction. */
export async function listMembersOn(tx: Tx, day: string): Promise<MemberName[]> {
  return tx.party.findMany({
    where: { AND: [publicByCode, partiesOfKind(['MEMBER'], dateOn(day))] },
    select: { code: true, nameEs: true, nameEn: true },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  });
}

/** The codes of the Members on each of these calendar days, in one query. */
export async function memberCodesOn(tx: Tx, days: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.partyStatus.findMany({
    where: { class: { kind: 'MEMBER' }, party: publicByCode, OR: days.map((day) => inForce(dateOn(day))) },
    select: { partyCode: true, validFrom: true, validTo: true },
  });
  const holdsOn = (row: (typeof rows)[number], day: Date): boolean =>
    row.validFrom <= day && (row.validTo === null || row.validTo >= day);
  return new Map(
    days.map((day) => [day, rows.filter((row) => holdsOn(row, dateOn(day))).map(({ partyCode }) => partyCode)]),
  );
}

/** Who can be the host of a meeting on that day: the Members, then the observer States. */
export async function listHostsOn(tx: Tx, day: string): Promise<MemberName[]> {
  const observers = await tx.party.findMany({
    where: { AND: [publicByCode, partiesOfKind(['OBSERVER_STATE'], dateOn(day))] },
    select: { code: true, nameEs: true, nameEn: true },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  });
  return [...(await listMembersOn(tx, day)), ...observers];
}
