import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { findMeetingByCode } from '../meetings/queries';
import { toMeetingHead } from '../meetings/views';
import { toldRows } from '../sessions/queries';
import type { Told } from '../sessions/visibility';
import { compareVersions } from './compare';
import { draftSessions, findAgenda } from './draft-queries';
import { inCourse } from './running';
import type { ProjectorAsked } from './schema';
import {
  type AgendaLine,
  type AgendaPaperView,
  type AgendaSession,
  type ProjectorView,
  toVersionSession,
  type VersionHead,
  type VersionPage,
  versionSelect,
  versionSessionSelect,
} from './views';
import { readsDrafts, visibleVersionSessions, visibleVersions } from './visibility';

/** The versions of an agenda that `actor` may read, the newest first. */
export async function listVersions(actor: Actor, told: readonly Told[], agendaId: string): Promise<VersionHead[]> {
  return db.agendaVersion.findMany({
    where: { AND: [{ agendaId }, visibleVersions(actor, told)] },
    select: versionSelect,
    orderBy: { number: 'desc' },
  });
}

/** What of a version `actor` may read: the sessions that they may know of. */
export async function sessionsOfVersion(
  actor: Actor,
  told: readonly Told[],
  versionId: string,
): Promise<AgendaSession[]> {
  const rows = await db.agendaVersionSession.findMany({
    where: { AND: [{ versionId }, visibleVersionSessions(actor, told)] },
    select: versionSessionSelect,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toVersionSession);
}

const linesOf = (sessions: readonly AgendaSession[]): AgendaLine[] => sessions.flatMap(({ lines }) => lines);

/** A version by its number, compared with the one before that this reader may read. @throws NotFound */
export async function getVersion(actor: Actor, code: string, number: number): Promise<VersionPage> {
  const { meeting, versions, told } = await versionsOf(actor, code);
  const at = versions.findIndex((one) => one.number === number);
  const version = versions[at];
  if (version === undefined) throw new NotFound('agenda');
  const before = versions[at + 1] ?? null;
  const sessions = await sessionsOfVersion(actor, told, version.id);
  const earlier = before === null ? null : await sessionsOfVersion(actor, told, before.id);
  const comparison = earlier === null ? null : compareVersions(linesOf(earlier), linesOf(sessions));
  return { meeting, version, sessions, before, comparison, versions };
}

async function versionsOf(actor: Actor, code: string) {
  const row = await findMeetingByCode(actor, code);
  const told = await toldRows(actor);
  const agenda = await findAgenda(db, actor, told, row.id);
  const versions = agenda === null ? [] : await listVersions(actor, told, agenda.id);
  return { row, meeting: toMeetingHead(row), told, agenda, versions };
}

/**
 * The agenda as its paper shows it: that version, or as it stands for those who read drafts. Of the closed-door session only those who
 * are in it have a paper, and only as it stands. @throws NotFound
 */
export async function getAgendaPaper(actor: Actor, code: string, number: number | undefined): Promise<AgendaPaperView> {
  const { row, meeting, versions, told, agenda } = await versionsOf(actor, code);
  if (number === undefined) {
    if (!readsDrafts(actor) || agenda === null) throw new NotFound('agenda');
    return { meeting, version: null, sessions: await draftSessions(db, actor, told, row.id) };
  }
  const version = versions.find((one) => one.number === number);
  if (version === undefined) throw new NotFound('agenda');
  return { meeting, version, sessions: await sessionsOfVersion(actor, told, version.id) };
}

/**
 * The agenda for a projector: as it was published last, so that a room sees nothing that is still being written; where nothing was
 * published, as it stands for those who read drafts. A closed-door session is there only for those who are in it. @throws NotFound
 */
export async function getProjector(actor: Actor, code: string, asked: ProjectorAsked): Promise<ProjectorView> {
  const { row, meeting, versions, told, agenda } = await versionsOf(actor, code);
  const last = versions[0];
  const drafts = readsDrafts(actor) ? await draftSessions(db, actor, told, row.id) : [];
  const shown =
    last === undefined
      ? agenda === null
        ? drafts.filter(({ kind }) => kind === 'CLOSED_DOOR')
        : drafts
      : [...(await sessionsOfVersion(actor, told, last.id)), ...drafts.filter(({ kind }) => kind === 'CLOSED_DOOR')];
  const sessions = shown
    .filter(({ lines }) => lines.length > 0)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  if (sessions.length === 0) throw new NotFound('agenda');
  const at = now();
  const session =
    sessions.find(({ lines }) => lines.some(({ itemId }) => itemId === asked.item)) ??
    sessions.find(({ id }) => id === asked.session) ??
    sessions.find(({ endsAt }) => at < endsAt) ??
    sessions.at(-1) ??
    null;
  const chosen = session?.lines.find(({ itemId }) => itemId === asked.item)?.itemId;
  const byClock = session === null ? null : (inCourse(session.lines, at)?.itemId ?? null);
  const current = chosen ?? byClock;
  const all = sessions.flatMap(({ lines }) => lines.map(({ itemId }) => itemId));
  // Where none is in course the first of the session comes next.
  const first = session?.lines[0]?.itemId ?? null;
  const place = all.indexOf(current ?? '');
  return {
    meeting,
    isDraft: last === undefined,
    session,
    sessions: sessions.map(({ id, titleEs, titleEn, startsAt }) => ({ id, titleEs, titleEn, startsAt })),
    current,
    previous: current === null ? null : (all[place - 1] ?? null),
    next: current === null ? first : (all[place + 1] ?? null),
    isByClock: chosen === undefined,
  };
}
