import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { toldRows } from '@/lib/meetings/sessions/queries';
import type { PapersByItem } from './views';
import { visiblePapers } from './visibility';

/** The papers of these items that `actor` may read, in the order in which they were attached; one query for all. */
export async function listPapers(actor: Actor, itemIds: readonly string[]): Promise<PapersByItem> {
  if (itemIds.length === 0) return new Map();
  const rows = await db.agendaPaper.findMany({
    where: { AND: [{ itemId: { in: [...itemIds] } }, visiblePapers(actor, await toldRows(actor))] },
    select: { id: true, itemId: true, document: { select: { symbol: true, titleEs: true, titleEn: true } } },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });
  const grouped = Map.groupBy(rows, ({ itemId }) => itemId);
  return new Map(
    [...grouped].map(([itemId, papers]) => [itemId, papers.map(({ id, document }) => ({ id, ...document }))]),
  );
}
