import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { type FoundHit, type FoundLine, type FoundLines, inOrderOf, noLines, toFoundLines } from '@/lib/core/found';
import { type Asked, linesSql, markedOrNull, snippetSql } from '@/lib/core/words-sql';
import { Prisma } from '@/prisma/generated/client';
import { type Told, visibleSessions } from '../sessions/visibility';
import { readsDrafts, visibleItems, visibleVersionSessions, visibleVersions } from './visibility';

const vectors = {
  es: Prisma.sql`crm_spanish_vector(i."titleEs" || ' ' || i."noteEs")`,
  en: Prisma.sql`crm_english_vector(i."titleEn" || ' ' || i."noteEn")`,
};

/**
 * Agenda items with these words that `actor` reads, of the latest session first: as they stand for whoever reads drafts, for others as the newest
 * version that they may read has them. In the sessions that they may know of and in no other, asked before the words are.
 */
export async function findItems(actor: Actor, told: readonly Told[], asked: Asked): Promise<FoundLines> {
  return readsDrafts(actor) ? findDraftItems(actor, told, asked) : findVersionItems(actor, told, asked);
}

async function findDraftItems(actor: Actor, told: readonly Told[], asked: Asked): Promise<FoundLines> {
  const sessions = await db.meetingSession.findMany({ where: visibleSessions(actor, told), select: { id: true } });
  if (sessions.length === 0) return noLines;
  const mine = sessions.map(({ id }) => id);
  const rows = await db.$queryRaw<FoundLine[]>(
    linesSql(
      asked,
      (language, query) => Prisma.sql`
        SELECT i.id, s."startsAt" AS at, m.year FROM "AgendaItem" i
        JOIN "MeetingSession" s ON s.id = i."sessionId" JOIN "Meeting" m ON m.id = s."meetingId"
        WHERE ${vectors[language]} @@ ${query} AND i."sessionId" = ANY(${mine}::uuid[])`,
    ),
  );
  return toFoundLines(rows);
}

async function findVersionItems(actor: Actor, told: readonly Told[], asked: Asked): Promise<FoundLines> {
  const versions = await db.agendaVersion.findMany({
    where: visibleVersions(actor, told),
    distinct: ['agendaId'],
    orderBy: [{ agendaId: 'asc' }, { number: 'desc' }],
    select: { id: true },
  });
  const sessions = await db.agendaVersionSession.findMany({
    where: { AND: [{ versionId: { in: versions.map(({ id }) => id) } }, visibleVersionSessions(actor, told)] },
    select: { id: true },
  });
  if (sessions.length === 0) return noLines;
  const mine = sessions.map(({ id }) => id);
  const rows = await db.$queryRaw<FoundLine[]>(
    linesSql(
      asked,
      (language, query) => Prisma.sql`
        SELECT i.id, s."startsAt" AS at, m.year FROM "AgendaVersionItem" i
        JOIN "AgendaVersionSession" s ON s.id = i."versionSessionId"
        JOIN "MeetingSession" o ON o.id = s."sessionId" JOIN "Meeting" m ON m.id = o."meetingId"
        WHERE ${vectors[language]} @@ ${query} AND i."versionSessionId" = ANY(${mine}::uuid[])`,
    ),
  );
  return toFoundLines(rows);
}

type Shown = Readonly<{ id: string; titleEs: string; titleEn: string; at: Date; code: string; label: string | null }>;

/** These items as they are shown, with the place where the words stand. */
export async function listFoundItems(
  actor: Actor,
  told: readonly Told[],
  ids: readonly string[],
  asked: Asked,
): Promise<FoundHit[]> {
  const isDraft = readsDrafts(actor);
  const shown = isDraft ? await draftsOf(actor, told, ids) : await versionsOf(actor, told, ids);
  const table = isDraft ? Prisma.sql`"AgendaItem"` : Prisma.sql`"AgendaVersionItem"`;
  const notes = await db.$queryRaw<{ id: string; es: string; en: string }[]>`
    SELECT i.id, ${snippetSql(asked, 'es', Prisma.sql`i."noteEs"`)} AS es, ${snippetSql(asked, 'en', Prisma.sql`i."noteEn"`)} AS en
    FROM ${table} i WHERE i.id = ANY(${shown.map(({ id }) => id)}::uuid[])`;
  const noteOf = new Map(notes.map((note) => [note.id, note]));
  const hits = shown.map(({ code, ...item }) => {
    const note = noteOf.get(item.id);
    const es = markedOrNull(note?.es);
    const language = es === null ? ('en' as const) : ('es' as const);
    return { ...item, href: `/meetings/${code}/agenda`, snippet: es ?? markedOrNull(note?.en), language };
  });
  return inOrderOf(ids, hits);
}

const inMeeting = { select: { startsAt: true, meeting: { select: { code: true } } } } as const;
const titles = { id: true, titleEs: true, titleEn: true } as const;

async function draftsOf(actor: Actor, told: readonly Told[], ids: readonly string[]): Promise<Shown[]> {
  const rows = await db.agendaItem.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleItems(actor, told)] },
    select: { ...titles, session: inMeeting },
  });
  return rows.map(({ session, titleEn, ...row }) => ({
    ...row,
    titleEn: titleEn || row.titleEs,
    ...{ at: session.startsAt, code: session.meeting.code, label: session.meeting.code },
  }));
}

async function versionsOf(actor: Actor, told: readonly Told[], ids: readonly string[]): Promise<Shown[]> {
  const rows = await db.agendaVersionItem.findMany({
    where: { AND: [{ id: { in: [...ids] } }, { versionSession: visibleVersionSessions(actor, told) }] },
    select: { ...titles, versionSession: { select: { session: inMeeting } } },
  });
  return rows.map(({ versionSession: { session }, titleEn, ...row }) => ({
    ...row,
    titleEn: titleEn || row.titleEs,
    ...{ at: session.startsAt, code: session.meeting.code, label: session.meeting.code },
  }));
}
