import 'server-only';
import { publicDb } from '@/lib/core/db';
import { askedSql } from '@/lib/core/words-sql';
import type { Locale } from '@/lib/web/locale';
import { publicPlanSql } from '../visibility';
import type { SearchFilter, SearchKind } from './schema';
import { addressOf, markEnd, markStart, type SearchPage, toSegments } from './views';

const pageSize = 20;

type Row = Readonly<{ kind: SearchKind; code: string; isOther: boolean; title: string; body: string }>;

const marks = `StartSel="${markStart}", StopSel="${markEnd}"`;

/** Rows found and counted by kind. Every word asked for occurs in the text of one language. */
async function countByKind(words: string): Promise<SearchPage['byKind']> {
  const { es, en } = askedSql(words);
  const rows = await publicDb.$queryRaw<{ kind: SearchKind; count: number }[]>`
    WITH asked AS MATERIALIZED (SELECT ${es} AS es, ${en} AS en)
    SELECT s.kind, count(*)::int AS count
    FROM "RecordSearch" s, asked
    WHERE (s."vectorEs" @@ asked.es OR s."vectorEn" @@ asked.en) AND ${publicPlanSql}
    GROUP BY s.kind`;
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

async function rowsOf(words: string, locale: Locale, kind: SearchKind | null, offset: number): Promise<Row[]> {
  const isEs = locale === 'es';
  const { es, en, marksEs, marksEn } = askedSql(words);
  // What is found in the page's language comes first; then by weight: a word in the title counts for more than one in the text.
  return publicDb.$queryRaw<Row[]>`
    WITH asked AS MATERIALIZED (SELECT ${es} AS es, ${en} AS en, ${marksEs} AS "marksEs", ${marksEn} AS "marksEn"),
    found AS (
      SELECT s.kind, s.code, s."titleEs", s."titleEn", s."bodyEs", s."bodyEn",
        CASE WHEN ${isEs} THEN s."vectorEs" @@ asked.es ELSE NOT (s."vectorEn" @@ asked.en) END AS "inEs",
        CASE WHEN ${isEs} THEN NOT (s."vectorEs" @@ asked.es) ELSE NOT (s."vectorEn" @@ asked.en) END AS "isOther",
        GREATEST(ts_rank(s."vectorEs", asked.es), ts_rank(s."vectorEn", asked.en)) AS rank, s.position
      FROM "RecordSearch" s, asked
      WHERE (s."vectorEs" @@ asked.es OR s."vectorEn" @@ asked.en) AND ${publicPlanSql}
        AND (${kind}::"RecordSearchKind" IS NULL OR s.kind = ${kind}::"RecordSearchKind")
      ORDER BY "isOther", rank DESC, s.kind, s.position
      LIMIT ${pageSize} OFFSET ${offset}
    )
    SELECT kind, code, "isOther",
      CASE WHEN "inEs" THEN ts_headline('public.crm_es', "titleEs", asked."marksEs", ${`${marks}, HighlightAll=true`})
        ELSE ts_headline('public.crm_en', "titleEn", asked."marksEn", ${`${marks}, HighlightAll=true`}) END AS title,
      CASE WHEN "inEs" THEN ts_headline('public.crm_es', "bodyEs", asked."marksEs", ${`${marks}, MaxWords=32, MinWords=16`})
        ELSE ts_headline('public.crm_en', "bodyEn", asked."marksEn", ${`${marks}, MaxWords=32, MinWords=16`}) END AS body
    FROM found, asked ORDER BY "isOther", rank DESC, kind, position`;
}

/**
 * What the public record holds with all these words, in whatever form: with accents or none, singular or plural, whole or only
 * begun; a phrase in quotation marks as it stands, nothing with a minus, an acronym also by what it means. The count is exact; 20 a page; a page past the last is the last. Words without weight alone ("de la") find nothing. Two
 * queries.
 */
export async function searchRecord(words: string, locale: Locale, { kind, page }: SearchFilter): Promise<SearchPage> {
  const byKind = words === '' ? {} : await countByKind(words);
  const found = kind === undefined ? Object.values(byKind).reduce((sum, count) => sum + count, 0) : (byKind[kind] ?? 0);
  const pageCount = Math.max(1, Math.ceil(found / pageSize));
  const shown = Math.min(page, pageCount);
  const rows = found === 0 ? [] : await rowsOf(words, locale, kind ?? null, (shown - 1) * pageSize);
  const other: Locale = locale === 'es' ? 'en' : 'es';
  const hits = rows.map((row) => ({
    kind: row.kind,
    code: row.code,
    href: addressOf(row.kind, row.code),
    title: toSegments(row.title),
    snippet: toSegments(row.body),
    language: row.isOther ? other : locale,
    isInOtherLanguage: row.isOther,
  }));
  return { hits, page: shown, pageCount, found, byKind };
}
