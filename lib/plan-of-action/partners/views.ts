import { z } from 'zod';
import { dayOf } from '@/lib/core/clock';
import type { NoteView } from '@/lib/membership/record-notes/views';
import type { Prisma } from '@/prisma/generated/client';

const NamePairs = z.array(z.object({ nameEs: z.string(), nameEn: z.string() }));
const Places = z.array(z.object({ placeEs: z.string(), placeEn: z.string(), year: z.number() }));

export const partnerListSelect = {
  code: true,
  nameEs: true,
  nameEn: true,
  isObserverOrganization: true,
  partyCode: true,
  lines: true,
  notes: true,
  _count: { select: { contributions: true } },
} satisfies Prisma.PartnerSelect;

type PartnerListRow = Prisma.PartnerGetPayload<{ select: typeof partnerListSelect }>;
export type PartnerListItem = Omit<PartnerListRow, '_count'> & Readonly<{ contributionCount: number }>;

export const partnerSelect = {
  code: true,
  nameEs: true,
  nameEn: true,
  isObserverOrganization: true,
  partyCode: true,
  organisations: true,
  descriptionEs: true,
  descriptionEn: true,
  descriptionBasis: true,
  lines: true,
  notes: true,
  contributions: {
    orderBy: { position: 'asc' },
    select: { code: true, titleEs: true, titleEn: true, detailEs: true, detailEn: true, lines: true },
  },
} satisfies Prisma.PartnerSelect;

type PartnerRow = Prisma.PartnerGetPayload<{ select: typeof partnerSelect }>;

/**
 * An activity or a document in which somebody is named, and as what: roles of sponsors and of document actors, `VENUE` (a place of
 * the activity) and `PART` (a volume on that country).
 */
export type Mention = Readonly<{
  kind: 'ACTIVITY' | 'DOCUMENT';
  code: string;
  titleEs: string;
  titleEn: string;
  roles: readonly string[];
  /** Of an activity; as exact as printed. */
  startsOn: string | null;
  endsOn: string | null;
  /** Of a document. */
  years: readonly number[];
}>;

/** A partner with what it contributed, where else the record names it, and the notes on it. */
export type PartnerView = Omit<PartnerRow, 'organisations'> &
  Readonly<{
    organisations: readonly Readonly<{ nameEs: string; nameEn: string }>[];
    mentions: readonly Mention[];
    noteViews: readonly NoteView[];
  }>;

export const forumSelect = {
  code: true,
  titleEs: true,
  titleEn: true,
  years: true,
  places: true,
  datePrinted: true,
  month: true,
  startsOn: true,
  endsOn: true,
  organisersEs: true,
  organisersEn: true,
  lines: true,
  notes: true,
} satisfies Prisma.ForumEventSelect;

type ForumRow = Prisma.ForumEventGetPayload<{ select: typeof forumSelect }>;

/** A forum of others in which the Conference took part. Days are calendar days; `month` is `2006-05` where only that is printed. */
export type ForumView = Omit<ForumRow, 'places' | 'startsOn' | 'endsOn'> &
  Readonly<{ places: z.infer<typeof Places>; startsOn: string | null; endsOn: string | null }>;

export const seminarSelect = {
  code: true,
  column: true,
  year: true,
  recurring: true,
  titleEs: true,
  titleEn: true,
  planLines: true,
  lines: true,
  notes: true,
} satisfies Prisma.SeminarEntrySelect;

type SeminarRow = Prisma.SeminarEntryGetPayload<{ select: typeof seminarSelect }>;
type PlanRow = Readonly<{ code: string; titleEs: string; titleEn: string; lines: readonly number[] }>;

/** A row of the table of seminars, with the activities and documents of the Plan that seem the same event (our judgement). */
export type SeminarView = Omit<SeminarRow, 'planLines'> &
  Readonly<{
    seems: readonly Readonly<{ kind: 'ACTIVITY' | 'DOCUMENT'; code: string; titleEs: string; titleEn: string }>[];
  }>;

export function toPartnerListItem({ _count, ...row }: PartnerListRow): PartnerListItem {
  return { ...row, contributionCount: _count.contributions };
}

export function toPartnerView(
  { organisations, ...row }: PartnerRow,
  mentions: readonly Mention[],
  noteViews: readonly NoteView[],
): PartnerView {
  return { ...row, organisations: NamePairs.parse(organisations), mentions, noteViews };
}

export function toForumView({ places, startsOn, endsOn, ...row }: ForumRow): ForumView {
  return {
    ...row,
    places: Places.parse(places),
    startsOn: startsOn === null ? null : dayOf(startsOn),
    endsOn: endsOn === null ? null : dayOf(endsOn),
  };
}

export function toSeminarView(
  { planLines, ...row }: SeminarRow,
  activities: readonly PlanRow[],
  documents: readonly PlanRow[],
): SeminarView {
  const same = (kind: 'ACTIVITY' | 'DOCUMENT', rows: readonly PlanRow[]) =>
    rows
      .filter(({ lines }) => lines.some((line) => planLines.includes(line)))
      .map(({ code, titleEs, titleEn }) => ({ kind, code, titleEs, titleEn }));
  return { ...row, seems: [...same('ACTIVITY', activities), ...same('DOCUMENT', documents)] };
}
