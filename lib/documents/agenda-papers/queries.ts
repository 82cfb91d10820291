import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { toldRows } from '@/lib/meetings/sessions/queries';
import type { LaidPapersByItem, PapersByItem } from './views';
import { visibleLaidPapers, visiblePapers } from './visibility';

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

const version = { select: { id: true, language: true, number: true } } as const;

/**
 * The papers that lay before the items of that version of an agenda, in the versions of the moment in which it was published, as far as `actor` may
 * read them now. One query for all.
 */
export async function listLaidPapers(actor: Actor, agendaVersionId: string): Promise<LaidPapersByItem> {
  const ofVersion = { versionItem: { versionSession: { versionId: agendaVersionId } } };
  const rows = await db.agendaVersionPaper.findMany({
    where: { AND: [ofVersion, visibleLaidPapers(actor, await toldRows(actor))] },
    select: {
      ...{ documentId: true, es: version, en: version, versionItem: { select: { itemId: true } } },
      document: { select: { symbol: true, titleEs: true, titleEn: true } },
    },
    orderBy: [{ position: 'asc' }, { documentId: 'asc' }],
  });
  const grouped = Map.groupBy(rows, ({ versionItem }) => versionItem.itemId);
  return new Map(
    [...grouped].map(([itemId, papers]) => [
      itemId,
      papers.map(({ documentId: id, document, es, en }) => ({
        ...{ id, ...document },
        versions: [es, en].filter((one) => one !== null),
      })),
    ]),
  );
}
