import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { instant, now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { Conflict } from '@/lib/core/errors';
import type { AgendaPaperAsked } from './schema';
import { getAgendaPaper } from './version-queries';
import type { AgendaPaperView } from './views';

/** Files that one person may take within a minute. */
const mostExports = 30;
const act = 'agenda.export';

/** The agenda as `actor` may read it, and it is on record that it went out. @throws NotFound, Conflict `export.too-many` */
export async function exportAgenda(
  actor: Actor,
  code: string,
  { version, format }: AgendaPaperAsked,
): Promise<AgendaPaperView> {
  const since = instant(now().getTime() - 60_000);
  const taken = await db.auditEntry.count({ where: { actorId: actor.userId, act, at: { gte: since } } });
  if (taken >= mostExports) throw new Conflict('export.too-many');
  const paper = await getAgendaPaper(actor, code, version);
  const detail = { number: version ?? null, format };
  await inTransaction((tx) => record(tx, actor, { act, subjectId: paper.meeting.id, detail }));
  return paper;
}
