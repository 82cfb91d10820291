import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** What is asked of both servers, by its name; `of` is the cookie or the words that go with it. */
export type Question = Readonly<{ pool: 'app' | 'public'; sql: string; given: (url: URL, token: string) => unknown[] }>;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Who asks, by their session: the offices that they hold today. The product reads both at every request, so the floor does too. */
const held = `person AS (
    SELECT s."userId", s.methods && ARRAY['otp', 'recovery'] AS second
    FROM "Session" s JOIN "User" u ON u.id = s."userId"
    WHERE s."tokenHash" = $1 AND s."revokedAt" IS NULL AND s."idleUntil" > now() AND s."absoluteUntil" > now()
      AND u."disabledAt" IS NULL
  ), held AS (
    SELECT o.kind, m."partyCode", m."bodyCode"
    FROM person JOIN "Mandate" m ON m."userId" = person."userId" JOIN "Office" o ON o.code = m."officeCode"
    WHERE m."revokedAt" IS NULL AND m."startsOn" <= current_date AND (m."endsOn" IS NULL OR m."endsOn" >= current_date)
      AND (person.second OR NOT o."needsSecondFactor")
  )`;

/** Reports `r` of the call `c` and the kind `k` that they may know of; lib/reports/reports/visibility.ts in one condition. */
const visible = `EXISTS (
    SELECT 1 FROM held WHERE
      (held."partyCode" = r."partyCode" AND held.kind IN ('FOCAL_POINT', 'VICE_MINISTER', 'GRCM_DELEGATE', 'LIAISON_OFFICER'))
      OR (r.status <> 'DRAFT' AND held.kind IN ('SECRETARIAT_COORDINATOR', 'SECRETARIAT_ASSISTANT', 'PRESIDENCY_OFFICER'))
      OR (r.status IN ('SUBMITTED', 'ACCEPTED') AND k."bodyCode" = CASE held.kind
        WHEN 'LIAISON_OFFICER' THEN held."bodyCode" WHEN 'GRCM_DELEGATE' THEN 'GRCM'
        WHEN 'VICE_MINISTER' THEN 'VICE_MINISTERS' END))`;

const lastSent = `LEFT JOIN LATERAL (
    SELECT number, reference, "submittedAt", "isLate", content FROM "ReportSubmission"
    WHERE "reportId" = r.id ORDER BY number DESC LIMIT 1
  ) sent ON true`;

const report = `WITH ${held}
  SELECT r.id, r.status, r.language, r."updatedAt", p."nameEs" AS country, k."nameEs" AS kind, c.year, c."dueAt",
    sent.number, sent.reference, sent."submittedAt", sent."isLate", sent.content,
    (SELECT json_agg(json_build_object('name', a."fileName", 'bytes', a.bytes, 'type', a."mediaType") ORDER BY a."addedAt")
      FROM "ReportAttachment" a WHERE a."reportId" = r.id AND a."removedAt" IS NULL) AS attachments,
    (SELECT json_agg(json_build_object('act', t.act, 'at', t.at, 'by', u."displayName", 'reason', t.reason) ORDER BY t.at, t.id)
      FROM "ReportTransition" t JOIN "User" u ON u.id = t."byId" WHERE t."reportId" = r.id) AS steps
  FROM "CountryReport" r
  JOIN "ReportCall" c ON c.id = r."callId" JOIN "ReportKind" k ON k.code = c."kindCode" JOIN "Party" p ON p.code = r."partyCode"
  ${lastSent}
  WHERE r.id = $2::uuid AND ${visible}`;

const matrix = `WITH ${held}, calls AS (
    SELECT id, "kindCode", year, "dueAt", "closedAt", "meetingId" FROM "ReportCall"
    WHERE year IN (SELECT year FROM "ReportCall" WHERE "closedAt" IS NULL)
  )
  SELECT c.id AS call, k."nameEs" AS kind, c.year, c."dueAt", c."closedAt", meeting."titleEs" AS meeting, p.code, p."nameEs" AS country,
    (SELECT max("sentAt") FROM "ReportReminder" WHERE "callId" = c.id) AS reminded,
    r.id, r.status, r."updatedAt", sent."submittedAt", sent."isLate", step.at AS decided
  FROM calls c JOIN "ReportKind" k ON k.code = c."kindCode"
  LEFT JOIN "Meeting" meeting ON meeting.id = c."meetingId"
  JOIN "Party" p ON p.code IN (
    SELECT s."partyCode" FROM "PartyStatus" s JOIN "PartyClass" class ON class.code = s."classCode"
    WHERE class.kind = 'MEMBER' AND s."validFrom" <= current_date AND (s."validTo" IS NULL OR s."validTo" >= current_date))
  LEFT JOIN "CountryReport" r ON r."callId" = c.id AND r."partyCode" = p.code AND ${visible}
  ${lastSent}
  LEFT JOIN LATERAL (
    SELECT at FROM "ReportTransition" WHERE "reportId" = r.id ORDER BY at DESC, id DESC LIMIT 1
  ) step ON true
  WHERE EXISTS (SELECT 1 FROM held)
  ORDER BY c.year DESC, c."kindCode", p.position`;

