import 'server-only';
import { db } from '@/lib/core/db';
import { type Asked, markedOrNull, snippetSql } from '@/lib/core/words-sql';
import { Prisma } from '@/prisma/generated/client';
import { visibleDocuments } from './visibility';

/**
 * Whose lists these are: the principals that they hold at an instant, and the line after which they go on. By those of `asOthers` they read nothing that
 * is not published of the sessions `kept` to the Members (DR-05): it is left out before anything is counted, limited or gone on from.
 */
export type Seen = Readonly<{
  principals: readonly string[];
  asOthers: readonly string[];
  kept: readonly string[];
  at: Date;
  after: Readonly<{ at: Date; id: string }> | null;
}>;

/** A condition on "Document" d; null for none. */
export type Narrowing = Prisma.Sql | null;

/** A line of a list in its order: newest first, then by id. The filter that everything passes in the end is `visibleDocuments`. */
export type Found = Readonly<{ id: string; at: Date }>;

/** The same with words: in the text of which language they stand. */
export type FoundWords = Found & Readonly<{ inEs: boolean; inEn: boolean }>;
export const filter = visibleDocuments;

const mostWalked = 2000;

/** On reader r: not by a principal of outsiders into a session that the Members keep to themselves. */
function notKept({ asOthers, kept }: Seen): Prisma.Sql {
  if (asOthers.length === 0 || kept.length === 0) return Prisma.empty;
  return Prisma.sql`AND NOT (r.principal = ANY(${[...asOthers]}::text[]) AND EXISTS (
    SELECT 1 FROM "Document" k
    WHERE k.id = r."documentId" AND k."publishedAt" IS NULL AND k."sessionId" = ANY(${[...kept]}::uuid[])))`;
}

/** One index range for each principal, merged; `limit` newest of those to which `also` holds (on reader r, document d). */
function walk(seen: Seen, also: Prisma.Sql | null, limit: number): Prisma.Sql {
  const { principals, at, after } = seen;
  const beyond =
    after === null ? Prisma.empty : Prisma.sql`AND (r."issuedAt", r."documentId") < (${after.at}, ${after.id}::uuid)`;
  const joined = also === null ? Prisma.empty : Prisma.sql`JOIN "Document" d ON d.id = r."documentId" AND ${also}`;
  return Prisma.sql`
    SELECT DISTINCT ON (one."issuedAt", one."documentId") one."documentId" AS id, one."issuedAt" AS at
    FROM unnest(${[...principals]}::text[]) AS held (principal)
    CROSS JOIN LATERAL (
      SELECT r."documentId", r."issuedAt" FROM "DocumentReader" r ${joined}
      WHERE r.principal = held.principal AND (r."endsAt" IS NULL OR r."endsAt" > ${at}) ${notKept(seen)} ${beyond}
      ORDER BY r."issuedAt" DESC, r."documentId" DESC LIMIT ${limit}
    ) one
    ORDER BY one."issuedAt" DESC, one."documentId" DESC LIMIT ${limit}`;
}

/** The newest documents of which a reader row names one of the principals. */
export async function walkIds(seen: Seen, narrowing: Narrowing, limit: number): Promise<Found[]> {
  if (seen.principals.length === 0) return [];
  return db.$queryRaw<Found[]>(walk(seen, narrowing, limit));
}

/** What has the words, newest first; `isAll` where nothing older has them. */
export type WithWords = Readonly<{ found: readonly FoundWords[]; isAll: boolean }>;

/**
 * Those with all the words. Frequent words are soon met on a walk through the newest, and what is older is then left alone; rare ones, of
 * which the walk meets fewer than `enough`, are looked up in the index of words, which holds few. Neither costs as much as the archive.
 */
export async function findIds(
  seen: Seen,
  narrowing: Narrowing,
  { es, en }: Asked,
  { enough, most }: Readonly<{ enough: number; most: number }>,
): Promise<WithWords> {
  if (seen.principals.length === 0) return { found: [], isAll: true };
  const near = await db.$queryRaw<(Partial<FoundWords> & { walked: number })[]>`
    WITH asked AS MATERIALIZED (SELECT ${es} AS es, ${en} AS en),
    newest AS MATERIALIZED (${walk(seen, narrowing, mostWalked)}),
    hit AS (
      SELECT n.id, n.at, COALESCE(s."vectorEs" @@ asked.es, false) AS "inEs", COALESCE(s."vectorEn" @@ asked.en, false) AS "inEn"
      FROM newest n JOIN "DocumentSearch" s ON s."documentId" = n.id, asked
      WHERE s."vectorEs" @@ asked.es OR s."vectorEn" @@ asked.en
    )
    SELECT hit.id, hit.at, hit."inEs", hit."inEn", counted.walked
    FROM (SELECT count(*)::int AS walked FROM newest) counted LEFT JOIN hit ON true
    ORDER BY hit.at DESC, hit.id DESC LIMIT ${most}`;
  const found = near.flatMap(({ id, at, inEs = false, inEn = false }) => (id && at ? [{ id, at, inEs, inEn }] : []));
  const isAll = (near[0]?.walked ?? 0) < mostWalked;
  if (isAll || found.length >= enough) return { found, isAll: isAll && found.length < most };
  const beyond =
    seen.after === null
      ? Prisma.empty
      : Prisma.sql`AND (r."issuedAt", r."documentId") < (${seen.after.at}, ${seen.after.id}::uuid)`;
  const narrowed =
    narrowing === null ? Prisma.empty : Prisma.sql`JOIN "Document" d ON d.id = s."documentId" AND ${narrowing}`;
  const indexed = await db.$queryRaw<FoundWords[]>`
    WITH asked AS MATERIALIZED (SELECT ${es} AS es, ${en} AS en),
    worded AS MATERIALIZED (
      SELECT "documentId", bool_or(es) AS "inEs", bool_or(en) AS "inEn" FROM (
        SELECT s."documentId", true AS es, false AS en FROM "DocumentSearch" s ${narrowed} WHERE s."vectorEs" @@ (SELECT es FROM asked)
        UNION ALL
        SELECT s."documentId", false, true FROM "DocumentSearch" s ${narrowed} WHERE s."vectorEn" @@ (SELECT en FROM asked)
      ) either GROUP BY "documentId"
    )
    SELECT w."documentId" AS id, mine."issuedAt" AS at, w."inEs", w."inEn"
    FROM worded w
    CROSS JOIN LATERAL (
      SELECT r."issuedAt" FROM "DocumentReader" r
      WHERE r."documentId" = w."documentId" AND r.principal = ANY(${[...seen.principals]}::text[])
        AND (r."endsAt" IS NULL OR r."endsAt" > ${seen.at}) ${notKept(seen)} ${beyond}
      LIMIT 1
    ) mine
    ORDER BY mine."issuedAt" DESC, w."documentId" DESC LIMIT ${most}`;
  return { found: indexed, isAll: indexed.length < most };
}

