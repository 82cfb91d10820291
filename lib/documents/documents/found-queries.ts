import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { type FoundHit, type FoundLines, inOrderOf, mostFound } from '@/lib/core/found';
import type { Asked } from '@/lib/core/words-sql';
import { seenNow } from './list-queries';
import { documentAddress } from './schema';
import { findIds, likeIds, snippetsIn } from './search-queries';
import { visibleDocuments } from './visibility';

/** Papers with these words that `actor` reads, newest first; `enough` of them are looked for beyond the newest two thousand. */
export async function findDocuments(actor: Actor, asked: Asked, enough: number): Promise<FoundLines> {
  const { found, isAll } = await findIds(await seenNow(actor, { tells: true }), null, asked, {
    enough,
    most: mostFound + 1,
  });
  const lines = found
    .slice(0, mostFound)
    .map(({ id, at, inEs, inEn }) => ({ id, at, year: at.getUTCFullYear(), inEs, inEn }));
  return { lines, isAll: isAll && found.length <= mostFound };
}

/** Papers that `actor` reads of which the title or the symbol is like what was typed, the likest first: for slips of the hand. */
export async function findLikeDocuments(actor: Actor, words: string, limit: number): Promise<FoundHit[]> {
  const like = await likeIds(await seenNow(actor, { tells: true }), null, words, limit);
  return hitsOf(
    actor,
    like.map(({ id }) => id),
  );
}

/** These papers as they are shown, with the place where the words stand. Nothing is shown, or looked into, that the filter does not let through. */
export async function listFoundDocuments(actor: Actor, ids: readonly string[], asked: Asked): Promise<FoundHit[]> {
  const hits = await hitsOf(actor, ids);
  const snippets = await snippetsIn(
    hits.map(({ id }) => id),
    asked,
  );
  return hits.map((hit) => ({ ...hit, ...snippets.get(hit.id) }));
}

async function hitsOf(actor: Actor, ids: readonly string[]): Promise<FoundHit[]> {
  const rows = await db.document.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleDocuments(actor)] },
    select: { id: true, symbol: true, titleEs: true, titleEn: true, issuedAt: true },
  });
  const hits = rows.map(({ id, symbol, titleEs, titleEn, issuedAt }) => ({
    ...{ id, href: documentAddress(symbol), label: symbol, titleEs, titleEn, at: issuedAt },
    ...{ snippet: null, language: 'es' as const },
  }));
  return inOrderOf(ids, hits);
}
