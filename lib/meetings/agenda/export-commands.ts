import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { inTransaction } from '@/lib/core/db';
import { requireFewExports } from '@/lib/core/exports';
import type { AgendaPaperAsked } from './schema';
import { getAgendaPaper } from './version-queries';
import type { AgendaPaperView } from './views';

const act = 'agenda.export';

/** The agenda as `actor` may read it, and it is on record that it went out. @throws NotFound, Conflict `export.too-many` */
export async function exportAgenda(
  actor: Actor,
  code: string,
  { version, format }: AgendaPaperAsked,
): Promise<AgendaPaperView> {
  await requireFewExports(actor, act);
  const paper = await getAgendaPaper(actor, code, version);
  const detail = { number: version ?? null, format };
  await inTransaction((tx) => record(tx, actor, { act, subjectId: paper.meeting.id, detail }));
  return paper;
}
