import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { instant, now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { Conflict } from '@/lib/core/errors';
import type { Locale } from '@/lib/web/locale';
import { getDelegations } from './queries';
import type { ParticipantsAsked } from './schema';
import type { DelegationsView } from './views';

/** Files that one person may take within a minute. */
const mostExports = 30;
const act = 'delegate.export';

/** The delegations as `actor` may read them, and it is on record that the list went out. @throws NotFound, Conflict `export.too-many` */
export async function exportParticipants(
  actor: Actor,
  code: string,
  locale: Locale,
  { format }: ParticipantsAsked,
): Promise<DelegationsView> {
  const since = instant(now().getTime() - 60_000);
  const taken = await db.auditEntry.count({ where: { actorId: actor.userId, act, at: { gte: since } } });
  if (taken >= mostExports) throw new Conflict('export.too-many');
  const view = await getDelegations(actor, code, locale);
  await inTransaction((tx) => record(tx, actor, { act, subjectId: view.meeting.id, detail: { format } }));
  return view;
}
