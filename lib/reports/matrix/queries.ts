import 'server-only';
import { type Actor, holds, ownMembers, readingSecretariat } from '@/lib/core/actor';
import { now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { receivesAll } from '@/lib/documents/documents/visibility';
import { listMembersOn } from '@/lib/membership/parties/member-queries';
import { visibleCalls } from '../calls/visibility';
import { takesPartInReporting, visibleKinds } from '../kinds/visibility';
import { visibleReports } from '../reports/visibility';
import { type AnswerFacts, cellOf, isMissing } from './cells';
import { type ChosenColumn, callSelect, chosenColumns, named, toColumn, yearsOf } from './columns';
import type { MatrixAsked } from './schema';
import type { MatrixColumn, MatrixRow, MatrixView, Named } from './views';
import { knowsSilenceOf } from './visibility';

/**
 * Members × kinds × cycles, each cell what `actor` may know of it; without a year, those with an open call. At most seven queries,
 * whatever is asked. @throws NotFound for whoever takes no part in reporting: for them there is no matrix
 */
export async function getMatrix(actor: Actor, asked: MatrixAsked): Promise<MatrixView> {
  if (!takesPartInReporting(actor)) throw new NotFound('matrix');
  const { kinds, calls } = await kindsAndCalls(actor);
  const kind = kinds.find(({ code }) => code === asked.kind)?.code ?? null;
  const chosen = chosenColumns(kinds, calls, { year: asked.year ?? null, kind }, Number(today().slice(0, 4)));
  const callIds = chosen.flatMap(({ call }) => (call === null ? [] : [call.id]));
  const [members, reports, reminders] = await Promise.all([
    listMembersOn(db, today()),
    readableReports(actor, callIds),
    lastReminders(actor, callIds),
  ]);
  const rows = members.flatMap((country) => rowOf(actor, country, chosen, reports));
  return {
    columns: chosen.map((column, index) =>
      withCounts(toColumn(actor, column, reminders), rows, index, receivesAll(actor)),
    ),
    rows,
    year: asked.year ?? null,
    kind,
    years: yearsOf(calls),
    kinds: kinds.map(({ code, nameEs, nameEn }) => ({ code, nameEs, nameEn })),
    seesEveryState: receivesAll(actor),
  };
}

async function kindsAndCalls(actor: Actor) {
  const [kinds, calls] = await Promise.all([
    db.reportKind.findMany({
      where: visibleKinds(actor),
      select: { ...named, isActive: true },
      orderBy: { code: 'asc' },
    }),
    db.reportCall.findMany({
      where: visibleCalls(actor),
      select: callSelect,
      orderBy: [{ year: 'desc' }, { kindCode: 'asc' }, { opensAt: 'asc' }, { id: 'asc' }],
    }),
  ]);
  return { kinds, calls };
}

/** Of other countries a Member's people see what they may read: one of which that is nothing has no row. */
function rowOf(
  actor: Actor,
  country: Named,
  columns: readonly ChosenColumn[],
  reports: ReadonlyMap<string, AnswerFacts>,
): MatrixRow[] {
  const knowsSilence = knowsSilenceOf(actor, country.code);
  const at = now();
  const cells = columns.map(({ call }) =>
    cellOf(call, call === null ? undefined : reports.get(`${call.id} ${country.code}`), knowsSilence, at),
  );
  const isShown = knowsSilence || cells.some(({ reportId }) => reportId !== null);
  return isShown ? [{ country, isOwn: ownMembers(actor).includes(country.code), cells }] : [];
}

type ReadableRow = Readonly<{ id: string; submittedAt: Date | null; isLate: boolean | null; decidedAt: Date | null }>;

/** Reports that `actor` may read, by `call party`: two queries, the second only about what the first let through. */
async function readableReports(actor: Actor, callIds: string[]): Promise<ReadonlyMap<string, AnswerFacts>> {
  const rows = await db.countryReport.findMany({
    where: { AND: [{ callId: { in: callIds } }, visibleReports(actor)] },
    select: { id: true, callId: true, partyCode: true, status: true, updatedAt: true },
  });
  const steps = await db.$queryRaw<ReadableRow[]>`
    SELECT report.id, sent."submittedAt", sent."isLate", step.at AS "decidedAt"
    FROM unnest(${rows.map(({ id }) => id)}::uuid[]) AS report (id)
    LEFT JOIN LATERAL (
      SELECT "submittedAt", "isLate" FROM "ReportSubmission" WHERE "reportId" = report.id ORDER BY number DESC LIMIT 1
    ) sent ON true
    LEFT JOIN LATERAL (
      SELECT at FROM "ReportTransition" WHERE "reportId" = report.id ORDER BY at DESC, id DESC LIMIT 1
    ) step ON true`;
  const byId = new Map(steps.map((step) => [step.id, step]));
  const answers = rows.map(({ id, callId, partyCode, status, updatedAt }): [string, AnswerFacts] => {
    const step = byId.get(id);
    const sent = { submittedAt: step?.submittedAt ?? null, isLate: step?.isLate ?? false };
    return [`${callId} ${partyCode}`, { id, status, updatedAt, ...sent, decidedAt: step?.decidedAt ?? null }];
  });
  return new Map(answers);
}

/** When each call was last recalled to somebody; for the Secretariat, which reminds. */
async function lastReminders(actor: Actor, callIds: string[]): Promise<ReadonlyMap<string, Date>> {
  if (!holds(actor, readingSecretariat)) return new Map();
  const rows = await db.reportReminder.groupBy({
    by: ['callId'],
    where: { callId: { in: callIds } },
    _max: { sentAt: true },
  });
  return new Map(rows.flatMap(({ callId, _max: { sentAt } }) => (sentAt === null ? [] : [[callId, sentAt] as const])));
}

function withCounts(
  column: MatrixColumn,
  rows: readonly MatrixRow[],
  index: number,
  seesEveryState: boolean,
): MatrixColumn {
  const cells = rows.flatMap((row) => row.cells[index] ?? []);
  return {
    ...column,
    missingCount: column.call !== null && seesEveryState ? cells.filter(isMissing).length : null,
    readableCount: cells.filter(({ reportId }) => reportId !== null).length,
  };
}
