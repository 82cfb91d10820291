import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { instant, now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { Conflict } from '@/lib/core/errors';
import { getMatrix } from '../matrix/queries';
import type { MatrixAsked } from '../matrix/schema';
import type { MatrixView } from '../matrix/views';
import { getCompilation, getReportPaper } from './queries';
import type { AnswersAsked, CompilationAsked, ReportPaperAsked } from './schema';
import type { Compilation, ReportPaper } from './views';

const act = 'compilation.export';

/** Files that one person may take within a minute. Setting one is the dearest thing that a reader can ask of us. */
export const mostExports = 30;

/** What went out, to whom, is on record: ids and codes, no word of any report. */
async function exported(actor: Actor, subjectId: string, detail: Readonly<Record<string, string | string[]>>) {
  await inTransaction((tx) => record(tx, actor, { act, subjectId, detail }));
}

/** @throws Conflict `export.too-many` */
async function withinReason(actor: Actor): Promise<void> {
  const since = instant(now().getTime() - 60_000);
  const taken = await db.auditEntry.count({ where: { actorId: actor.userId, act, at: { gte: since } } });
  if (taken >= mostExports) throw new Conflict('export.too-many');
}

/**
 * The compilation of a call as `actor` may read it, and it is on record that it went out.
 * @throws NotFound (see `getCompilation`), Conflict `export.too-many`
 */
export async function exportCompilation(actor: Actor, callId: string, asked: CompilationAsked): Promise<Compilation> {
  await withinReason(actor);
  const compilation = await getCompilation(actor, callId, asked.scope);
  const { format, scope, languages } = asked;
  await exported(actor, callId, { what: 'compilation', format, scope, languages, reports: idsOf(compilation) });
  return compilation;
}

/** The answers to a call as `actor` may read them, and it is on record. @throws as `exportCompilation` */
export async function exportAnswers(actor: Actor, callId: string, asked: AnswersAsked): Promise<Compilation> {
  await withinReason(actor);
  const compilation = await getCompilation(actor, callId, asked.scope);
  const { format, scope } = asked;
  await exported(actor, callId, { what: 'answers', format, scope, reports: idsOf(compilation) });
  return compilation;
}

/** One report as `actor` may read it, and it is on record. @throws NotFound (see `getReportPaper`), Conflict `export.too-many` */
export async function exportReport(actor: Actor, reportId: string, asked: ReportPaperAsked): Promise<ReportPaper> {
  await withinReason(actor);
  const paper = await getReportPaper(actor, reportId, asked.text);
  await exported(actor, reportId, { what: asked.text === 'working' ? 'draft' : 'report', format: asked.format });
  return paper;
}

/** The matrix as `actor` may see it, and it is on record. @throws NotFound (see `getMatrix`), Conflict `export.too-many` */
export async function exportMatrix(actor: Actor, asked: MatrixAsked, format: 'csv' | 'xlsx'): Promise<MatrixView> {
  await withinReason(actor);
  const matrix = await getMatrix(actor, asked);
  await exported(actor, 'matrix', { what: 'matrix', format, year: String(matrix.year ?? 'current') });
  return matrix;
}

const idsOf = ({ reports }: Compilation): string[] => reports.map(({ id }) => id);
