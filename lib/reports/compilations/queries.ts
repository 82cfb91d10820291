import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { sectionsOf } from '@/lib/documents/documents/schema';
import { receivesAll } from '@/lib/documents/documents/visibility';
import { listMembersOn } from '@/lib/membership/parties/member-queries';
import type { Prisma } from '@/prisma/generated/client';
import type { ReportStatus } from '@/prisma/generated/enums';
import { visibleCalls } from '../calls/visibility';
import { takesPartInReporting } from '../kinds/visibility';
import { contentOf } from '../reports/content';
import { workingSections } from '../reports/transition';
import { readsWorkingText, visibleReports } from '../reports/visibility';
import type { ComparisonAsked } from './schema';
import type { CallChoice, CallHead, Comparison, Compilation, CompiledReport, ReportPaper } from './views';

const named = { code: true, nameEs: true, nameEn: true } as const;

const callSelect = {
  id: true,
  year: true,
  kind: { select: named },
  meeting: { select: { titleEs: true, titleEn: true } },
} satisfies Prisma.ReportCallSelect;

const reportSelect = {
  id: true,
  partyCode: true,
  status: true,
  language: true,
  party: { select: named },
  submissions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      content: true,
      reference: true,
      submittedAt: true,
      isLate: true,
      document: { select: { symbol: true, withdrawnAt: true } },
    },
  },
} satisfies Prisma.CountryReportSelect;

type ReportRow = Prisma.CountryReportGetPayload<{ select: typeof reportSelect }>;

/** What was submitted last; null for a report that was never sent. */
function submitted({ id, party, status, language, submissions }: ReportRow): CompiledReport | null {
  const last = submissions[0];
  if (last === undefined) return null;
  const { content, reference, submittedAt, isLate, document } = last;
  const symbol = document === null || document.withdrawnAt !== null ? null : document.symbol;
  const sections = sectionsOf(content);
  return { id, country: party, status, language, reference, submittedAt, isLate, symbol, isWorking: false, sections };
}

async function getCall(actor: Actor, callId: string): Promise<CallHead> {
  const call = await db.reportCall.findFirst({
    where: { AND: [{ id: callId }, visibleCalls(actor)] },
    select: callSelect,
  });
  if (call === null) throw new NotFound('call');
  return call;
}

const statusesOf: Readonly<Record<Compilation['scope'], ReportStatus[]>> = {
  accepted: ['ACCEPTED'],
  submitted: ['ACCEPTED', 'SUBMITTED'],
};

/**
 * The reports to a call that `actor` may read and that count in `scope`, and the Members of which there is none.
 * @throws NotFound when there is no such call, or the actor may not know that there is
 */
export async function getCompilation(actor: Actor, callId: string, scope: Compilation['scope']): Promise<Compilation> {
  const call = await getCall(actor, callId);
  const ofCall: Prisma.CountryReportWhereInput = { AND: [{ callId }, visibleReports(actor)] };
  const [rows, sent, members] = await Promise.all([
    db.countryReport.findMany({
      where: { AND: [ofCall, { status: { in: statusesOf[scope] } }] },
      select: reportSelect,
    }),
    db.countryReport.findMany({ where: { AND: [ofCall, { status: { not: 'DRAFT' } }] }, select: { partyCode: true } }),
    listMembersOn(db, today()),
  ]);
  const reports = rows.flatMap((row) => submitted(row) ?? []);
  const inside = new Set(reports.map(({ country }) => country.code));
  const received = new Set(sent.map(({ partyCode }) => partyCode));
  const without = members.filter(({ code }) => !inside.has(code));
  if (!receivesAll(actor)) return { call, scope, reports, silent: null, absent: without };
  return {
    call,
    scope,
    reports,
    silent: without.filter(({ code }) => !received.has(code)),
    absent: without.filter(({ code }) => received.has(code)),
  };
}

/**
 * One report as it was submitted last, or the text that its own country is still writing.
 * @throws NotFound when it does not exist, or the actor may not know that it does, or that text is not theirs to read
 */
