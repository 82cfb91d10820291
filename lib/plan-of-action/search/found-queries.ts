import 'server-only';
import { publicDb } from '@/lib/core/db';
import { type FoundHit, type FoundLines, mostFound } from '@/lib/core/found';
import { type Asked, markedOrNull, snippetSql } from '@/lib/core/words-sql';
import { Prisma } from '@/prisma/generated/client';
import { publicPlanSql } from '../visibility';
import type { SearchKind } from './schema';
import { addressOf } from './views';

/** A row of the record: its kind and code, as one name. */
const idOf = (kind: SearchKind, code: string): string => `${kind} ${code}`;

/** What the public record holds with these words, by kind; the weightiest first. One query for all kinds. */
export async function findInRecord(asked: Asked): Promise<Map<SearchKind, FoundLines>> {
  const rows = await publicDb.$queryRaw<{ kind: SearchKind; code: string; inEs: boolean; inEn: boolean }[]>`
    WITH asked AS MATERIALIZED (SELECT ${asked.es} AS es, ${asked.en} AS en)
    SELECT s.kind, s.code, s."vectorEs" @@ asked.es AS "inEs", s."vectorEn" @@ asked.en AS "inEn"
    FROM "RecordSearch" s, asked
    WHERE (s."vectorEs" @@ asked.es OR s."vectorEn" @@ asked.en) AND ${publicPlanSql}
    ORDER BY GREATEST(ts_rank(s."vectorEs", asked.es), ts_rank(s."vectorEn", asked.en)) DESC, s.kind, s.position
    LIMIT ${mostFound + 1}`;
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return new Map(
    [...byKind].map(([kind, ofKind]) => [
      kind,
      {
        lines: ofKind.map(({ code, inEs, inEn }) => ({ id: idOf(kind, code), at: null, year: null, inEs, inEn })),
        isAll: rows.length <= mostFound,
      },
    ]),
  );
}

/** These rows of the record as they are shown, with the place where the words stand. */
export async function listFoundInRecord(ids: readonly string[], asked: Asked): Promise<FoundHit[]> {
  if (ids.length === 0) return [];
  type Row = Readonly<{ kind: SearchKind; code: string; titleEs: string; titleEn: string; es: string; en: string }>;
  const rows = await publicDb.$queryRaw<Row[]>`
    SELECT s.kind, s.code, s."titleEs", s."titleEn",
      ${snippetSql(asked, 'es', Prisma.sql`s."bodyEs"`)} AS es, ${snippetSql(asked, 'en', Prisma.sql`s."bodyEn"`)} AS en
    FROM "RecordSearch" s WHERE s.kind::text || ' ' || s.code = ANY(${[...ids]}::text[]) AND ${publicPlanSql}`;
  const byId = new Map(rows.map((row) => [idOf(row.kind, row.code), row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const es = markedOrNull(row.es);
    const { kind, code, titleEs, titleEn } = row;
    const shown = { snippet: es ?? markedOrNull(row.en), language: es === null ? ('en' as const) : ('es' as const) };
    return [{ id, href: addressOf(kind, code), label: null, titleEs, titleEn, at: null, ...shown }];
  });
}

/**
 * What was meant, where a word is likely a slip of the hand: each word that no name of the public record has, by the likest that one has. Null where
 * nothing is like it. The words come from what everybody may read and from nowhere else, so that none tells of anything.
 */
export async function meantWords(words: readonly string[]): Promise<string | null> {
  const asked = words.filter((word) => word !== '').slice(0, 12);
  if (!asked.some((word) => word.length >= 4)) return null;
  const rows = await publicDb.$queryRaw<{ typed: string; meant: string | null }[]>`
    WITH known AS MATERIALIZED (
      SELECT DISTINCT ON (crm_plain(word)) word, crm_plain(word) AS plain
      FROM "RecordSearch" s, regexp_split_to_table(lower(s."titleEs" || ' ' || s."titleEn"), '[^[:alnum:]]+') word
      WHERE length(word) >= 4 AND ${publicPlanSql}
      ORDER BY crm_plain(word), word DESC
    ),
    typed AS MATERIALIZED (
      SELECT one.word, one.place, length(one.word) < 4 OR EXISTS (SELECT 1 FROM known WHERE starts_with(known.plain, crm_plain(one.word))) AS "isKnown"
      FROM unnest(${asked}::text[]) WITH ORDINALITY AS one (word, place)
    )
    SELECT typed.word AS typed, likest.word AS meant
    FROM typed LEFT JOIN LATERAL (
      SELECT k.word FROM known k
      WHERE NOT typed."isKnown" AND similarity(k.plain, crm_plain(typed.word)) >= 0.4
      ORDER BY similarity(k.plain, crm_plain(typed.word)) DESC, k.plain LIMIT 1
    ) likest ON true
    ORDER BY typed.place`;
  if (rows.every(({ meant }) => meant === null)) return null;
  return rows.map(({ typed, meant }) => meant ?? typed).join(' ');
}
