import type { Prisma } from '@/prisma/generated/client';

export const milestoneSelect = {
  code: true,
  kind: true,
  year: true,
  date: true,
  titleEs: true,
  titleEn: true,
  descriptionEs: true,
  descriptionEn: true,
  partyCodes: true,
  bodyCodes: true,
  lines: true,
  notes: true,
} satisfies Prisma.MilestoneSelect;

/** A dated step in the life of the Conference. `date` is `1996-02` or `1999-01-29`, null where only the year is known. */
export type MilestoneView = Prisma.MilestoneGetPayload<{ select: typeof milestoneSelect }>;

export const acronymSelect = {
  code: true,
  acronym: true,
  acronymEn: true,
  meaningEs: true,
  meaningEn: true,
  inList: true,
  meaningPrinted: true,
  lines: true,
  notes: true,
} satisfies Prisma.AcronymSelect;

/** `inList` is false for an acronym that the report uses and does not list; `meaningPrinted` is false where the meaning is ours. */
export type AcronymView = Prisma.AcronymGetPayload<{ select: typeof acronymSelect }>;

/** How many rows of each part of the record there are. */
export type RecordCounts = Readonly<
  Record<
    | 'members'
    | 'observerStates'
    | 'observerOrganisations'
    | 'presidencies'
    | 'themes'
    | 'areas'
    | 'subthemes'
    | 'documents'
    | 'activities'
    | 'partners'
    | 'forums'
    | 'seminars'
    | 'milestones'
    | 'acronyms'
    | 'notes',
    number
  >
>;

/** The codes of what has a page of its own. */
export type RecordCodes = Readonly<
  Record<'members' | 'areas' | 'subthemes' | 'documents' | 'activities' | 'partners', readonly string[]> & {
    presidencyYears: readonly number[];
  }
>;
