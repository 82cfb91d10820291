import 'server-only';
import { requireScannedBytes } from '@/lib/core/blobs';
import { publicDb } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { askedSql } from '@/lib/core/words-sql';
import type { PublishedAsked } from './schema';
import {
  type PublishedFile,
  type PublishedHead,
  type PublishedList,
  type PublishedView,
  publishedSelect,
  toPublishedHead,
} from './views';
import { publishedDocuments } from './visibility';

const pageSize = 25;
const fileColumns = {
  ...{ id: true, language: true, number: true, fileName: true, mediaType: true, bytes: true, sha256: true },
  addedAt: true,
} as const;

/** Published papers, newest publication first, 25 a page; with words, those that have all of them in either language. Three queries. */
export async function listPublished({ words, page }: PublishedAsked): Promise<PublishedList> {
  const found = words === undefined ? [] : [{ id: { in: await idsWith(words) } }];
  const where = { AND: [publishedDocuments, ...found] };
  const [total, rows] = await Promise.all([
    publicDb.document.count({ where }),
    publicDb.document.findMany({
      where,
      select: publishedSelect,
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return { rows: rows.map(toPublishedHead), total, page, pageCount: Math.max(1, Math.ceil(total / pageSize)) };
}

/** The portal's role finds published papers only, whatever is asked. */
async function idsWith(words: string): Promise<string[]> {
  const { es, en } = askedSql(words);
  const rows = await publicDb.$queryRaw<{ id: string }[]>`
    SELECT "documentId" AS id FROM "DocumentSearch",
      ${es} AS es, ${en} AS en
    WHERE "vectorEs" @@ es OR "vectorEn" @@ en
    LIMIT 1000`;
  return rows.map(({ id }) => id);
}

/** A published paper by its symbol. @throws NotFound */
export async function getPublished(symbol: string): Promise<PublishedView> {
  const related = { select: { symbol: true, titleEs: true, titleEn: true } } as const;
  const row = await publicDb.document.findFirst({
    where: { AND: [{ symbol }, publishedDocuments] },
    select: {
      ...publishedSelect,
      versions: { select: fileColumns, orderBy: { number: 'desc' } },
      relations: { where: { related: publishedDocuments }, select: { kind: true, related } },
      relatedBy: { where: { document: publishedDocuments }, select: { kind: true, document: related } },
    },
  });
  if (row === null) throw new NotFound('document');
  const { versions, relations, relatedBy, ...head } = row;
  const newest = (['es', 'en'] as const).flatMap(
    (language) => versions.find((version) => version.language === language) ?? [],
  );
  return {
    ...toPublishedHead(head),
    files: newest.map((file) => ({ ...file, bytes: Number(file.bytes) })),
    related: [
      ...relations.map(({ kind, related: other }) => ({ how: kind, ...other })),
      ...relatedBy.map(({ kind, document }) => ({
        how: kind === 'SUPERSEDES' ? ('SUPERSEDED_BY' as const) : ('CORRECTED_BY' as const),
        ...document,
      })),
    ],
  };
}

/** A file of a published paper. @throws NotFound */
export async function getPublishedFile(versionId: string): Promise<PublishedFile> {
  const file = await publicDb.documentVersion.findFirst({
    where: { id: versionId, document: publishedDocuments },
    select: fileColumns,
  });
  if (file === null) throw new NotFound('document');
  await requireScannedBytes(file.sha256);
  return { ...file, bytes: Number(file.bytes) };
}

/** The fifty newest publications, for feeds. */
export async function listNewestPublished(): Promise<PublishedHead[]> {
  const rows = await publicDb.document.findMany({
    where: publishedDocuments,
    select: publishedSelect,
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  return rows.map(toPublishedHead);
}

/** The symbols of all that is published, for the sitemap. */
export async function listPublishedSymbols(): Promise<string[]> {
  const rows = await publicDb.document.findMany({
    where: publishedDocuments,
    select: { symbol: true },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: 45_000,
  });
  return rows.map(({ symbol }) => symbol);
}

/**
 * The mark of what is published at this moment: another after each publication, withdrawal or change of what the portal shows, within the same
 * transaction (prisma/migrations, "what is published has a revision"). One row by its key.
 */
export async function portalRevision(): Promise<string> {
  const row = await publicDb.portalRevision.findUnique({ where: { id: 1 }, select: { number: true, changedAt: true } });
  // The number alone would come again after a restore to an earlier time.
  return row === null ? '0' : `${row.number}.${row.changedAt.getTime().toString(36)}`;
}
