import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import { type Abilities, abilities } from '@/lib/core/workflow';
import type { PaperSection } from '@/lib/documents/documents/schema';
import type { Prisma } from '@/prisma/generated/client';
import type { ReportStatus } from '@/prisma/generated/enums';
import type { AttachmentView } from '../attachments/views';
import { isLate } from '../calls/deadline';
import { type ReportFacts, reportPolicy } from './policy';
import { readsWorkingText } from './visibility';
import { closedCallRefusal, type ReportAct, reportWorkflow } from './workflow';

/** What every list and page says of a report. No text: that is loaded for one report at a time, by who reads it. */
export const headSelect = {
  id: true,
  partyCode: true,
  status: true,
  language: true,
  version: true,
  party: { select: { nameEs: true, nameEn: true } },
  call: {
    select: {
      id: true,
      year: true,
      dueAt: true,
      closedAt: true,
      kind: { select: { code: true, nameEs: true, nameEn: true } },
      meeting: { select: { titleEs: true, titleEn: true } },
    },
  },
  submissions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      reference: true,
      submittedAt: true,
      isLate: true,
      document: { select: { symbol: true, withdrawnAt: true } },
    },
  },
} satisfies Prisma.CountryReportSelect;

export type HeadRow = Prisma.CountryReportGetPayload<{ select: typeof headSelect }>;

type Named = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** A report in a list, and at the top of its pages. */
export type ReportHead = Readonly<{
  id: string;
  status: ReportStatus;
  /** The language in which the country writes first. */
  language: 'es' | 'en';
  country: Named;
  kind: Named;
  callId: string;
  year: number;
  meeting: Readonly<{ titleEs: string; titleEn: string }> | null;
  /** Last instant on time; null without a deadline. */
  dueAt: Date | null;
  callIsClosed: boolean;
  /** Of the last submission; of one that was never sent, whether its time has passed. */
  isLate: boolean;
  /** Of the last submission; null before the first. */
  reference: string | null;
  submittedAt: Date | null;
  /** Of the document that it is; null while it is none, also after it was withdrawn. */
  symbol: string | null;
}>;

export function toReportHead(row: HeadRow, at: Date): ReportHead {
  const { call, submissions } = row;
  const last = submissions[0];
  const document = last?.document ?? null;
  return {
    id: row.id,
    status: row.status,
    language: row.language,
    country: { code: row.partyCode, nameEs: row.party.nameEs, nameEn: row.party.nameEn },
    kind: { code: call.kind.code, nameEs: call.kind.nameEs, nameEn: call.kind.nameEn },
    callId: call.id,
    year: call.year,
    meeting: call.meeting === null ? null : { titleEs: call.meeting.titleEs, titleEn: call.meeting.titleEn },
    dueAt: call.dueAt,
    callIsClosed: call.closedAt !== null,
    isLate: last === undefined ? isLate(call, at) : last.isLate,
    reference: last?.reference ?? null,
    submittedAt: last?.submittedAt ?? null,
    symbol: document === null || document.withdrawnAt !== null ? null : document.symbol,
  };
}

export type ReportAbilities = Abilities<ReportAct>;

/** For each act null, or why this person cannot do it to this report now. */
export function reportAbilities(actor: Actor, row: Pick<HeadRow, 'partyCode' | 'status' | 'call'>): ReportAbilities {
  const can = abilities<ReportStatus, ReportAct, ReportFacts>(reportPolicy, reportWorkflow, actor, row);
  return { ...can, submit: can.submit ?? closedCallRefusal(row.status, row.call.closedAt) };
}

/** A step of a report's life. Persons and reasons are for its own country and the Secretariat; for others null. */
export type StepView = Readonly<{
  act: string;
  at: Date;
  by: string | null;
  reason: string | null;
}>;

/** A submission in the list of earlier ones. */
export type SubmissionHead = Readonly<{ number: number; reference: string; submittedAt: Date; isLate: boolean }>;

/** A report to read: the working text for its own country while it writes, otherwise what was submitted. */
export type ReportView = ReportHead &
  Readonly<{
    version: number;
    isOwn: boolean;
    shows: 'working' | 'submission';
    sections: readonly PaperSection[];
    attachments: readonly AttachmentView[];
    /** What is shown, when it is a submission. */
    submission: SubmissionHead | null;
    /** Every submission, newest first; for others than its own country and the Secretariat the last one only. */
    submissions: readonly SubmissionHead[];
    steps: readonly StepView[];
    can: ReportAbilities;
  }>;

/** What a report's page shows beside its head. */
export type ReportBody = Pick<ReportView, 'shows' | 'sections' | 'attachments' | 'submission'>;

export function toReportView(
  actor: Actor,
  row: HeadRow,
  at: Date,
  body: ReportBody & Pick<ReportView, 'submissions' | 'steps'>,
): ReportView {
  const { shows, sections, attachments, submission, submissions, steps } = body;
  return {
    ...toReportHead(row, at),
    version: row.version,
    isOwn: readsWorkingText(actor, row.partyCode),
    shows,
    sections,
    attachments,
    submission,
    submissions,
    steps,
    can: reportAbilities(actor, row),
  };
}

export const attachmentSelect = {
  id: true,
  fileName: true,
  mediaType: true,
  bytes: true,
  addedAt: true,
} satisfies Prisma.ReportAttachmentSelect;

type AttachmentRow = Prisma.ReportAttachmentGetPayload<{ select: typeof attachmentSelect }>;

export function toAttachmentView({ id, fileName, mediaType, bytes, addedAt }: AttachmentRow): AttachmentView {
  return { id, fileName, mediaType, bytes: Number(bytes), addedAt };
}

/** What a Member is asked for: a call with what its country has done so far. */
export type CallOfMine = Readonly<{
  callId: string;
  country: Named;
  kind: Named;
  year: number;
  dueAt: Date | null;
  isLate: boolean;
  isClosed: boolean;
  report: ReportHead | null;
  /** What the focal point can do next. */
  verb: 'start' | 'continue' | 'correct' | 'read';
}>;

/** Something that a report asks of a person, with the one verb for it. */
export type AskedReport = Readonly<{
  verb: 'start' | 'continue' | 'correct' | 'review';
  /** Where it is done, without the language. */
  address: string;
  country: Named;
  kind: Named;
  year: number;
  dueAt: Date | null;
  isLate: boolean;
  /** When it was last sent; null before. */
  since: Date | null;
}>;

/** A page of reports: newest year first, then by kind and country; `total` counts what this person may read. */
export type ReportList = Readonly<{
  rows: readonly ReportHead[];
  total: number;
  page: number;
  pageCount: number;
  /** What can be asked for among what this person may read. */
  kinds: readonly Named[];
  years: readonly number[];
  countries: readonly Named[];
}>;

/** Does reporting ask anything of this person as a focal point? Decides which parts of a page are drawn, never what they hold. */
export function asksAsFocalPoint(actor: Actor): boolean {
  return holds(actor, 'FOCAL_POINT', { partyKind: 'MEMBER' });
}

/** Is this person one of those who answer reports? As above. */
export function reviewsReports(actor: Actor): boolean {
  return holds(actor, readingSecretariat);
}
