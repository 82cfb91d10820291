import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import type { DocumentsAsked } from './schema';
import {
  type DocumentList,
  type DocumentView,
  documentHeadSelect,
  paperSelect,
  toDocumentHead,
  toDocumentView,
} from './views';
import { visibleDocuments } from './visibility';

const pageSize = 25;

/** Documents that `actor` may read, 25 a page, newest first; with words, those that have all of them, in Spanish or in English. */
export async function listDocuments(actor: Actor, { words, page }: DocumentsAsked): Promise<DocumentList> {
  const found = words === undefined ? [] : [{ id: { in: await idsWith(words) } }];
  // What the words found is no answer yet: list and count both pass the filter.
  const where = { AND: [visibleDocuments(actor), ...found] };
  const [total, rows] = await Promise.all([
    db.document.count({ where }),
    db.document.findMany({
      where,
      select: documentHeadSelect,
      orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  const ids = rows.map(({ id }) => id);
  const snippets = words === undefined ? new Map<string, string>() : await snippetsIn(ids, words);
  return {
    rows: rows.map((row) => ({ ...toDocumentHead(row), snippet: snippets.get(row.id) ?? null })),
    total,
    page,
    pageCount: Math.max(1, Math.ceil(total / pageSize)),
  };
}

/** Every document with these words in symbol, reference, title or text, whoever may read it. */
async function idsWith(words: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT d.id
    FROM "Document" d
    LEFT JOIN "ReportSubmission" s ON s."documentId" = d.id
    CROSS JOIN LATERAL (
      SELECT
        concat_ws(' ', d.symbol, s.reference, d."titleEs", string_agg(concat_ws(' ', e->>'titleEs', e->>'textEs'), ' ')) AS es,
        concat_ws(' ', d.symbol, s.reference, d."titleEn", string_agg(concat_ws(' ', e->>'titleEn', e->>'textEn'), ' ')) AS en
      FROM jsonb_array_elements(COALESCE(s.content, '[]'::jsonb)) e
    ) said
    WHERE crm_spanish_vector(said.es) @@ crm_query('pg_catalog.spanish', ${words})
       OR crm_english_vector(said.en) @@ crm_query('pg_catalog.english', ${words})`;
  return rows.map(({ id }) => id);
}

/** Where the words stand in these documents, which the caller has seen through the filter. */
async function snippetsIn(ids: readonly string[], words: string): Promise<Map<string, string>> {
  const marks = 'StartSel=\ue000, StopSel=\ue001, MaxWords=30, MinWords=15, MaxFragments=1';
  const rows = await db.$queryRaw<{ id: string; snippet: string }[]>`
    SELECT d.id, CASE WHEN crm_spanish_vector(said.es) @@ crm_query('pg_catalog.spanish', ${words})
      THEN ts_headline('crm_es', said.es, crm_marks('pg_catalog.spanish', ${words}), ${marks})
      ELSE ts_headline('crm_en', said.en, crm_marks('pg_catalog.english', ${words}), ${marks}) END AS snippet
    FROM "Document" d
    JOIN "ReportSubmission" s ON s."documentId" = d.id
    CROSS JOIN LATERAL (
      SELECT COALESCE(string_agg(e->>'textEs', ' '), '') AS es, COALESCE(string_agg(e->>'textEn', ' '), '') AS en
      FROM jsonb_array_elements(s.content) e
    ) said
    WHERE d.id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.filter(({ snippet }) => snippet.includes('\ue000')).map(({ id, snippet }) => [id, snippet]));
}

/** @throws NotFound when it does not exist or the actor may not know that it does */
export async function getDocument(actor: Actor, symbol: string): Promise<DocumentView> {
  const row = await db.document.findFirst({
    where: { AND: [{ symbol }, visibleDocuments(actor)] },
    select: paperSelect,
  });
  if (row === null) throw new NotFound('document');
  return toDocumentView(row);
}
