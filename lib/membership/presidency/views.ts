import { dayOf } from '@/lib/core/clock';
import type { Prisma } from '@/prisma/generated/client';
import type { NoteView } from '../record-notes/views';

export const presidencySelect = {
  year: true,
  themeEs: true,
  themeEn: true,
  themeKind: true,
  meetingOrdinal: true,
  isOrdinalPrinted: true,
  meetingCityEs: true,
  meetingCityEn: true,
  meetingMonth: true,
  meetingStartsOn: true,
  meetingEndsOn: true,
  meetingLines: true,
  startsAt: true,
  endsAt: true,
  lines: true,
  notes: true,
  party: { select: { code: true, nameEs: true, nameEn: true } },
  meetingHost: { select: { code: true, nameEs: true, nameEn: true } },
} satisfies Prisma.PresidencySelect;

type PresidencyRow = Prisma.PresidencyGetPayload<{ select: typeof presidencySelect }>;

/**
 * A presidency with its theme and the Conference's meeting of that year, as far as the record tells of it: days are calendar days
 * (`1999-01-28`), `meetingMonth` is `2003-05` where only the month is printed. `startsAt` and `endsAt` (P-09) are null for the past
 * ones of the record, which carry the year only.
 */
export type PresidencyView = Omit<PresidencyRow, 'meetingStartsOn' | 'meetingEndsOn'> &
  Readonly<{ meetingStartsOn: string | null; meetingEndsOn: string | null; isInForce: boolean }>;

/** A presidency with its neighbours in time, the other years in which the same Member presided, and the notes on it. */
export type PresidencyPage = PresidencyView &
  Readonly<{
    previousYear: number | null;
    nextYear: number | null;
    otherYears: readonly number[];
    noteViews: readonly NoteView[];
  }>;

export function toPresidencyView(row: PresidencyRow, at: Date): PresidencyView {
  const { startsAt, endsAt } = row;
  return {
    ...row,
    meetingStartsOn: row.meetingStartsOn === null ? null : dayOf(row.meetingStartsOn),
    meetingEndsOn: row.meetingEndsOn === null ? null : dayOf(row.meetingEndsOn),
    isInForce: startsAt !== null && startsAt <= at && (endsAt === null || endsAt > at),
  };
}
