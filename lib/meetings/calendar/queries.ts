import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { addDays, dateOn, endOfDay, startOfDay } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { visibleMeetings } from '../meetings/visibility';
import { letInRows, toldRows } from '../sessions/queries';
import { attendedSessions, visibleSessions } from '../sessions/visibility';
import type { Days } from './month';
import type { CalendarAsked } from './schema';
import { type CalendarItem, meetingInCalendar, meetingItem, sessionInCalendar, sessionItem } from './views';

/** More than a Conference holds in ten years: a range asked for is bounded whatever stands in the database. */
const most = 2000;

/** `isAttended`: of the sessions only those that this person attends. */
export type Wanted = Pick<CalendarAsked, 'body' | 'kind'> & Readonly<{ isAttended?: true }>;

/** Meetings and sessions of these days (where they are held) that `actor` may know of, in no order; seven queries at most. */
export async function listMeetingItems(
  actor: Actor,
  days: Days,
  { body, kind, isAttended }: Wanted,
): Promise<CalendarItem[]> {
  if (kind === 'DEADLINE') return [];
  const told = await toldRows(actor);
  const sessionsOfReader = isAttended
    ? attendedSessions(actor, told, await letInRows(actor))
    : visibleSessions(actor, told);
  const ofBody = body === undefined ? {} : { bodyCode: body };
  const [meetings, sessions] = await Promise.all([
    kind === 'SESSION'
      ? []
      : db.meeting.findMany({
          where: {
            AND: [
              ofBody,
              { startsOn: { lte: dateOn(days.to) }, endsOn: { gte: dateOn(days.from) } },
              visibleMeetings(actor, told),
            ],
          },
          select: meetingInCalendar,
          orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    kind === 'MEETING'
      ? []
      : db.meetingSession.findMany({
          where: {
            AND: [
              { meeting: ofBody },
              // A day more on both sides: the days are those of the venue, whichever zone it is in.
              {
                startsAt: { lte: endOfDay(addDays(days.to, 1), 'UTC') },
                endsAt: { gte: startOfDay(addDays(days.from, -1), 'UTC') },
              },
              sessionsOfReader,
            ],
          },
          select: sessionInCalendar,
          orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
          take: most,
        }),
  ]);
  const items = [...meetings.map(meetingItem), ...sessions.map(sessionItem)];
  return items.filter(({ from, to }) => from <= days.to && to >= days.from);
}
