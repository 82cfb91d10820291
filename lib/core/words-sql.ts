import { Prisma } from '@/prisma/generated/client';
import { wordsAsked } from './asked-words';
import { mostFound } from './found';

/** What was typed as the database understands it: a condition for each language, and what is marked in a text of each. */
export type Asked = Readonly<{ es: Prisma.Sql; en: Prisma.Sql; marksEs: Prisma.Sql; marksEn: Prisma.Sql }>;

/** What was typed, worked out in the statement that asks (crm_document_query). */
export function askedSql(typed: string): Asked {
  const { words, phrases, without } = wordsAsked(typed);
  const rest = Prisma.sql`${words}, ${phrases}::text[], ${without}::text[]`;
  const sought = Prisma.sql`crm_sought(${[words, ...phrases].join(' ')})`;
  return {
    es: Prisma.sql`crm_document_query('pg_catalog.spanish', ${rest})`,
    en: Prisma.sql`crm_document_query('pg_catalog.english', ${rest})`,
    marksEs: Prisma.sql`crm_marks('pg_catalog.spanish', ${sought})`,
    marksEn: Prisma.sql`crm_marks('pg_catalog.english', ${sought})`,
  };
}

/** Rows of one language: a SELECT of id, at and year with a condition that names its vector and `query`, that of that language. */
export type InLanguage = (language: 'es' | 'en', query: Prisma.Sql) => Prisma.Sql;

/**
 * Lines found in either language, newest first, one beyond a thousand. Each language asks its own index, so that no vector is built while
 * looking; the right is in the condition of each, before anything is counted, limited or ranked.
 */
export function linesSql({ es, en }: Asked, rows: InLanguage): Prisma.Sql {
  return Prisma.sql`
    WITH asked AS MATERIALIZED (SELECT ${es} AS es, ${en} AS en),
    worded AS (
      SELECT id, at, year, true AS es, false AS en FROM (${rows('es', Prisma.sql`(SELECT es FROM asked)`)}) in_es
      UNION ALL
      SELECT id, at, year, false, true FROM (${rows('en', Prisma.sql`(SELECT en FROM asked)`)}) in_en
    )
    SELECT id, max(at) AS at, max(year)::int AS year, bool_or(es) AS "inEs", bool_or(en) AS "inEn"
    FROM worded GROUP BY id ORDER BY max(at) DESC NULLS LAST, id DESC LIMIT ${mostFound + 1}`;
}

/** Where the words stand in a text of that language, between U+E000 and U+E001. */
export function snippetSql({ marksEs, marksEn }: Asked, language: 'es' | 'en', text: Prisma.Sql): Prisma.Sql {
  const marks = 'StartSel=\ue000, StopSel=\ue001, MaxWords=30, MinWords=15, MaxFragments=1';
  return language === 'es'
    ? Prisma.sql`ts_headline('crm_es', ${text}, ${marksEs}, ${marks})`
    : Prisma.sql`ts_headline('crm_en', ${text}, ${marksEn}, ${marks})`;
}

/** A snippet only where something is marked. */
export const markedOrNull = (snippet: string | undefined): string | null =>
  snippet?.includes('\ue000') ? snippet : null;
