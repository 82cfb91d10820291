import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { Conflict, NotFound } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { ReportStatus } from '@/prisma/generated/enums';
import type { WorkingSection } from './content';
import { reportPolicy } from './policy';
import { visibleReports } from './visibility';
import { type ReportAct, reportWorkflow } from './workflow';

const openSelect = {
  id: true,
  partyCode: true,
  status: true,
  version: true,
  language: true,
  party: { select: { nameEs: true, nameEn: true } },
  call: {
    select: {
      id: true,
      year: true,
      dueAt: true,
      closedAt: true,
      templateId: true,
      kind: { select: { code: true, nameEs: true, nameEn: true, bodyCode: true, body: { select: { kind: true } } } },
    },
  },
} satisfies Prisma.CountryReportSelect;

/** A report on which an act is about to be done: locked until the transaction ends; `next` is its status afterwards. */
export type OpenReport = Prisma.CountryReportGetPayload<{ select: typeof openSelect }> &
  Readonly<{ next: ReportStatus }>;

/**
 * The report on which `actor` may do `act` now. Acts on one report take turns from here to the end of the transaction, so that what is
 * frozen is what was saved. @throws NotFound, Forbidden, Conflict `workflow.closed`
 */
export async function openFor(tx: Tx, actor: Actor, act: ReportAct, reportId: string): Promise<OpenReport> {
  await tx.$queryRaw`SELECT 1 FROM "CountryReport" WHERE id = ${reportId}::uuid FOR NO KEY UPDATE`;
  const report = await tx.countryReport.findFirst({
    where: { AND: [{ id: reportId }, visibleReports(actor)] },
    select: openSelect,
  });
  if (report === null) throw new NotFound('report');
  authorize(reportPolicy, act, actor, report);
  return { ...report, next: advance(reportWorkflow, act, report.status) };
}

/** @throws Conflict `report.stale` when the report has moved on since the page with `version` was made */
export function requireVersion(report: Pick<OpenReport, 'version'>, version: number): void {
  if (report.version !== version) throw new Conflict('report.stale');
}

/** The report has the status that follows from `act`, and the step is on its record. Returns the instant of the step. */
export async function moveOn(
  tx: Tx,
  actor: Pick<Actor, 'userId'>,
  act: ReportAct,
  report: OpenReport,
  reason: string | null = null,
): Promise<Date> {
  const at = now();
  const { count } = await tx.countryReport.updateMany({
    where: { id: report.id, version: report.version, status: report.status },
    data: { status: report.next, version: { increment: 1 }, updatedAt: at },
  });
  // Holds against a future caller that forgets the lock.
  if (count === 0) throw new Conflict('report.stale');
  await tx.reportTransition.create({
    data: { reportId: report.id, act, from: report.status, to: report.next, at, byId: actor.userId, reason },
  });
  return at;
}

/** The working report, section by section in the order of its template, as its own country sees it. */
export async function workingSections(
  tx: Tx,
  reportId: string,
  templateId: string,
): Promise<(WorkingSection & { id: string })[]> {
  return tx.templateSection.findMany({
    where: { templateId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      key: true,
      titleEs: true,
      titleEn: true,
      isRequired: true,
      maxChars: true,
      answers: { where: { reportId }, select: { language: true, text: true, revision: true } },
    },
  });
}
