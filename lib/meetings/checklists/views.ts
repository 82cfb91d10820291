import { dayOf, now } from '@/lib/core/clock';
import type { Prisma } from '@/prisma/generated/client';
import type { ChecklistOwner } from '@/prisma/generated/enums';
import type { MeetingHead, Named } from '../meetings/head';
import { dueAt, dueOn } from './due';

export const checklistItemSelect = {
  id: true,
  meetingId: true,
  titleEs: true,
  titleEn: true,
  owner: true,
  days: true,
  note: true,
  doneAt: true,
  version: true,
  doneBy: { select: { displayName: true } },
} satisfies Prisma.ChecklistItemSelect;

export type ChecklistItemRow = Prisma.ChecklistItemGetPayload<{ select: typeof checklistItemSelect }>;

/** Something that has to be done for a meeting; `dueOn` is a calendar day that follows the meeting's first day. */
export type ChecklistItemView = Readonly<{
  id: string;
  titleEs: string;
  titleEn: string;
  owner: ChecklistOwner;
  /** From the meeting's first day; negative before it. */
  days: number;
  dueOn: string;
  isLate: boolean;
  note: string;
  done: Readonly<{ at: Date; by: string }> | null;
  version: number;
}>;

export function toChecklistItemView(row: ChecklistItemRow, startsOn: Date): ChecklistItemView {
  const { meetingId: _meeting, doneAt, doneBy, ...rest } = row;
  const first = dayOf(startsOn);
  return {
    ...rest,
    dueOn: dueOn(first, row.days),
    isLate: doneAt === null && dueAt(first, row.days) < now(),
    done: doneAt === null ? null : { at: doneAt, by: doneBy?.displayName ?? '' },
  };
}

/** A meeting's list, or what it can be begun from. */
export type ChecklistView = Readonly<{
  meeting: MeetingHead;
  /** Null where it was not begun. `copiedFrom` is the meeting whose list it was. */
  checklist: Readonly<{ items: readonly ChecklistItemView[]; doneCount: number; copiedFrom: string | null }> | null;
  begin: Readonly<{
    denial: string | null;
    templateCount: number;
    last: Readonly<{ code: string; count: number }> | null;
  }>;
  /** Null, or why nothing can be added, ticked, changed or removed. */
  canChange: string | null;
}>;

export const templateItemSelect = {
  id: true,
  titleEs: true,
  titleEn: true,
  owner: true,
  days: true,
  version: true,
} satisfies Prisma.ChecklistTemplateItemSelect;

export type TemplateItemView = Prisma.ChecklistTemplateItemGetPayload<{ select: typeof templateItemSelect }>;

/** What every meeting of one body needs, in the order of its days. */
export type TemplateView = Readonly<{
  bodies: readonly (Named & Readonly<{ shortEs: string; shortEn: string }>)[];
  body: string;
  items: readonly TemplateItemView[];
  canChange: string | null;
}>;
