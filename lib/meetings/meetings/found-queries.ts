import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { type FoundHit, type FoundLine, type FoundLines, inOrderOf, noLines, toFoundLines } from '@/lib/core/found';
import { type Asked, linesSql } from '@/lib/core/words-sql';
import { Prisma } from '@/prisma/generated/client';
import { knowsEveryMeeting, type Told } from '../sessions/visibility';
import { visibleMeetings } from './visibility';

/** Meetings with these words that `actor` may know of, the latest first. Whoever does not know of every one is asked first which. */
export async function findMeetings(actor: Actor, told: readonly Told[], asked: Asked): Promise<FoundLines> {
  const mine = knowsEveryMeeting(actor)
    ? null
    : await db.meeting.findMany({ where: visibleMeetings(actor, told), select: { id: true } });
  if (mine?.length === 0) return noLines;
  const among = mine === null ? Prisma.empty : Prisma.sql`AND m.id = ANY(${mine.map(({ id }) => id)}::uuid[])`;
  const vector = {
    es: Prisma.sql`crm_spanish_vector(m."code" || ' ' || m."titleEs" || ' ' || COALESCE(m."city", ''))`,
    en: Prisma.sql`crm_english_vector(m."code" || ' ' || m."titleEn" || ' ' || COALESCE(m."city", ''))`,
  };
  const rows = await db.$queryRaw<FoundLine[]>(
    linesSql(
      asked,
      (language, query) =>
        Prisma.sql`SELECT m.id, m."startsOn"::timestamptz AS at, m.year FROM "Meeting" m WHERE ${vector[language]} @@ ${query} ${among}`,
    ),
  );
  return toFoundLines(rows);
}

/** These meetings as they are shown. */
export async function listFoundMeetings(
  actor: Actor,
  told: readonly Told[],
  ids: readonly string[],
): Promise<FoundHit[]> {
  const rows = await db.meeting.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleMeetings(actor, told)] },
    select: { id: true, code: true, titleEs: true, titleEn: true, startsOn: true },
  });
  const hits = rows.map(({ id, code, titleEs, titleEn, startsOn }) => ({
    ...{ id, href: `/meetings/${code}`, label: code, titleEs, titleEn, at: startsOn },
    ...{ snippet: null, language: 'es' as const },
  }));
  return inOrderOf(ids, hits);
}
