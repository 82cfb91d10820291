import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { seenNow } from './list-queries';
import { documentAddress } from './schema';
import { namedIds } from './search-queries';
import { visibleDocuments } from './visibility';

/** A paper as it is suggested to whoever types. */
export type Suggestion = Readonly<{
  symbol: string;
  titleEs: string;
  titleEn: string;
  /** Its page, without the language. */
  href: string;
}>;

const most = 8;

/**
 * At most eight papers of which the symbol or a title holds what was typed, the newest first: of the newest two thousand that `actor` may read, and the one
 * of exactly that symbol whatever its age. What they may not know is never suggested; who has the custody is suggested nothing of it (P-05).
 */
export async function suggestDocuments(actor: Actor, words: string): Promise<Suggestion[]> {
  if (words.length < 2) return [];
  const ids = await namedIds(await seenNow(actor, { tells: true }), words, most);
  const rows = await db.document.findMany({
    where: { AND: [{ id: { in: ids.map(({ id }) => id) } }, visibleDocuments(actor)] },
    select: { id: true, symbol: true, titleEs: true, titleEn: true },
  });
  const byId = new Map(rows.map(({ id, ...row }) => [id, { ...row, href: documentAddress(row.symbol) }]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
}
