import 'server-only';
import type { Actor } from '@/lib/core/actor';
import type { Tx } from '@/lib/core/db';
import type { Prisma } from '@/prisma/generated/client';
import { documentAbilities, factsOf } from '../documents/queries';
import { documentSelect } from '../documents/views';
import { visibleDocuments } from '../documents/visibility';
import type { KnownPaper } from './plan';

const select = {
  ...documentSelect,
  submission: { select: { id: true } },
  versions: {
    distinct: ['language'],
    orderBy: [{ language: 'asc' }, { number: 'desc' }],
    select: { language: true, number: true, sha256: true, rendersNumber: true, addedAt: true },
  },
} satisfies Prisma.DocumentSelect;

/** The papers with a symbol of one of these keys (`symbolKey`) that `actor` may know of, and why they add no version to each. */
export async function listKnownPapers(tx: Tx, actor: Actor, keys: readonly string[]): Promise<KnownPaper[]> {
  const squeezed = [...new Set(keys.map((key) => key.replaceAll('-', '')))];
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Document" WHERE lower(regexp_replace("symbol", '[^A-Za-z0-9]', '', 'g')) = ANY(${squeezed}::text[])`;
  const rows = await tx.document.findMany({
    where: { AND: [{ id: { in: ids.map(({ id }) => id) } }, visibleDocuments(actor)] },
    select,
    orderBy: { id: 'asc' },
  });
  const known: KnownPaper[] = [];
  for (const { versions, submission, ...row } of rows) {
    const { addVersion } = documentAbilities(actor, await factsOf(tx, actor, row), row);
    known.push({
      ...{ id: row.id, symbol: row.symbol, titleEs: row.titleEs, titleEn: row.titleEn },
      // The page of such a paper has no form of files either.
      denial: addVersion ?? (submission === null ? null : 'translation.of-report'),
      newest: Object.fromEntries(versions.map(({ language, ...version }) => [language, version])),
    });
  }
  return known;
}
