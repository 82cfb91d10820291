import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';
import type { DeadlineRule, ReportCadence } from '@/prisma/generated/enums';
import { departsFromRule } from './departure';
import { type KindAct, kindPolicy } from './policy';

const bodySelect = { select: { code: true, nameEs: true, nameEn: true } } as const;

export const kindSelect = {
  code: true,
  nameEs: true,
  nameEn: true,
  purposeEs: true,
  purposeEn: true,
  deadlineRule: true,
  daysBefore: true,
  cadence: true,
  rule: true,
  ruleDays: true,
  departureReason: true,
  isActive: true,
  version: true,
  body: bodySelect,
  meetingBody: bodySelect,
} satisfies Prisma.ReportKindSelect;

export type KindRow = Prisma.ReportKindGetPayload<{ select: typeof kindSelect }>;

export type NamedBody = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** A kind's deadline as its words need it. */
export type DeadlineView = Readonly<{
  deadlineRule: DeadlineRule;
  daysBefore: number | null;
  meetingBody: NamedBody | null;
  /** `DR-60`, `P-11`. */
  rule: string;
  ruleDays: number | null;
  /** The deadline is another than the rule prints, for the reason given. */
  departs: boolean;
  departureReason: string | null;
}>;

export type KindView = DeadlineView &
  Readonly<{
    code: string;
    nameEs: string;
    nameEn: string;
    purposeEs: string;
    purposeEn: string;
    cadence: ReportCadence;
    isActive: boolean;
    version: number;
    /** The body whose people read the reports. */
    body: NamedBody;
    can: Readonly<Record<KindAct, string | null>>;
  }>;

/** Is this person one of those who keep kinds, templates and calls? Pages offer the way there; the commands decide again. */
export function keepsKinds(actor: Actor): boolean {
  return kindPolicy.edit.may(actor, { code: '' }) === null;
}

export function toKindView(actor: Actor, row: KindRow): KindView {
  return {
    ...row,
    departs: departsFromRule(row),
    can: { edit: kindPolicy.edit.may(actor, row), editTemplate: kindPolicy.editTemplate.may(actor, row) },
  };
}

export const sectionSelect = {
  key: true,
  titleEs: true,
  titleEn: true,
  guidanceEs: true,
  guidanceEn: true,
  isRequired: true,
  maxChars: true,
} satisfies Prisma.TemplateSectionSelect;

export type SectionView = Readonly<Prisma.TemplateSectionGetPayload<{ select: typeof sectionSelect }>>;

/** A revision of a template, sections in order. */
export type TemplateView = Readonly<{ revision: number; createdAt: Date | null; sections: readonly SectionView[] }>;

/** A kind in the list of all. */
export type KindInList = KindView & Readonly<{ revision: number; sectionCount: number; openCallCount: number }>;

/** A call that is open, with the revision of the template that it opened with and keeps. */
export type OpenCallOfKind = Readonly<{
  id: string;
  year: number;
  meeting: Readonly<{ titleEs: string; titleEn: string }> | null;
  revision: number;
}>;

/** A kind with its latest template, its open calls, and every body from whose meetings a deadline can be counted. */
export type KindPage = KindView &
  Readonly<{ template: TemplateView; openCalls: readonly OpenCallOfKind[]; bodies: readonly NamedBody[] }>;
