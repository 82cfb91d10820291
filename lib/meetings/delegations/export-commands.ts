import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { inTransaction } from '@/lib/core/db';
import { requireFewExports } from '@/lib/core/exports';
import type { Locale } from '@/lib/web/locale';
import { getDelegations } from './queries';
import type { ParticipantsAsked } from './schema';
import type { DelegationsView } from './views';

const act = 'delegate.export';

/** The delegations as `actor` may read them, and it is on record that the list went out. @throws NotFound, Conflict `export.too-many` */
export async function exportParticipants(
  actor: Actor,
  code: string,
  locale: Locale,
  { format }: ParticipantsAsked,
): Promise<DelegationsView> {
  await requireFewExports(actor, act);
  const view = await getDelegations(actor, code, locale);
  await inTransaction((tx) => record(tx, actor, { act, subjectId: view.meeting.id, detail: { format } }));
  return view;
}
