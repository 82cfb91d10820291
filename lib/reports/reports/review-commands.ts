import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import type { Tx } from '@/lib/core/db';
import { Conflict } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { issueCountryReport, withdrawDocument } from '@/lib/documents/documents/commands';
import { tellOfReview } from './mails';
import type { AcceptReport, ReopenReport, ReturnReport } from './schema';
import { moveOn, type OpenReport, openFor, requireVersion } from './transition';

/**
 * The report is back with its country, with the reason on record; the focal points of all three of its institutions have mail (DR-70).
 * @throws NotFound, Forbidden, Conflict (`workflow.closed`, `report.stale`, `form.key-reused`)
 */
export async function returnReport(actor: Actor, { key, ...input }: ReturnReport): Promise<{ reportId: string }> {
  return once(actor, key, { act: 'report.return', ...input }, async (tx) => {
    const report = await openFor(tx, actor, 'return', input.reportId);
    requireVersion(report, input.version);
    await moveOn(tx, actor, 'return', report, input.reason);
    await tellOfReview(tx, 'returned', report, { reason: input.reason });
    await record(tx, actor, { act: 'report.return', subjectId: report.id, detail: steps(report) });
    return { reportId: report.id };
  });
}

/**
 * The report is accepted, and its last submission is a document with a symbol of its own; the country's focal points have mail.
 * @throws NotFound, Forbidden, Conflict (`workflow.closed`, `report.stale`, `form.key-reused`)
 */
export async function acceptReport(
  actor: Actor,
  { key, ...input }: AcceptReport,
): Promise<{ reportId: string; symbol: string }> {
  return once(actor, key, { act: 'report.accept', ...input }, async (tx) => {
    const report = await openFor(tx, actor, 'accept', input.reportId);
    requireVersion(report, input.version);
    const { id: submissionId } = await lastSubmission(tx, report);
    const { year, kind } = report.call;
    const document = await issueCountryReport(tx, {
      titleEs: `${report.party.nameEs}: ${kind.nameEs}, ${year}`,
      titleEn: `${report.party.nameEn}: ${kind.nameEn}, ${year}`,
      bodyCode: kind.bodyCode,
      isOfNetwork: kind.body.kind === 'NETWORK',
      partyCode: report.partyCode,
      year,
    });
    await tx.reportSubmission.update({
      where: { id: submissionId },
      data: { documentId: document.id },
      select: { id: true },
    });
    await moveOn(tx, actor, 'accept', report);
    await tellOfReview(tx, 'accepted', report, { symbol: document.symbol });
    await record(tx, actor, {
      act: 'report.accept',
      subjectId: report.id,
      detail: { ...steps(report), submissionId, documentId: document.id, symbol: document.symbol },
    });
    return { reportId: report.id, symbol: document.symbol };
  });
}

/**
 * The accepted report is open to correction again, with the reason on record; its document is withdrawn and keeps its symbol, and the
 * country's focal points have mail. What is accepted later becomes a document of its own.
 * @throws NotFound, Forbidden, Conflict (`workflow.closed`, `report.stale`, `form.key-reused`)
 */
export async function reopenReport(actor: Actor, { key, ...input }: ReopenReport): Promise<{ reportId: string }> {
  return once(actor, key, { act: 'report.reopen', ...input }, async (tx) => {
    const report = await openFor(tx, actor, 'reopen', input.reportId);
    requireVersion(report, input.version);
    const { documentId } = await lastSubmission(tx, report);
    if (documentId !== null) await withdrawDocument(tx, documentId);
    await moveOn(tx, actor, 'reopen', report, input.reason);
    await tellOfReview(tx, 'reopened', report, { reason: input.reason });
    await record(tx, actor, { act: 'report.reopen', subjectId: report.id, detail: { ...steps(report), documentId } });
    return { reportId: report.id };
  });
}

const steps = ({ status, next }: OpenReport) => ({ from: status, to: next });

async function lastSubmission(tx: Tx, { id }: OpenReport) {
  const submission = await tx.reportSubmission.findFirst({
    where: { reportId: id },
    orderBy: { number: 'desc' },
    select: { id: true, documentId: true },
  });
  // A status without its submission can only come from outside the commands.
  if (submission === null) throw new Conflict('report.stale');
  return submission;
}
