import { getOwnZone } from '@/lib/access/account/queries';
import type { Actor } from '@/lib/core/actor';
import { CONFERENCE_ZONE, dayIn, today } from '@/lib/core/clock';
import { type Days, daysOfMonths, movedByMonths, weeksOf } from '@/lib/meetings/calendar/month';
import { listMeetingItems, type Wanted } from '@/lib/meetings/calendar/queries';
import { type CalendarAsked, Month } from '@/lib/meetings/calendar/schema';
import { type CalendarItem, type CalendarView, inOrderOfDay } from '@/lib/meetings/calendar/views';
import { listCalendarBodies } from '@/lib/meetings/meetings/calendar-queries';
import { listDueCalls } from '@/lib/reports/calls/due-queries';
import type { DueCall } from '@/lib/reports/calls/views';

/** A list tells of so many months from the one asked for. */
const monthsListed = 12;

function deadlineItem({ id, dueAt, version, kind, meeting }: DueCall): CalendarItem {
  const day = dayIn(dueAt);
  return {
    kind: 'DEADLINE',
    id,
    titleEs: kind.nameEs,
    titleEn: kind.nameEn,
    from: day,
    to: day,
    startsAt: dueAt,
    endsAt: dueAt,
    zone: CONFERENCE_ZONE,
    city: null,
    host: null,
    of: meeting,
    sessionKind: null,
    isCancelled: false,
    version,
    href: `/reports/calls/${id}`,
  };
}

/** Meetings, sessions and deadlines of these days as far as `actor` may know of them, in order. Ten queries at most. */
export async function listCalendarItems(
  actor: Actor,
  days: Days,
  { body, kind, isAttended }: Wanted = {},
): Promise<CalendarItem[]> {
  const wantsDeadlines = kind === undefined || kind === 'DEADLINE';
  const [items, calls] = await Promise.all([
    listMeetingItems(actor, days, { body, kind, ...(isAttended && { isAttended }) }),
    wantsDeadlines ? listDueCalls(actor, { ...days, bodyCode: body }) : [],
  ]);
  return inOrderOfDay([...items, ...calls.map(deadlineItem)]);
}

/**
 * What a feed tells of, a year back and three ahead: meetings and deadlines that `actor` may know of now, and of the sessions those that they attend.
 */
export async function listFeedItems(actor: Actor): Promise<CalendarItem[]> {
  const month = today().slice(0, 7);
  return listCalendarItems(actor, daysOfMonths(movedByMonths(month, -12), 48), { isAttended: true });
}

const monthOrNull = (month: string): string | null => (Month.safeParse(month).success ? month : null);

/** The calendar as its address asks for it. */
export async function getCalendar(actor: Actor, asked: CalendarAsked): Promise<CalendarView> {
  const day = today();
  const thisMonth = day.slice(0, 7);
  const month = asked.month ?? thisMonth;
  const isList = asked.view === 'list';
  const weeks = isList ? [] : weeksOf(month);
  const grid = weeks.flat();
  const days = isList ? daysOfMonths(month, monthsListed) : { from: grid.at(0) ?? day, to: grid.at(-1) ?? day };
  const [items, zone, bodies] = await Promise.all([
    listCalendarItems(actor, days, asked),
    getOwnZone(actor),
    listCalendarBodies(),
  ]);
  const step = isList ? monthsListed : 1;
  return {
    asked: { ...asked, month },
    previous: monthOrNull(movedByMonths(month, -step)),
    next: monthOrNull(movedByMonths(month, step)),
    thisMonth,
    lastMonth: movedByMonths(month, isList ? monthsListed - 1 : 0),
    today: day,
    zone,
    bodies,
    weeks: weeks.map((week) =>
      week.map((one) => ({
        day: one,
        isInMonth: one.startsWith(month),
        isToday: one === day,
        items: items.filter(({ from, to }) => from <= one && one <= to),
      })),
    ),
    items,
  };
}
