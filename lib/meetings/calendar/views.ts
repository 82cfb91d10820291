import { dayIn, dayOf } from '@/lib/core/clock';
import type { Prisma } from '@/prisma/generated/client';
import type { SessionKind } from '@/prisma/generated/enums';
import type { CalendarAsked, CalendarKind } from './schema';

/** One thing that stands in somebody's calendar. What may not be known is not among them: no item is hidden later. */
export type CalendarItem = Readonly<{
  kind: CalendarKind;
  /** Of the meeting, the session or the call; the same as long as it exists. */
  id: string;
  titleEs: string;
  titleEn: string;
  /** Calendar days where it takes place, both inclusive. */
  from: string;
  to: string;
  /** Null for what lasts whole days. */
  startsAt: Date | null;
  endsAt: Date | null;
  /** Where it takes place, by IANA name. */
  zone: string;
  city: string | null;
  host: Readonly<{ nameEs: string; nameEn: string }> | null;
  /** The meeting of a session or of a deadline. */
  of: Readonly<{ titleEs: string; titleEn: string }> | null;
  sessionKind: SessionKind | null;
  isCancelled: boolean;
  /** Grows whenever it changes. */
  version: number;
  /** Of its page, without the language. */
  href: string;
}>;

const inCalendar = {
  id: true,
  code: true,
  titleEs: true,
  titleEn: true,
  startsOn: true,
  endsOn: true,
  timeZone: true,
  city: true,
  status: true,
  version: true,
  host: { select: { nameEs: true, nameEn: true } },
} satisfies Prisma.MeetingSelect;

export const meetingInCalendar = inCalendar;

export const sessionInCalendar = {
  id: true,
  kind: true,
  titleEs: true,
  titleEn: true,
  startsAt: true,
  endsAt: true,
  version: true,
  meeting: { select: inCalendar },
} satisfies Prisma.MeetingSessionSelect;

type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof inCalendar }>;
type SessionRow = Prisma.MeetingSessionGetPayload<{ select: typeof sessionInCalendar }>;

const ofMeeting = ({ timeZone, city, host, status, version, code }: MeetingRow) => ({
  zone: timeZone,
  city,
  host,
  isCancelled: status === 'CANCELLED',
  version,
  href: `/meetings/${code}`,
});

export function meetingItem(row: MeetingRow): CalendarItem {
  const { id, titleEs, titleEn, startsOn, endsOn } = row;
  const days = { from: dayOf(startsOn), to: dayOf(endsOn), startsAt: null, endsAt: null };
  return { kind: 'MEETING', id, titleEs, titleEn, ...days, ...ofMeeting(row), of: null, sessionKind: null };
}

/** A session changes by itself and with its meeting: both versions only grow, and so does what they make together. */
export function sessionItem({
  meeting,
  kind: sessionKind,
  startsAt,
  endsAt,
  version,
  ...row
}: SessionRow): CalendarItem {
  const { titleEs, titleEn, timeZone } = meeting;
  const days = { from: dayIn(startsAt, timeZone), to: dayIn(endsAt, timeZone), startsAt, endsAt };
  const both = { ...ofMeeting(meeting), version: meeting.version + version - 1 };
  return { kind: 'SESSION', ...row, ...days, ...both, of: { titleEs, titleEn }, sessionKind };
}

const inOrder = (a: CalendarItem, b: CalendarItem): number =>
  a.from.localeCompare(b.from) ||
  Number(a.startsAt !== null) - Number(b.startsAt !== null) ||
  (a.startsAt?.getTime() ?? 0) - (b.startsAt?.getTime() ?? 0) ||
  a.id.localeCompare(b.id);

/** By day; within a day first what lasts the whole of it, then by time. */
export function inOrderOfDay(items: readonly CalendarItem[]): CalendarItem[] {
  return [...items].sort(inOrder);
}

/** A day of the grid with what stands in it. */
export type DayView = Readonly<{ day: string; isInMonth: boolean; isToday: boolean; items: readonly CalendarItem[] }>;

/** The calendar as its address asks for it: weeks of one month, or the items of a year from that month on. */
export type CalendarView = Readonly<{
  asked: CalendarAsked & Readonly<{ month: string }>;
  /** The months before and after; null where the calendar ends. */
  previous: string | null;
  next: string | null;
  thisMonth: string;
  /** The last month of the list. */
  lastMonth: string;
  today: string;
  /** The reader's own. */
  zone: string;
  bodies: readonly Readonly<{ code: string; nameEs: string; nameEn: string }>[];
  weeks: readonly (readonly DayView[])[];
  items: readonly CalendarItem[];
}>;