/** Of the newest two thousand those whose title or symbol is like what was typed, the likest first: for slips of the hand. */
export async function likeIds(seen: Seen, narrowing: Narrowing, words: string, limit: number): Promise<Found[]> {
  // Short words are like too much.
  if (seen.principals.length === 0 || !/[\p{L}\p{N}]{4,}/u.test(words)) return [];
  return db.$queryRaw<Found[]>`
    WITH newest AS MATERIALIZED (${walk(seen, narrowing, mostWalked)}),
    compared AS (
      SELECT n.id, n.at, greatest(
        strict_word_similarity(crm_plain(${words}), crm_plain(t."titleEs")),
        strict_word_similarity(crm_plain(${words}), crm_plain(t."titleEn")),
        strict_word_similarity(crm_plain(${words}), crm_plain(t.symbol))) AS likeness
      FROM newest n JOIN "Document" t ON t.id = n.id
    )
    SELECT id, at FROM compared WHERE likeness >= 0.45 ORDER BY likeness DESC, at DESC, id DESC LIMIT ${limit}`;
}

/**
 * Of the newest two thousand those of which the symbol or a title holds the words, without accents, and the one with exactly this symbol; the newest
 * first.
 */
export async function namedIds(seen: Seen, words: string, limit: number): Promise<Found[]> {
  if (seen.principals.length === 0) return [];
  return db.$queryRaw<Found[]>`
    WITH newest AS MATERIALIZED (${walk(seen, null, mostWalked)}),
    exact AS (
      SELECT d.id, max(r."issuedAt") AS at FROM "Document" d JOIN "DocumentReader" r ON r."documentId" = d.id
      WHERE d.symbol = upper(${words}) AND r.principal = ANY(${[...seen.principals]}::text[])
        AND (r."endsAt" IS NULL OR r."endsAt" > ${seen.at}) ${notKept(seen)}
      GROUP BY d.id
    )
    SELECT id, at FROM (
      SELECT id, at FROM exact
      UNION
      SELECT n.id, n.at FROM newest n JOIN "Document" t ON t.id = n.id
      WHERE strpos(lower(t.symbol), lower(${words})) > 0
        OR strpos(crm_plain(t."titleEs"), crm_plain(${words})) > 0 OR strpos(crm_plain(t."titleEn"), crm_plain(${words})) > 0
    ) named
    ORDER BY at DESC, id DESC LIMIT ${limit}`;
}

/** The text of a paper from where its title ends: that is shown above it. */
const afterTitle = {
  es: Prisma.sql`substr(s."textEs", strpos(s."textEs", d."titleEs") + length(d."titleEs"), 60000)`,
  en: Prisma.sql`substr(s."textEn", strpos(s."textEn", d."titleEn") + length(d."titleEn"), 60000)`,
};

/** Where words stand, and in which language that is. */
export type Snippet = Readonly<{ snippet: string; language: 'es' | 'en' }>;

/** Where the words stand in these documents, which the caller has seen through the filter. The first sixty thousand signs are looked at. */
export async function snippetsIn(ids: readonly string[], asked: Asked): Promise<Map<string, Snippet>> {
  if (ids.length === 0) return new Map();
  // Worked out once, not for each paper.
  const ready = { ...asked, marksEs: Prisma.sql`asked."marksEs"`, marksEn: Prisma.sql`asked."marksEn"` };
  const rows = await db.$queryRaw<{ id: string; snippet: string; language: 'es' | 'en' }[]>`
    WITH asked AS MATERIALIZED (SELECT ${asked.es} AS es, ${asked.marksEs} AS "marksEs", ${asked.marksEn} AS "marksEn")
    SELECT s."documentId" AS id, CASE WHEN s."vectorEs" @@ asked.es
      THEN ${snippetSql(ready, 'es', afterTitle.es)}
      ELSE ${snippetSql(ready, 'en', afterTitle.en)} END AS snippet,
      CASE WHEN s."vectorEs" @@ asked.es THEN 'es' ELSE 'en' END AS language
    FROM "DocumentSearch" s JOIN "Document" d ON d.id = s."documentId", asked
    WHERE s."documentId" = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.flatMap(({ id, ...one }) => (markedOrNull(one.snippet) === null ? [] : [[id, one]])));
}
