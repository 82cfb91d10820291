import 'server-only';
import { dateOn } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import type { PartyKind } from '@/prisma/generated/enums';
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

/** Which kind of party it is on that day; null when it is none, or none of the Conference's then. */
export async function findPartyKindOn(tx: Tx, partyCode: string, on: Date): Promise<PartyKind | null> {
  const row = await tx.partyStatus.findFirst({
    where: { AND: [{ partyCode, party: publicByCode }, inForce(on)] },
    select: { class: { select: { kind: true } } },
  });
  return row?.class.kind ?? null;
}

/** The observers on that day, States before organisations: those whom an exception can be for. */
export async function listObserversOn(tx: Tx, day: string): Promise<MemberName[]> {
  const named = { select: { code: true, nameEs: true, nameEn: true } } as const;
  const orderBy = [{ position: 'asc' }, { code: 'asc' }] as const;
  const of = (kind: 'OBSERVER_STATE' | 'OBSERVER_ORGANIZATION') => ({
    AND: [publicByCode, partiesOfKind([kind], dateOn(day))],
  });
  const [states, organizations] = await Promise.all([
    tx.party.findMany({ where: of('OBSERVER_STATE'), ...named, orderBy: [...orderBy] }),
    tx.party.findMany({ where: of('OBSERVER_ORGANIZATION'), ...named, orderBy: [...orderBy] }),
  ]);
  return [...states, ...organizations];
}

/** Everybody of the Conference on that day, in the order in which it prints them: Members, the Secretariat, observers, civil society. */
export async function listPartiesOn(tx: Tx, day: string): Promise<MemberName[]> {
  const kinds = ['MEMBER', 'SECRETARIAT', 'OBSERVER_STATE', 'OBSERVER_ORGANIZATION', 'CIVIL_SOCIETY'] as const;
  const rows = await tx.party.findMany({
    where: { AND: [publicByCode, partiesOfKind([...kinds], dateOn(day))] },
    select: {
      ...{ code: true, nameEs: true, nameEn: true },
      statuses: { where: inForce(dateOn(day)), select: { class: { select: { kind: true } } } },
    },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  });
  const ranks = new Map<string, number>(kinds.map((kind, rank) => [kind, rank]));
  const rankOf = ({ statuses }: (typeof rows)[number]) => ranks.get(statuses[0]?.class.kind ?? '') ?? kinds.length;
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ code, nameEs, nameEn }) => ({ code, nameEs, nameEn }));
}

/** The observer organisations on that day, in order. */
export async function listOrganizationsOn(tx: Tx, day: string): Promise<MemberName[]> {
  return tx.party.findMany({
    where: { AND: [publicByCode, partiesOfKind(['OBSERVER_ORGANIZATION'], dateOn(day))] },
    select: { code: true, nameEs: true, nameEn: true },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  });
}