export async function getReportPaper(
  actor: Actor,
  reportId: string,
  text: 'submitted' | 'working',
): Promise<ReportPaper> {
  const row = await db.countryReport.findFirst({
    where: { AND: [{ id: reportId }, visibleReports(actor)] },
    select: { ...reportSelect, call: { select: { ...callSelect, templateId: true } } },
  });
  if (row === null) throw new NotFound('report');
  const { templateId, ...call } = row.call;
  const report = text === 'submitted' ? submitted(row) : await workingPaper(actor, row, templateId);
  if (report === null) throw new NotFound('report');
  return { call, report };
}

async function workingPaper(actor: Actor, row: ReportRow, templateId: string): Promise<CompiledReport | null> {
  const isWriting = row.status === 'DRAFT' || row.status === 'RETURNED';
  if (!isWriting || !readsWorkingText(actor, row.partyCode)) return null;
  const sections = contentOf(await workingSections(db, row.id, templateId));
  const none = { reference: null, submittedAt: null, isLate: false, symbol: null };
  return {
    id: row.id,
    country: row.party,
    status: row.status,
    language: row.language,
    ...none,
    isWorking: true,
    sections,
  };
}

/** The calls that `actor` may choose from, newest first. @throws NotFound for whoever takes no part in reporting */
export async function listCallChoices(actor: Actor): Promise<CallChoice[]> {
  if (!takesPartInReporting(actor)) throw new NotFound('call');
  const [calls, counts] = await Promise.all([
    db.reportCall.findMany({
      where: visibleCalls(actor),
      select: callSelect,
      orderBy: [{ year: 'desc' }, { kindCode: 'asc' }, { opensAt: 'desc' }, { id: 'asc' }],
    }),
    db.countryReport.groupBy({
      by: ['callId'],
      where: { AND: [visibleReports(actor), { submissions: { some: {} } }] },
      _count: true,
    }),
  ]);
  const readable = new Map(counts.map(({ callId, _count }) => [callId, _count]));
  return calls.map((call) => ({ ...call, readableCount: readable.get(call.id) ?? 0 }));
}

/**
 * One section of a call as the countries answered it, in their last submissions; everything not chosen yet is null or empty.
 * @throws NotFound for whoever takes no part in reporting
 */
export async function getComparison(actor: Actor, asked: ComparisonAsked): Promise<Comparison> {
  const calls = await listCallChoices(actor);
  const call = calls.find(({ id }) => id === asked.call) ?? null;
  const nothing = { sections: [], section: null, countries: [], chosen: [], answers: [] };
  if (call === null) return { call, calls, ...nothing };
  const [sections, rows] = await Promise.all([
    db.templateSection.findMany({
      where: { template: { calls: { some: { AND: [{ id: call.id }, visibleCalls(actor)] } } } },
      select: { key: true, titleEs: true, titleEn: true },
      orderBy: { position: 'asc' },
    }),
    db.countryReport.findMany({
      where: { AND: [{ callId: call.id }, visibleReports(actor), { submissions: { some: {} } }] },
      select: reportSelect,
    }),
  ]);
  const reports = rows.flatMap((row) => submitted(row) ?? []);
  const countries = reports.map(({ country }) => country);
  const known = new Set(countries.map(({ code }) => code));
  const picked = (asked.country ?? []).filter((code) => known.has(code));
  const chosen = picked.length > 0 ? picked : [...known];
  const section = sections.find(({ key }) => key === asked.section) ?? null;
  const answers = section === null ? [] : reports.flatMap((report) => answerTo(report, section.key, chosen));
  return { call, calls, sections, section, countries, chosen, answers };
}

function answerTo(report: CompiledReport, key: string, chosen: readonly string[]): Comparison['answers'][number][] {
  const { id, country, status, submittedAt } = report;
  if (submittedAt === null || !chosen.includes(country.code)) return [];
  const found = report.sections.find((section) => section.key === key);
  const texts = { textEs: found?.textEs ?? '', textEn: found?.textEn ?? '' };
  return [{ reportId: id, country, status, submittedAt, ...texts }];
}
