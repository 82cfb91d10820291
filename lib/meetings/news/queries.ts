import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dayOf, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { visibleVersions } from '../agenda/visibility';
import { visibleConvocations } from '../convocations/visibility';
import { visibleLogistics } from '../logistics/visibility';
import { visibleMeetings } from '../meetings/visibility';
import { toldRows } from '../sessions/queries';
import { type Told, visibleSessions } from '../sessions/visibility';
import { newSince } from './since';
import type { News, NewsView } from './views';
import { ownDelegates, ownVisits, visibleRemovals } from './visibility';

/** What a transaction that was still open when the page was last read has written since: no transaction lasts longer (milliseconds). */
const underway = 10_000;

/** Lines of one kind that a page shows. */
const most = 20;

/**
 * What changed in the meeting since `actor` last looked, only of what they may know of: the filters are those of the pages that show it.
 * Read from the rows themselves. Two queries at the first visit, nine at every other one. What they published themselves is no news to them.
 */
export async function getNews(actor: Actor, meetingId: string, at: Date): Promise<NewsView> {
  const visit = await db.meetingVisit.findFirst({
    where: { AND: [{ meetingId }, ownVisits(actor)] },
    select: { seenAt: true, sinceAt: true },
  });
  const since = newSince(visit, at);
  if (since === null) return { since, news: [] };
  const told = await toldRows(actor);
  const from = instant(since.getTime() - underway);
  const parts = [ofMeeting, ofSessions, ofRemovals, ofAgenda, ofLetters, ofLogistics, ofDelegates];
  const found = await Promise.all(parts.map((part) => part(actor, told, meetingId, from)));
  return { since, news: found.flat().toSorted((a, b) => b.at.getTime() - a.at.getTime()) };
}

type Part = (actor: Actor, told: readonly Told[], meetingId: string, since: Date) => Promise<News[]>;

const ofMeeting: Part = async (actor, told, id, since) => {
  const meeting = await db.meeting.findFirst({
    where: { AND: [{ id }, visibleMeetings(actor, told)] },
    select: { startsOn: true, endsOn: true, movedAt: true, cancelledAt: true, cancelReason: true },
  });
  if (meeting === null) return [];
  const { startsOn, endsOn, movedAt, cancelledAt, cancelReason } = meeting;
  const news: News[] = [];
  if (movedAt !== null && movedAt > since) {
    news.push({ what: 'MEETING_MOVED', at: movedAt, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) });
  }
  if (cancelledAt !== null && cancelledAt > since) {
    news.push({ what: 'MEETING_CANCELLED', at: cancelledAt, reason: cancelReason ?? '' });
  }
  return news;
};

/** One that is new says so once, with its hours as they are now. */
const ofSessions: Part = async (actor, told, meetingId, since) => {
  const changed = { OR: [{ addedAt: { gt: since } }, { movedAt: { gt: since } }] };
  const rows = await db.meetingSession.findMany({
    where: { AND: [{ meetingId }, changed, visibleSessions(actor, told)] },
    select: { code: true, titleEs: true, titleEn: true, startsAt: true, addedAt: true, movedAt: true },
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map(({ addedAt, movedAt, ...session }): News => {
    return addedAt > since
      ? { what: 'SESSION_ADDED', at: addedAt, ...session }
      : { what: 'SESSION_MOVED', at: movedAt ?? addedAt, ...session };
  });
};

const ofRemovals: Part = async (actor, told, meetingId, since) => {
  const rows = await db.removedSession.findMany({
    where: { AND: [{ meetingId, removedAt: { gt: since } }, visibleRemovals(actor, told)] },
    select: { titleEs: true, titleEn: true, removedAt: true },
    orderBy: [{ removedAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map(({ removedAt, ...session }) => ({ what: 'SESSION_REMOVED', at: removedAt, ...session }));
};

const ofAgenda: Part = async (actor, told, meetingId, since) => {
  const news = { agenda: { meetingId }, publishedAt: { gt: since }, publishedById: { not: actor.userId } };
  const rows = await db.agendaVersion.findMany({
    where: { AND: [news, visibleVersions(actor, told)] },
    select: { kind: true, number: true, publishedAt: true },
    orderBy: { publishedAt: 'desc' },
    take: most,
  });
  return rows.map(({ publishedAt, ...version }) => ({ what: 'AGENDA_PUBLISHED', at: publishedAt, ...version }));
};

const ofLetters: Part = async (actor, told, meetingId, since) => {
  const news = { meetingId, sentAt: { gt: since }, sentById: { not: actor.userId } };
  const rows = await db.convocation.findMany({
    where: { AND: [news, visibleConvocations(actor, told)] },
    select: { symbol: true, sentAt: true },
    orderBy: { sentAt: 'desc' },
    take: most,
  });
  return rows.flatMap(({ symbol, sentAt }): News[] =>
    symbol === null || sentAt === null ? [] : [{ what: 'CONVOCATION_SENT', at: sentAt, symbol }],
  );
};

const ofLogistics: Part = async (actor, told, meetingId, since) => {
  const news = { meetingId, editedAt: { gt: since }, editedById: { not: actor.userId } };
  const row = await db.meetingLogistics.findFirst({
    where: { AND: [news, visibleLogistics(actor, told)] },
    select: { editedAt: true },
  });
  return row === null ? [] : [{ what: 'LOGISTICS_EDITED', at: row.editedAt }];
};

const ofDelegates: Part = async (actor, told, meetingId, since) => {
  const rows = await db.delegate.findMany({
    where: { AND: [{ meetingId, statusAt: { gt: since } }, ownDelegates(actor, told)] },
    select: { id: true, givenName: true, familyName: true, status: true, statusAt: true },
    orderBy: [{ statusAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map(({ id, givenName, familyName, status, statusAt }): News => {
    return { what: 'DELEGATE_CHANGED', at: statusAt, id, name: `${givenName} ${familyName}`, status };
  });
};
