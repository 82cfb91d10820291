import 'server-only';
import { type Actor, ownMembers } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { type FoundHit, type FoundLine, type FoundLines, inOrderOf, toFoundLines } from '@/lib/core/found';
import { type Asked, linesSql, markedOrNull, snippetSql } from '@/lib/core/words-sql';
import { receivesAll, roomsOf } from '@/lib/documents/documents/visibility';
import { Prisma } from '@/prisma/generated/client';
import { visibleReports } from './visibility';

const sent = {
  es: Prisma.sql`crm_spanish_vector(s."reference" || ' ' || crm_answers(s."content", 'Es'))`,
  en: Prisma.sql`crm_english_vector(s."reference" || ' ' || crm_answers(s."content", 'En'))`,
};
const working = {
  es: Prisma.sql`a."language" = 'es' AND crm_spanish_vector(a."text")`,
  en: Prisma.sql`a."language" = 'en' AND crm_english_vector(a."text")`,
};
/** What stands is the last that was sent; what came before is history. */
const isLast = Prisma.sql`NOT EXISTS (SELECT 1 FROM "ReportSubmission" l WHERE l."reportId" = s."reportId" AND l.number > s.number)`;
const called = Prisma.sql`JOIN "ReportCall" c ON c.id = r."callId" JOIN "ReportKind" k ON k.code = c."kindCode"`;

/**
 * `visibleReports` as a condition on "CountryReport" r and "ReportKind" k. What it lets through passes that filter again before it is shown, and a test
 * holds the two to one answer.
 */
function visibleReportsSql(actor: Actor): Prisma.Sql {
  const received = receivesAll(actor)
    ? Prisma.sql`r.status IN ('SUBMITTED', 'RETURNED', 'ACCEPTED')`
    : Prisma.sql`false`;
  const ofTheRooms = Prisma.sql`(r.status IN ('SUBMITTED', 'ACCEPTED') AND k."bodyCode" = ANY(${roomsOf(actor)}::text[]))`;
  return Prisma.sql`(r."partyCode" = ANY(${ownMembers(actor)}::text[]) OR ${received} OR ${ofTheRooms})`;
}

/** Reports with these words that `actor` reads, the newest first: in what was sent last, and of their own country in a section of the working text. */
export async function findReports(actor: Actor, asked: Asked): Promise<FoundLines> {
  const mine = visibleReportsSql(actor);
  const own = ownMembers(actor);
  const rows = await db.$queryRaw<FoundLine[]>(
    linesSql(
      asked,
      (language, query) => Prisma.sql`
        SELECT r.id, s."submittedAt" AS at, c.year FROM "ReportSubmission" s JOIN "CountryReport" r ON r.id = s."reportId" ${called}
        WHERE ${sent[language]} @@ ${query} AND ${isLast} AND ${mine}
        UNION ALL
        SELECT r.id, r."updatedAt" AS at, c.year FROM "ReportAnswer" a JOIN "CountryReport" r ON r.id = a."reportId" ${called}
        WHERE ${working[language]} @@ ${query} AND r."partyCode" = ANY(${own}::text[])`,
    ),
  );
  return toFoundLines(rows);
}

const columns = {
  ...{ id: true, partyCode: true, party: { select: { nameEs: true, nameEn: true } } },
  call: { select: { year: true, kind: { select: { nameEs: true, nameEn: true } } } },
  submissions: { orderBy: { number: 'desc' }, take: 1, select: { reference: true, submittedAt: true } },
} as const satisfies Prisma.CountryReportSelect;

/** These reports as they are shown, with the place where the words stand in what this person reads of each. */
export async function listFoundReports(actor: Actor, ids: readonly string[], asked: Asked): Promise<FoundHit[]> {
  const rows = await db.countryReport.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleReports(actor)] },
    select: columns,
  });
  const snippets = await snippetsOf(rows, ownMembers(actor), asked);
  const hits = rows.map(({ id, party, call: { year, kind }, submissions: [last] }) => {
    const { snippet = null, language = 'es' as const } = snippets.get(id) ?? {};
    return {
      ...{
        id,
        href: `/reports/${id}`,
        label: last?.reference ?? null,
        at: last?.submittedAt ?? null,
        snippet,
        language,
      },
      ...{ titleEs: `${party.nameEs}: ${kind.nameEs}, ${year}`, titleEn: `${party.nameEn}: ${kind.nameEn}, ${year}` },
    };
  });
  return inOrderOf(ids, hits);
}

type Snippets = Map<string, { snippet: string; language: 'es' | 'en' }>;

/** In what was sent; of one's own country's reports also in the working text. */
async function snippetsOf(
  reports: readonly Readonly<{ id: string; partyCode: string }>[],
  own: readonly string[],
  asked: Asked,
): Promise<Snippets> {
  const ids = reports.map(({ id }) => id);
  const ofOwn = reports.flatMap(({ id, partyCode }) => (own.includes(partyCode) ? [id] : []));
  const answers = (suffix: 'Es' | 'En') => Prisma.sql`crm_answers(s."content", ${suffix})`;
  const rows = await db.$queryRaw<{ id: string; snippet: string; language: 'es' | 'en' }[]>`
    SELECT s."reportId" AS id, ${snippetSql(asked, 'es', answers('Es'))} AS snippet, 'es' AS language
    FROM "ReportSubmission" s WHERE s."reportId" = ANY(${ids}::uuid[]) AND ${isLast}
    UNION ALL
    SELECT s."reportId", ${snippetSql(asked, 'en', answers('En'))}, 'en'
    FROM "ReportSubmission" s WHERE s."reportId" = ANY(${ids}::uuid[]) AND ${isLast}
    UNION ALL
    SELECT a."reportId", ${snippetSql(asked, 'es', Prisma.sql`a."text"`)}, 'es'
    FROM "ReportAnswer" a WHERE a."reportId" = ANY(${ofOwn}::uuid[]) AND a."language" = 'es'
    UNION ALL
    SELECT a."reportId", ${snippetSql(asked, 'en', Prisma.sql`a."text"`)}, 'en'
    FROM "ReportAnswer" a WHERE a."reportId" = ANY(${ofOwn}::uuid[]) AND a."language" = 'en'`;
  const found: Snippets = new Map();
  for (const { id, snippet, language } of rows) {
    if (markedOrNull(snippet) !== null && !found.has(id)) found.set(id, { snippet, language });
  }
  return found;
}