const inForce = '"validFrom" <= current_date AND ("validTo" IS NULL OR "validTo" >= current_date)';

const plan = `SELECT t.code, t."nameEs", t."nameEn", t."descriptionEs", t."descriptionEn", t.lines,
    (SELECT json_agg(json_build_object('code', a.code, 'nameEs', a."nameEs", 'nameEn', a."nameEn", 'descriptionEs', a."descriptionEs",
        'descriptionEn', a."descriptionEn", 'lines', a.lines,
        'documents', (SELECT count(*) FROM "PlanDocument" d WHERE d."areaCode" = a.code),
        'activities', (SELECT count(*) FROM "Activity" y WHERE y."areaCode" = a.code),
        'subthemes', (SELECT json_agg(json_build_object('code', s.code, 'titleEs', s."titleEs", 'titleEn', s."titleEn", 'discussions',
            (SELECT json_agg(json_build_object('body', d."bodyCode", 'year', d.year, 'isSince', d."isSince", 'lines', d.lines)
              ORDER BY d.position) FROM "SubthemeDiscussion" d WHERE d."subthemeCode" = s.code)) ORDER BY s.position)
          FROM "Subtheme" s WHERE s."areaCode" = a.code)) ORDER BY a.position)
      FROM "Area" a WHERE a."themeCode" = t.code) AS areas,
    (SELECT count(*) FROM "PlanDocument") AS documents, (SELECT count(*) FROM "Activity") AS activities
  FROM "Theme" t WHERE ${inForce} ORDER BY t.position`;

const search = `WITH asked AS (SELECT crm_query('pg_catalog.spanish', $1) AS es, crm_query('pg_catalog.english', $1) AS en),
  found AS (
    SELECT s.kind, s.code, s."titleEs", s."bodyEs", NOT (s."vectorEs" @@ asked.es) AS other, s.position,
      greatest(ts_rank(s."vectorEs", asked.es), ts_rank(s."vectorEn", asked.en)) AS rank, count(*) OVER () AS found
    FROM "RecordSearch" s, asked WHERE s."vectorEs" @@ asked.es OR s."vectorEn" @@ asked.en
    ORDER BY other, rank DESC, s.kind, s.position LIMIT 20
  )
  SELECT kind, code, found, ts_headline('public.crm_es', "titleEs", crm_marks('pg_catalog.spanish', $1), 'HighlightAll=true') AS title,
    ts_headline('public.crm_es', "bodyEs", crm_marks('pg_catalog.spanish', $1), 'MaxWords=32, MinWords=16') AS body
  FROM found`;

/** The principals of whoever asks; lib/documents/documents/visibility.ts in one condition. */
const principals = `principals AS (
    SELECT 'user:' || "userId" AS principal FROM person WHERE EXISTS (SELECT 1 FROM held)
    UNION SELECT 'party:' || "partyCode" FROM held WHERE kind IN ('FOCAL_POINT', 'VICE_MINISTER', 'GRCM_DELEGATE', 'LIAISON_OFFICER',
      'OBSERVER_STATE_DELEGATE', 'OBSERVER_ORGANIZATION_DELEGATE', 'CIVIL_SOCIETY_DELEGATE')
    UNION SELECT 'class:MEMBER' FROM held WHERE kind IN ('FOCAL_POINT', 'VICE_MINISTER', 'GRCM_DELEGATE', 'LIAISON_OFFICER', 'PRESIDENCY_OFFICER')
    UNION SELECT 'class:OBSERVER_STATE' FROM held WHERE kind = 'OBSERVER_STATE_DELEGATE'
    UNION SELECT 'class:OBSERVER_ORGANIZATION' FROM held WHERE kind = 'OBSERVER_ORGANIZATION_DELEGATE'
    UNION SELECT 'class:CIVIL_SOCIETY' FROM held WHERE kind = 'CIVIL_SOCIETY_DELEGATE'
    UNION SELECT 'room:' || CASE kind WHEN 'LIAISON_OFFICER' THEN "bodyCode" WHEN 'GRCM_DELEGATE' THEN 'GRCM' ELSE 'VICE_MINISTERS' END
      FROM held WHERE kind IN ('LIAISON_OFFICER', 'GRCM_DELEGATE', 'VICE_MINISTER')
    UNION SELECT 'secretariat' FROM held WHERE kind IN ('SECRETARIAT_COORDINATOR', 'SECRETARIAT_ASSISTANT')
    UNION SELECT 'presidency' FROM held WHERE kind = 'PRESIDENCY_OFFICER'
    UNION SELECT 'closed' FROM held WHERE kind = 'VICE_MINISTER')`;

