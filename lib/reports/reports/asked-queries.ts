import 'server-only';
import { type Actor, holds, partiesOf, readingSecretariat } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import type { Prisma } from '@/prisma/generated/client';
import { isLate } from '../calls/deadline';
import { visibleCalls } from '../calls/visibility';
import { type AskedReport, type CallOfMine, headSelect, type ReportHead, toReportHead } from './views';
import { ownReports, visibleReports } from './visibility';

/** How many reports wait for the Secretariat's answer; 0 for everybody else. */
export async function countReportsToReview(actor: Actor): Promise<number> {
  return db.countryReport.count({ where: toReview(actor) });
}

/** Reports that wait for the Secretariat's answer, oldest first; none for everybody else. */
export async function listReportsToReview(actor: Actor): Promise<ReportHead[]> {
  const rows = await db.countryReport.findMany({ where: toReview(actor), select: headSelect });
  const at = now();
  return rows
    .map((row) => toReportHead(row, at))
    .sort((a, b) => (a.submittedAt?.getTime() ?? 0) - (b.submittedAt?.getTime() ?? 0));
}

const toReview = (actor: Actor): Prisma.CountryReportWhereInput => ({
  AND: [visibleReports(actor), { status: { in: holds(actor, readingSecretariat) ? ['SUBMITTED'] : [] } }],
});

/** Calls that ask something of a focal point's own country, and what it has already answered; the nearest deadline first. */
export async function listCallsOfMine(actor: Actor): Promise<CallOfMine[]> {
  const mine = partiesOf(actor, 'FOCAL_POINT');
  if (mine.length === 0) return [];
  const at = now();
  const ours: Prisma.CountryReportWhereInput = { AND: [ownReports(actor), { partyCode: { in: mine } }] };
  const [calls, parties] = await Promise.all([
    db.reportCall.findMany({
      where: {
        AND: [
          visibleCalls(actor),
          { opensAt: { lte: at } },
          {
            OR: [{ closedAt: null }, { reports: { some: { AND: [ours, { status: { in: ['DRAFT', 'RETURNED'] } }] } } }],
          },
        ],
      },
      select: {
        id: true,
        year: true,
        dueAt: true,
        closedAt: true,
        kind: { select: { code: true, nameEs: true, nameEn: true } },
        reports: { where: ours, select: headSelect },
      },
    }),
    db.party.findMany({ where: { code: { in: mine } }, select: { code: true, nameEs: true, nameEn: true } }),
  ]);
  const asked = calls.flatMap((call) =>
    parties.map((country): CallOfMine => {
      const row = call.reports.find(({ partyCode }) => partyCode === country.code);
      const report = row === undefined ? null : toReportHead(row, at);
      return {
        callId: call.id,
        country,
        kind: call.kind,
        year: call.year,
        dueAt: call.dueAt,
        isLate: report?.isLate ?? isLate(call, at),
        isClosed: call.closedAt !== null,
        report,
        verb: verbFor(report),
      };
    }),
  );
  const never = Number.MAX_SAFE_INTEGER;
  return asked
    .filter(({ isClosed, report }) => !isClosed || report !== null)
    .sort((a, b) => (a.dueAt?.getTime() ?? never) - (b.dueAt?.getTime() ?? never));
}

function verbFor(report: ReportHead | null): CallOfMine['verb'] {
  if (report === null) return 'start';
  if (report.status === 'DRAFT') return 'continue';
  return report.status === 'RETURNED' ? 'correct' : 'read';
}

/** What reports ask of this person, each with one verb, the nearest deadline first; what waits for an answer after that. */
export async function listAskedOfMe(actor: Actor): Promise<AskedReport[]> {
  const [calls, reviews] = await Promise.all([listCallsOfMine(actor), listReportsToReview(actor)]);
  const mine = calls.flatMap(({ verb, callId, country, kind, year, dueAt, isLate: late, isClosed, report }) => {
    // A draft of a call that was closed can no longer be sent: nobody asks for it.
    if (verb === 'read' || (isClosed && verb !== 'correct')) return [];
    const address = report === null ? `/reports/start/${callId}` : `/reports/${report.id}/edit`;
    return [{ verb, address, country, kind, year, dueAt, isLate: late, since: report?.submittedAt ?? null }];
  });
  const theirs = reviews.map((report) => ({
    verb: 'review' as const,
    address: `/reports/${report.id}`,
    country: report.country,
    kind: report.kind,
    year: report.year,
    dueAt: null,
    isLate: false,
    since: report.submittedAt,
  }));
  return [...mine, ...theirs];
}
