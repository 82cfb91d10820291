import type { Prisma } from '@/prisma/generated/client';

export const contributionSelect = {
  partyCode: true,
  percentagePrinted: true,
  amountPrinted: true,
  amountMinor: true,
  lines: true,
  notes: true,
} satisfies Prisma.ScaleContributionSelect;

export const scaleSelect = {
  code: true,
  titleEs: true,
  titleEn: true,
  tableEs: true,
  tableEn: true,
  descriptionEs: true,
  descriptionEn: true,
  inForceSinceYear: true,
  approvedMeetingOrdinal: true,
  approvedYear: true,
  approvedCity: true,
  currency: true,
  totalPercentagePrinted: true,
  totalAmountPrinted: true,
  totalAmountMinor: true,
  lines: true,
  notes: true,
  rows: {
    orderBy: { position: 'asc' },
    select: { ...contributionSelect, party: { select: { nameEs: true, nameEn: true } } },
  },
} satisfies Prisma.ContributionScaleSelect;

export const headingSelect = {
  code: true,
  nameEs: true,
  nameEn: true,
  lines: true,
  notes: true,
} satisfies Prisma.BudgetHeadingSelect;

/** What a Member pays a year. `amountMinor` is exact (cents, in the scale's currency); percentages are text as printed (DR-78). */
export type ContributionView = Prisma.ScaleContributionGetPayload<{ select: typeof contributionSelect }>;

/** The scale as printed: its total is the printed one; the percentages need not add up to it. */
export type ScaleView = Prisma.ContributionScaleGetPayload<{ select: typeof scaleSelect }>;

export type HeadingView = Prisma.BudgetHeadingGetPayload<{ select: typeof headingSelect }>;
