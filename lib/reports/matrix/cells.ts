import type { ReportStatus } from '@/prisma/generated/enums';
import { isLate } from '../calls/deadline';

/** What a Member did about a call, as one reader may know it. */
export const cellStates = [
  'NOT_ASKED',
  'NO_ANSWER',
  'OVERDUE',
  'DRAFT',
  'SUBMITTED',
  'LATE',
  'RETURNED',
  'ACCEPTED',
  'NOTHING_TO_READ',
] as const;
export type CellState = (typeof cellStates)[number];

export type Cell = Readonly<{
  state: CellState;
  /** Since when; of what has not come, until when it was or is asked; of what is not asked yet, from when it will be. */
  at: Date | null;
  /** Sent late, or with its time already past. */
  isLate: boolean;
  /** The report, for a reader who may open it. */
  reportId: string | null;
}>;

export type AskedFacts = Readonly<{ opensAt: Date; dueAt: Date | null }>;

/** A report that the reader may read; `decidedAt` is the last step of its life. */
export type AnswerFacts = Readonly<{
  id: string;
  status: ReportStatus;
  updatedAt: Date;
  submittedAt: Date | null;
  isLate: boolean;
  decidedAt: Date | null;
}>;

/**
 * The cell of a Member and a call at `at`. `report` is what the reader may read of it; where that is nothing, `knowsSilence` says
 * whether the reader may know that nothing came (the Secretariat, the Presidency, the country itself): a draft is silence to all
 * but its own country, and for others no report, a draft and a returned report are one and the same (P-06).
 */
export function cellOf(
  call: AskedFacts | null,
  report: AnswerFacts | undefined,
  knowsSilence: boolean,
  at: Date,
): Cell {
  if (call === null) return { state: 'NOT_ASKED', at: null, isLate: false, reportId: null };
  if (report !== undefined) return answered(call, report, at);
  if (call.opensAt > at) return { state: 'NOT_ASKED', at: call.opensAt, isLate: false, reportId: null };
  if (!knowsSilence) return { state: 'NOTHING_TO_READ', at: null, isLate: false, reportId: null };
  const isOverdue = isLate(call, at);
  return { state: isOverdue ? 'OVERDUE' : 'NO_ANSWER', at: call.dueAt, isLate: isOverdue, reportId: null };
}

function answered(call: AskedFacts, report: AnswerFacts, at: Date): Cell {
  const reportId = report.id;
  switch (report.status) {
    case 'DRAFT':
      return { state: 'DRAFT', at: report.updatedAt, isLate: isLate(call, at), reportId };
    case 'SUBMITTED':
      return { state: report.isLate ? 'LATE' : 'SUBMITTED', at: report.submittedAt, isLate: report.isLate, reportId };
    case 'RETURNED':
    case 'ACCEPTED':
      return { state: report.status, at: report.decidedAt, isLate: report.isLate, reportId };
  }
}

/** Does nothing of this Member stand with the Secretariat: nothing sent, or what was sent was returned? Those are reminded. */
export function isMissing({ state }: Cell): boolean {
  return state === 'NO_ANSWER' || state === 'OVERDUE' || state === 'DRAFT' || state === 'RETURNED';
}
