import type { NoteView } from '@/lib/membership/record-notes/views';
import type { Prisma } from '@/prisma/generated/client';

const headSelect = {
  code: true,
  position: true,
  nameEs: true,
  nameEn: true,
  descriptionEs: true,
  descriptionEn: true,
  variantsPrinted: true,
  lines: true,
  notes: true,
} as const;

const discussionSelect = {
  bodyCode: true,
  year: true,
  isSince: true,
  heldDuring: true,
  lines: true,
} satisfies Prisma.SubthemeDiscussionSelect;

const forumSelect = { select: { nameEs: true, nameEn: true, shortEs: true, shortEn: true } } as const;

const inOrder = { orderBy: { position: 'asc' } } as const;

export const planSelect = {
  ...headSelect,
  areas: {
    ...inOrder,
    select: {
      ...headSelect,
      _count: { select: { subthemes: true, documents: true, activities: true } },
      subthemes: {
        ...inOrder,
        select: { code: true, titleEs: true, titleEn: true, discussions: { ...inOrder, select: discussionSelect } },
      },
    },
  },
} satisfies Prisma.ThemeSelect;

/** Themes and areas with how much stands under each, without what it is. */
export const outlineSelect = {
  code: true,
  position: true,
  nameEs: true,
  nameEn: true,
  descriptionEs: true,
  descriptionEn: true,
  lines: true,
  areas: {
    ...inOrder,
    select: {
      code: true,
      nameEs: true,
      nameEn: true,
      _count: { select: { subthemes: true, documents: true, activities: true } },
    },
  },
} satisfies Prisma.ThemeSelect;

export const areaSelect = {
  ...headSelect,
  theme: { select: { code: true, position: true, nameEs: true, nameEn: true } },
  subthemes: {
    ...inOrder,
    select: {
      code: true,
      position: true,
      titleEs: true,
      titleEn: true,
      descriptionEs: true,
      descriptionEn: true,
      lines: true,
      notes: true,
      discussions: { ...inOrder, select: { ...discussionSelect, body: forumSelect } },
    },
  },
  documents: {
    ...inOrder,
    select: { code: true, number: true, titleEs: true, titleEn: true, kind: true, years: true, isContinuous: true },
  },
  activities: {
    ...inOrder,
    select: {
      code: true,
      titleEs: true,
      titleEn: true,
      kind: true,
      state: true,
      startsOn: true,
      endsOn: true,
      datesPrinted: true,
    },
  },
} satisfies Prisma.AreaSelect;

export const subthemeSelect = {
  code: true,
  position: true,
  titleEs: true,
  titleEn: true,
  descriptionEs: true,
  descriptionEn: true,
  discussedPrinted: true,
  relatedEventsPrinted: true,
  lines: true,
  notes: true,
  area: {
    select: {
      code: true,
      nameEs: true,
      nameEn: true,
      theme: { select: { code: true, position: true, nameEs: true, nameEn: true } },
    },
  },
  discussions: { ...inOrder, select: { ...discussionSelect, body: forumSelect } },
  activities: {
    select: {
      activity: {
        select: {
          code: true,
          titleEs: true,
          titleEn: true,
          kind: true,
          state: true,
          startsOn: true,
          endsOn: true,
          datesPrinted: true,
        },
      },
    },
  },
} satisfies Prisma.SubthemeSelect;

/** A theme with its areas, their subthemes and counts. A discussion without `bodyCode` is of "Redes", the report does not say which. */
export type ThemeView = Prisma.ThemeGetPayload<{ select: typeof planSelect }>;

/** A theme in short. */
export type ThemeOutline = Prisma.ThemeGetPayload<{ select: typeof outlineSelect }>;

/** An area with all that stands under it, and the notes on it and on its subthemes. */
export type AreaView = Prisma.AreaGetPayload<{ select: typeof areaSelect }> &
  Readonly<{ noteViews: readonly NoteView[] }>;

type SubthemeRow = Prisma.SubthemeGetPayload<{ select: typeof subthemeSelect }>;

/**
 * A subtheme with every forum and year that discussed it, the activities that seem to belong to it (our judgement), the other
 * subthemes of its area, and the notes on it.
 */
export type SubthemeView = Omit<SubthemeRow, 'activities'> &
  Readonly<{
    activities: SubthemeRow['activities'][number]['activity'][];
    siblings: readonly Readonly<{ code: string; titleEs: string; titleEn: string }>[];
    noteViews: readonly NoteView[];
  }>;

/** A subtheme that a forum discussed in a year; `bodyCode` and the forum's names are null for "Redes". */
export type DiscussionOfYear = Readonly<{
  bodyCode: string | null;
  shortEs: string | null;
  shortEn: string | null;
  isSince: boolean;
  code: string;
  titleEs: string;
  titleEn: string;
  areaCode: string;
}>;

export function toSubthemeView(
  { activities, ...row }: SubthemeRow,
  siblings: SubthemeView['siblings'],
  noteViews: readonly NoteView[],
): SubthemeView {
  return { ...row, activities: activities.map(({ activity }) => activity), siblings, noteViews };
}
