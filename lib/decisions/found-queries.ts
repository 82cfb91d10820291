import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { type FoundHit, type FoundLine, type FoundLines, inOrderOf, toFoundLines } from '@/lib/core/found';
import { type Asked, linesSql, markedOrNull, snippetSql } from '@/lib/core/words-sql';
import { knowsClosedDoors } from '@/lib/meetings/sessions/visibility';
import { Prisma } from '@/prisma/generated/client';
import { heardBodies, isInside, visibleDecisions } from './visibility';

const vectors = {
  es: Prisma.sql`crm_spanish_vector(d."code" || ' ' || d."textEs")`,
  en: Prisma.sql`crm_english_vector(d."code" || ' ' || d."textEn")`,
};

/**
 * `visibleDecisions` as conditions on "Decision" d, one for each index of words: whoever is not in the room causes no other to be read. What it lets
 * through passes that filter again before it is shown, and a test holds the two to one answer.
 */
function visibleDecisionsSql(actor: Actor): Prisma.Sql[] {
  const open = Prisma.sql`(d."part" <> 'CLOSED_DOOR' OR d."issuedAt" IS NOT NULL)`;
  if (knowsClosedDoors(actor)) return [open, Prisma.sql`d."part" = 'CLOSED_DOOR' AND d."issuedAt" IS NULL`];
  if (isInside(actor)) return [open];
  const heard = Prisma.sql`(d."issuedAt" IS NOT NULL AND d."bodyCode" = ANY(${heardBodies(actor)}::text[]))`;
  return [Prisma.sql`${open} AND (d."publishedAt" IS NOT NULL OR ${heard})`];
}

/** Decisions with these words that `actor` may know of, the latest first. Of those behind closed doors the index is read by those in the room only. */
export async function findDecisions(actor: Actor, asked: Asked): Promise<FoundLines> {
  const rows = await db.$queryRaw<FoundLine[]>(
    linesSql(asked, (language, query) =>
      Prisma.join(
        visibleDecisionsSql(actor).map(
          (mine) => Prisma.sql`
            SELECT d.id, COALESCE(d."adoptedOn"::timestamptz, make_timestamptz(d.year, 1, 1, 0, 0, 0, 'UTC')) AS at, d.year FROM "Decision" d
            WHERE ${vectors[language]} @@ ${query} AND ${mine}`,
        ),
        ' UNION ALL ',
      ),
    ),
  );
  return toFoundLines(rows);
}

/** Characters of a decision that stand for its title. */
const titleLength = 160;
const titled = (text: string): string =>
  text.length <= titleLength ? text : `${text.slice(0, titleLength - 1).trimEnd()}…`;

/** These decisions as they are shown, with the place where the words stand. */
export async function listFoundDecisions(actor: Actor, ids: readonly string[], asked: Asked): Promise<FoundHit[]> {
  const rows = await db.decision.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleDecisions(actor)] },
    select: { id: true, code: true, textEs: true, textEn: true, adoptedOn: true },
  });
  const snippets = await db.$queryRaw<{ id: string; es: string; en: string }[]>`
    SELECT d.id, ${snippetSql(asked, 'es', Prisma.sql`d."textEs"`)} AS es, ${snippetSql(asked, 'en', Prisma.sql`d."textEn"`)} AS en
    FROM "Decision" d WHERE d.id = ANY(${rows.map(({ id }) => id)}::uuid[])`;
  const snippetOf = new Map(snippets.map((one) => [one.id, one]));
  const hits = rows.map(({ id, code, textEs, textEn, adoptedOn }) => {
    const es = markedOrNull(snippetOf.get(id)?.es);
    const language = es === null ? ('en' as const) : ('es' as const);
    const snippet = es ?? markedOrNull(snippetOf.get(id)?.en);
    const titles = { titleEs: titled(textEs || textEn), titleEn: titled(textEn || textEs) };
    return { id, href: `/decisions/${code}`, label: code, ...titles, at: adoptedOn, snippet, language };
  });
  return inOrderOf(ids, hits);
}