const newest = (limit: number): string => `newest AS MATERIALIZED (
    SELECT DISTINCT ON (one."issuedAt", one."documentId") one."documentId", one."issuedAt"
    FROM principals CROSS JOIN LATERAL (
      SELECT r."documentId", r."issuedAt" FROM "DocumentReader" r
      WHERE r.principal = principals.principal AND (r."endsAt" IS NULL OR r."endsAt" > now())
      ORDER BY r."issuedAt" DESC, r."documentId" DESC LIMIT ${limit}
    ) one
    ORDER BY one."issuedAt" DESC, one."documentId" DESC LIMIT ${limit})`;

const head = `d.symbol, d.kind, d."titleEs", d."titleEn", d.classification, d.status, d.year, d."issuedAt", d."withdrawnAt",
    b."shortEs", b."nameEs", p."nameEs" AS country`;

const documents = `WITH ${held}, ${principals}, ${newest(50)}
  SELECT ${head} FROM newest n JOIN "Document" d ON d.id = n."documentId"
  LEFT JOIN "Body" b ON b.code = d."bodyCode" LEFT JOIN "Party" p ON p.code = d."partyCode"
  ORDER BY n."issuedAt" DESC, n."documentId" DESC`;

const found = `WITH ${held}, ${principals}, ${newest(2000)}, asked AS MATERIALIZED (
    SELECT crm_query('pg_catalog.spanish', $2) AS es, crm_query('pg_catalog.english', $2) AS en)
  SELECT ${head}, ts_headline('crm_es', s."textEs", crm_marks('pg_catalog.spanish', $2), 'MaxWords=30, MinWords=15, MaxFragments=1') AS snippet
  FROM (
    SELECT n."documentId", n."issuedAt" FROM newest n JOIN "DocumentSearch" s ON s."documentId" = n."documentId", asked
    WHERE s."vectorEs" @@ asked.es OR s."vectorEn" @@ asked.en
    ORDER BY n."issuedAt" DESC LIMIT 20
  ) hit JOIN "Document" d ON d.id = hit."documentId" JOIN "DocumentSearch" s ON s."documentId" = d.id
  LEFT JOIN "Body" b ON b.code = d."bodyCode" LEFT JOIN "Party" p ON p.code = d."partyCode"
  ORDER BY hit."issuedAt" DESC`;

const document = `WITH ${held}, ${principals}
  SELECT ${head},
    (SELECT json_agg(json_build_object('id', v.id, 'name', v."fileName", 'bytes', v.bytes)) FROM "DocumentVersion" v WHERE v."documentId" = d.id) AS versions
  FROM "Document" d LEFT JOIN "Body" b ON b.code = d."bodyCode" LEFT JOIN "Party" p ON p.code = d."partyCode"
  WHERE d.symbol = $2 AND EXISTS (
    SELECT 1 FROM "DocumentReader" r JOIN principals USING (principal)
    WHERE r."documentId" = d.id AND (r."endsAt" IS NULL OR r."endsAt" > now()))`;

/** The file's place after the check, and that it was opened is on record: what a download is here. */
const file = `WITH ${held}, ${principals}, allowed AS (
    SELECT v.id, v."documentId", v.sha256, v.bytes FROM "DocumentVersion" v
    WHERE v.id = $2::uuid AND EXISTS (
      SELECT 1 FROM "DocumentReader" r JOIN principals USING (principal)
      WHERE r."documentId" = v."documentId" AND (r."endsAt" IS NULL OR r."endsAt" > now()))
  ), opened AS (
    INSERT INTO "DocumentOpening" (id, "documentId", "versionId", "userId", kind, at)
    SELECT gen_random_uuid(), allowed."documentId", allowed.id, person."userId", 'DOWNLOAD', now() FROM allowed, person
  )
  SELECT sha256, bytes FROM allowed`;

const lastPart = (url: URL): string => url.pathname.split('/').at(-1) ?? '';

/** The best that one statement can do for what each page shows, by the first part of its address. */
export const questions: Readonly<Record<string, Question>> = {
  '/matrix': { pool: 'app', sql: matrix, given: (_url, token) => [hashOf(token)] },
  '/report': { pool: 'app', sql: report, given: (url, token) => [hashOf(token), lastPart(url)] },
  '/plan': { pool: 'public', sql: plan, given: () => [] },
  '/documents': { pool: 'app', sql: documents, given: (_url, token) => [hashOf(token)] },
  '/found': { pool: 'app', sql: found, given: (url, token) => [hashOf(token), url.searchParams.get('words')] },
  '/document': { pool: 'app', sql: document, given: (url, token) => [hashOf(token), url.searchParams.get('symbol')] },
  '/file': { pool: 'app', sql: file, given: (url, token) => [hashOf(token), lastPart(url)] },
  '/search': { pool: 'public', sql: search, given: (url) => [url.searchParams.get('q')] },
};

/** The rows of one question; its statement is prepared once on each connection. */
export async function ask(
  pools: Readonly<Record<'app' | 'public', Pool>>,
  url: URL,
  token: string,
): Promise<unknown[] | null> {
  const name = `/${url.pathname.split('/')[1] ?? ''}`;
  const question = questions[name];
  if (question === undefined) return null;
  const { rows } = await pools[question.pool].query({ name, text: question.sql, values: question.given(url, token) });
  return rows;
}
