import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { Conflict, Invalid } from '@/lib/core/errors';
import { faultPoint } from '@/lib/core/fault';
import { once } from '@/lib/core/idempotency';
import { takeNumber } from '@/lib/documents/symbols';
import { isLate } from '../calls/deadline';
import { contentOf, faultsOf, markOf, type SectionFault } from './content';
import { tellOfSubmission } from './mails';
import type { SubmitReport } from './schema';
import { moveOn, type OpenReport, openFor, workingSections } from './transition';
import { closedCallRefusal } from './workflow';

/** What the confirmation shows. */
export type Submitted = Readonly<{ reportId: string; submissionId: string; reference: string; isLate: boolean }>;

/**
 * The report is with the Secretariat: its text and files as they were checked are frozen under a reference, and the Secretariat's
 * readers have mail. The same form sent again, however often, has this one effect and this answer. Being late stops nothing (P-11).
 * @throws NotFound, Forbidden, Invalid `report.not-ready` (fields by section), Conflict (`workflow.closed`, `report.call-closed`,
 * `report.changed-since-check`, `form.key-reused`)
 */
export async function submitReport(actor: Actor, { key, ...input }: SubmitReport): Promise<Submitted> {
  return once(actor, key, { act: 'report.submit', ...input }, async (tx) => {
    const report = await openFor(tx, actor, 'submit', input.reportId);
    const closed = closedCallRefusal(report.status, report.call.closedAt);
    if (closed !== null) throw new Conflict(closed);
    const sections = await workingSections(tx, report.id, report.call.templateId);
    const files = await hangingFiles(tx, report.id);
    const attachmentIds = files.map(({ id }) => id);
    if (markOf(sections, attachmentIds) !== input.checked) throw new Conflict('report.changed-since-check');
    const faults = faultsOf(sections, report.language);
    if (faults.length > 0) throw notReady(faults);

    const submission = await freeze(tx, actor, report, contentOf(sections), attachmentIds);
    faultPoint('submit.frozen');
    await moveOn(tx, actor, 'submit', report);
    faultPoint('submit.moved');
    await tellOfSubmission(tx, report, submission);
    faultPoint('submit.told');
    await record(tx, actor, {
      act: 'report.submit',
      subjectId: report.id,
      detail: { from: report.status, to: report.next, submissionId: submission.id, reference: submission.reference },
    });
    return {
      reportId: report.id,
      submissionId: submission.id,
      reference: submission.reference,
      isLate: submission.isLate,
    };
  });
}

const hangingFiles = (tx: Tx, reportId: string) =>
  tx.reportAttachment.findMany({
    where: { reportId, removedAt: null },
    select: { id: true },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });

async function freeze(
  tx: Tx,
  actor: Actor,
  report: OpenReport,
  content: ReturnType<typeof contentOf>,
  attachmentIds: readonly string[],
) {
  const earlier = await tx.reportSubmission.count({ where: { reportId: report.id } });
  const submittedAt = now();
  return tx.reportSubmission.create({
    data: {
      reportId: report.id,
      number: earlier + 1,
      reference: await takeReference(tx, report),
      content,
      submittedAt,
      submittedById: actor.userId,
      isLate: isLate(report.call, submittedAt),
      attachments: { create: attachmentIds.map((attachmentId, position) => ({ attachmentId, position })) },
    },
    select: { id: true, number: true, reference: true, isLate: true, submittedAt: true },
  });
}

/** How a kind is written in a reference. A kind that the Secretariat has added is written by its code. */
const kindInReference: Readonly<Record<string, string>> = {
  TRAFFICKING: 'TRATA',
  CONSULAR: 'CONSULAR',
  COOPERATION: 'COOP',
};

/** `INF-2027-TRATA-GT-1`: numbered through a country's reports of the kind and year, as one year may have two calls. */
async function takeReference(tx: Tx, { partyCode, call }: OpenReport): Promise<string> {
  const prefix = `INF-${call.year}-${kindInReference[call.kind.code] ?? call.kind.code}-${partyCode}`;
  return `${prefix}-${await takeNumber(tx, prefix)}`;
}

function notReady(faults: readonly SectionFault[]): Invalid {
  const fields = Object.fromEntries(
    faults.map(({ key, fault }) => [key, fault === 'missing' ? 'report.section-missing' : 'report.section-too-long']),
  );
  const excess = faults.reduce((sum, one) => sum + (one.fault === 'too-long' ? one.excess : 0), 0);
  const missing = faults.filter(({ fault }) => fault === 'missing').length;
  return new Invalid('report.not-ready', fields, { missing, excess });
}
