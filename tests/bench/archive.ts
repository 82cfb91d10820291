import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import { nameBytes } from '@/lib/core/blobs';
import { now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { keepFile, stageFile } from '@/lib/core/storage';

const megabyte = 1_000_000;

/** A megabyte that does not compress is the Spanish version of the paper `symbol`; the version's id. */
export async function hangFile(symbol: string): Promise<string> {
  const staged = await stageFile(Readable.from([randomBytes(megabyte)]), megabyte);
  await keepFile(staged);
  const { id: documentId } = await db.document.findUniqueOrThrow({ where: { symbol }, select: { id: true } });
  const { id: addedById } = await db.user.findFirstOrThrow({ select: { id: true }, orderBy: { id: 'asc' } });
  const { sha256, bytes } = staged;
  const mediaType = 'application/pdf';
  return inTransaction(async (tx) => {
    await nameBytes(tx, { sha256, bytes, mediaType });
    const row = {
      documentId,
      language: 'es',
      number: 1,
      sha256,
      bytes,
      mediaType,
      fileName: 'archivo.pdf',
      note: '',
    } as const;
    const { id } = await tx.documentVersion.create({
      data: { ...row, addedById, addedAt: now() },
      select: { id: true },
    });
    return id;
  });
}

/**
 * `count` papers of thirty years in every class, with reader rows and words, beside the demonstration's; two of a hundred are granted to one
 * more party. Written in sets with the triggers off; the rule is the database's own function, so that what is measured is what the product
 * would have written.
 */
export async function fillArchive(owner: Client, count: number): Promise<void> {
  await owner.query('SET session_replication_role = replica');
  await owner.query(
    `INSERT INTO "Document" (id, symbol, kind, "titleEs", "titleEn", classification, status, "bodyCode", "partyCode", "meetingId", "sessionId", year,
       "issuedAt", version)
     SELECT gen_random_uuid(), 'BENCH/' || n, 'NOTE', 'Documento de archivo ' || n, 'Paper of the archive ' || n,
       CASE WHEN n % 100000 < 10 THEN 'CONFERENCE' ELSE (ARRAY['CONFERENCE','MEMBERS','NETWORK','TECHNICAL','CONFERENCE','SECRETARIAT'])[1 + n % 6] END::"Classification",
       'ISSUED', (ARRAY['GRCM','NETWORK_CONSULAR','NETWORK_TRAFFICKING','VICE_MINISTERS'])[1 + n % 4],
       CASE WHEN n % 5 = 0 THEN (ARRAY['GT','HN','MX','PA','CR'])[1 + n % 5] END, NULL, NULL,
       1996 + n % 30, timestamptz '2026-10-01' - n * interval '9 minutes', 1
     FROM generate_series(1, $1::int) n`,
    [count],
  );
  await owner.query(
    `INSERT INTO "DocumentReader" ("documentId", principal, "issuedAt")
     SELECT d.id, principal, d."issuedAt"
     FROM "Document" d CROSS JOIN LATERAL unnest(crm_document_audience(d.kind, d.classification, d.status, d."bodyCode", d."partyCode", d."sessionId", false)) principal
     WHERE d.symbol LIKE 'BENCH/%'`,
  );
  await owner.query(
    `INSERT INTO "DocumentReader" ("documentId", principal, "issuedAt")
     SELECT d.id, 'party:' || (ARRAY['ACNUR','OIM','AR','RROCM'])[1 + hashtext(d.symbol) & 3], d."issuedAt"
     FROM "Document" d WHERE d.symbol LIKE 'BENCH/%' AND abs(hashtext(d.symbol)) % 50 = 0
     ON CONFLICT DO NOTHING`,
  );
  // Somebody who reads ten papers of all these, far from each other.
  await owner.query(
    `INSERT INTO "DocumentReader" ("documentId", principal, "issuedAt")
     SELECT d.id, 'user:' || u.id, d."issuedAt" FROM "Document" d, "User" u
     WHERE u.email = 'guest@crm.example' AND d.symbol IN (SELECT 'BENCH/' || (7 + k * ($1::int / 10)) FROM generate_series(0, 9) k)`,
    [count],
  );
  await owner.query(
    `INSERT INTO "DocumentSearch" ("documentId", "textEs", "textEn", "vectorEs", "vectorEn")
     SELECT id, es, en, crm_spanish_vector(es), crm_english_vector(en)
     FROM (
       SELECT d.id, concat_ws(' ', d.symbol, d."titleEs", said.es) AS es, concat_ws(' ', d.symbol, d."titleEn") AS en
       FROM "Document" d
       CROSS JOIN LATERAL (
         SELECT string_agg(word, ' ') || CASE WHEN abs(hashtext(d.symbol)) % 40 = 0 THEN ' protección consular' ELSE '' END AS es
         FROM (
           SELECT (ARRAY['migración','frontera','documento','reunión','país','informe','red','niñez','retorno','trata','trabajo','acuerdo',
             'programa','taller','familia','derecho','salud','visa','registro','campaña','policía','justicia','cooperación','estadística',
             'empleo','refugio','tránsito','aduana','viaje','educación'])[1 + abs(hashtext(d.symbol || k)) % 30] AS word
           FROM generate_series(1, 24) k
         ) words
       ) said
       WHERE d.symbol LIKE 'BENCH/%'
     ) texts`,
  );
  await owner.query('SET session_replication_role = origin');
  await owner.query('VACUUM ANALYZE "Document", "DocumentReader", "DocumentSearch"');
}
