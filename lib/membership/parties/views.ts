import { z } from 'zod';
import type { Prisma } from '@/prisma/generated/client';
import type { NoteView } from '../record-notes/views';

const NamePairs = z.array(z.object({ nameEs: z.string(), nameEn: z.string() }));
const Variants = z.array(z.object({ text: z.string(), line: z.number() }));

export const memberNameSelect = { code: true, nameEs: true, nameEn: true } satisfies Prisma.PartySelect;

/** A Member by name. */
export type MemberName = Prisma.PartyGetPayload<{ select: typeof memberNameSelect }>;

const nameSelect = {
  code: true,
  nameEs: true,
  nameEn: true,
  officialNameEs: true,
  officialNameEn: true,
  acronymEs: true,
  acronymEn: true,
  lines: true,
  notes: true,
} satisfies Prisma.PartySelect;

/** Since when, as far as the record tells: IMPLIED follows from the lines, PRINTED stands there; null where it is silent. */
const statusSelect = {
  sinceYear: true,
  sinceBasis: true,
  sinceLines: true,
  class: { select: { kind: true } },
} satisfies Prisma.PartyStatusSelect;

const presidencySelect = { year: true, themeEs: true, themeEn: true } satisfies Prisma.PresidencySelect;

export const institutionSelect = {
  id: true,
  family: true,
  nameEs: true,
  nameEn: true,
  printedEs: true,
  units: true,
  functionEs: true,
  functionEn: true,
  lines: true,
  notes: true,
} satisfies Prisma.InstitutionSelect;

/** The selects of parties, with statuses and institutions in force on `day`. */
export function partySelect(inForce: { validFrom: object; OR: object[] }) {
  return {
    ...nameSelect,
    statuses: { where: inForce, select: statusSelect },
  } satisfies Prisma.PartySelect;
}

export function memberListSelect(inForce: { validFrom: object; OR: object[] }) {
  return {
    ...partySelect(inForce),
    presidencies: { orderBy: { year: 'asc' }, select: { year: true } },
    _count: { select: { activityPlaces: true } },
  } satisfies Prisma.PartySelect;
}

export function memberSelect(inForce: { validFrom: object; OR: object[] }) {
  return {
    ...partySelect(inForce),
    variantsPrinted: true,
    presidencies: { orderBy: { year: 'asc' }, select: presidencySelect },
    institutions: { where: inForce, orderBy: { position: 'asc' }, select: institutionSelect },
  } satisfies Prisma.PartySelect;
}

type PartyRow = Prisma.PartyGetPayload<{ select: ReturnType<typeof partySelect> }>;
type MemberListRow = Prisma.PartyGetPayload<{ select: ReturnType<typeof memberListSelect> }>;
type MemberRow = Prisma.PartyGetPayload<{ select: ReturnType<typeof memberSelect> }>;
type InstitutionRow = Prisma.InstitutionGetPayload<{ select: typeof institutionSelect }>;

export type PartyView = Omit<PartyRow, 'statuses'> &
  Readonly<{
    kind: 'MEMBER' | 'OBSERVER_STATE' | 'OBSERVER_ORGANIZATION' | 'CIVIL_SOCIETY' | 'SECRETARIAT' | null;
    sinceYear: number | null;
    sinceBasis: 'PRINTED' | 'IMPLIED' | null;
    sinceLines: readonly number[];
  }>;

/** A Member in a list: with the years in which it presided and how many activities had a place there. */
export type MemberListItem = PartyView & Readonly<{ presidencyYears: readonly number[]; hostedActivityCount: number }>;

/** A cell of the table of focal points. Without a name the record names only the units: show those. */
export type InstitutionView = Omit<InstitutionRow, 'units'> &
  Readonly<{ units: readonly Readonly<{ nameEs: string; nameEn: string }>[] }>;

/** A Member with its three focal cells (foreign affairs, interior, migration), its presidencies and the notes on all of them. */
export type MemberView = PartyView &
  Readonly<{
    variantsPrinted: readonly Readonly<{ text: string; line: number }>[];
    presidencies: MemberRow['presidencies'];
    institutions: readonly InstitutionView[];
    noteViews: readonly NoteView[];
  }>;

const statementSelect = {
  code: true,
  titleEs: true,
  titleEn: true,
  descriptionEs: true,
  descriptionEn: true,
  lines: true,
  notes: true,
} as const;

export const criterionSelect = {
  ...statementSelect,
  kind: true,
  approvedOn: true,
  approvedLines: true,
} satisfies Prisma.ObserverCriterionSelect;
export const rightSelect = { ...statementSelect, holder: true } satisfies Prisma.ObserverRightSelect;
export const commitmentSelect = statementSelect satisfies Prisma.MemberCommitmentSelect;

export type CriterionView = Prisma.ObserverCriterionGetPayload<{ select: typeof criterionSelect }>;
export type ObserverRightView = Prisma.ObserverRightGetPayload<{ select: typeof rightSelect }>;
export type CommitmentView = Prisma.MemberCommitmentGetPayload<{ select: typeof commitmentSelect }>;

export function toPartyView<Row extends PartyRow>({ statuses, ...party }: Row): Omit<Row, 'statuses'> & PartyView {
  const status = statuses[0];
  return {
    ...party,
    kind: status?.class.kind ?? null,
    sinceYear: status?.sinceYear ?? null,
    sinceBasis: status?.sinceBasis ?? null,
    sinceLines: status?.sinceLines ?? [],
  };
}

export function toMemberListItem({ presidencies, _count, ...row }: MemberListRow): MemberListItem {
  return {
    ...toPartyView(row),
    presidencyYears: presidencies.map(({ year }) => year),
    hostedActivityCount: _count.activityPlaces,
  };
}

export function toInstitutionView({ units, ...row }: InstitutionRow): InstitutionView {
  return { ...row, units: NamePairs.parse(units) };
}

export function toMemberView(row: MemberRow, noteViews: readonly NoteView[]): MemberView {
  const { institutions, variantsPrinted, ...party } = row;
  return {
    ...toPartyView(party),
    variantsPrinted: Variants.parse(variantsPrinted),
    institutions: institutions.map(toInstitutionView),
    noteViews,
  };
}
