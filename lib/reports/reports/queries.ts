import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { sectionsOf } from '@/lib/documents/documents/schema';
import type { Prisma } from '@/prisma/generated/client';
import { contentOf } from './content';
import type { ReportsAsked } from './schema';
import { workingSections } from './transition';
import {
  attachmentSelect,
  type HeadRow,
  headSelect,
  type ReportBody,
  type ReportList,
  type ReportView,
  type StepView,
  type SubmissionHead,
  toAttachmentView,
  toReportHead,
  toReportView,
} from './views';
import { readsWorkingText, seesHistory, visibleReports } from './visibility';

const pageSize = 25;

/** Reports that `actor` may read, 25 a page, newest year first. */
export async function listReports(actor: Actor, asked: ReportsAsked): Promise<ReportList> {
  const visible = visibleReports(actor);
  const wanted: Prisma.CountryReportWhereInput = {
    ...(asked.status && { status: asked.status }),
    ...(asked.country && { partyCode: asked.country }),
    ...((asked.kind || asked.year) && {
      call: { ...(asked.kind && { kindCode: asked.kind }), ...(asked.year && { year: asked.year }) },
    }),
  };
  const where = { AND: [visible, wanted] };
  const [total, rows, choices] = await Promise.all([
    db.countryReport.count({ where }),
    db.countryReport.findMany({
      where,
      select: headSelect,
      orderBy: [
        { call: { year: 'desc' } },
        { call: { kindCode: 'asc' } },
        { party: { position: 'asc' } },
        { id: 'asc' },
      ],
      skip: (asked.page - 1) * pageSize,
      take: pageSize,
    }),
    choicesAmong(visible),
  ]);
  const at = now();
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  return { rows: rows.map((row) => toReportHead(row, at)), total, page: asked.page, pageCount, ...choices };
}

/** What the filters offer: nothing that only a report out of sight would bring in. */
async function choicesAmong(visible: Prisma.CountryReportWhereInput) {
  const named = { code: true, nameEs: true, nameEn: true } as const;
  const [kinds, calls, countries] = await Promise.all([
    db.reportKind.findMany({
      where: { calls: { some: { reports: { some: visible } } } },
      select: named,
      orderBy: { code: 'asc' },
    }),
    db.reportCall.findMany({
      where: { reports: { some: visible } },
      select: { year: true },
      distinct: ['year'],
      orderBy: { year: 'desc' },
    }),
    db.party.findMany({ where: { reports: { some: visible } }, select: named, orderBy: { position: 'asc' } }),
  ]);
  return { kinds, countries, years: calls.map(({ year }) => year) };
}

/**
 * The report as `actor` reads it; with `submissionNumber`, that submission, for its own country and the Secretariat.
 * @throws NotFound when it does not exist or the actor may not know that it does
 */
export async function getReport(actor: Actor, id: string, submissionNumber?: number): Promise<ReportView> {
  const row = await db.countryReport.findFirst({ where: { AND: [{ id }, visibleReports(actor)] }, select: headSelect });
  if (row === null) throw new NotFound('report');
  const history = seesHistory(actor, row.partyCode);
  if (submissionNumber !== undefined && !history) throw new NotFound('report');
  const isWriting = row.status === 'DRAFT' || row.status === 'RETURNED';
  const showsWorking = isWriting && readsWorkingText(actor, row.partyCode) && submissionNumber === undefined;
  const [body, submissions, steps] = await Promise.all([
    showsWorking ? workingBody(id) : submittedBody(id, submissionNumber),
    submissionsOf(id, history),
    stepsOf(row, history),
  ]);
  return toReportView(actor, row, now(), { ...body, submissions, steps });
}

/** Only for the report's own country. */
async function workingBody(reportId: string): Promise<ReportBody> {
  const { call, attachments } = await db.countryReport.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      call: { select: { templateId: true } },
      attachments: {
        where: { removedAt: null },
        select: attachmentSelect,
        orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
      },
    },
  });
  return {
    shows: 'working',
    sections: contentOf(await workingSections(db, reportId, call.templateId)),
    attachments: attachments.map(toAttachmentView),
    submission: null,
  };
}

const submissionSelect = { number: true, reference: true, submittedAt: true, isLate: true } as const;

async function submittedBody(reportId: string, number: number | undefined): Promise<ReportBody> {
  const row = await db.reportSubmission.findFirst({
    where: { reportId, ...(number !== undefined && { number }) },
    orderBy: { number: 'desc' },
    select: {
      ...submissionSelect,
      content: true,
      attachments: { orderBy: { position: 'asc' }, select: { attachment: { select: attachmentSelect } } },
    },
  });
  if (row === null) throw new NotFound('report');
  const { content, attachments, ...submission } = row;
  return {
    shows: 'submission',
    sections: sectionsOf(content),
    attachments: attachments.map(({ attachment }) => toAttachmentView(attachment)),
    submission,
  };
}

async function submissionsOf(reportId: string, history: boolean): Promise<SubmissionHead[]> {
  const orderBy = { number: 'desc' } as const;
  return db.reportSubmission.findMany({
    where: { reportId },
    orderBy,
    select: submissionSelect,
    ...(!history && { take: 1 }),
  });
}

/** Its own country and the Secretariat see every step, by whom and why; others that it was sent, and that it was accepted. */
async function stepsOf({ id, submissions }: HeadRow, history: boolean): Promise<StepView[]> {
  const since = submissions[0]?.submittedAt;
  const rows = await db.reportTransition.findMany({
    where: {
      reportId: id,
      ...(!history && { act: { in: ['submit', 'accept'] }, ...(since && { at: { gte: since } }) }),
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { act: true, at: true, byId: true, reason: true },
  });
  if (!history) return rows.map(({ act, at }) => ({ act, at, by: null, reason: null }));
  const people = await db.user.findMany({
    where: { id: { in: rows.map(({ byId }) => byId) } },
    select: { id: true, displayName: true },
  });
  const names = new Map(people.map(({ id: userId, displayName }) => [userId, displayName]));
  return rows.map(({ act, at, byId, reason }) => ({ act, at, by: names.get(byId) ?? null, reason }));
}
