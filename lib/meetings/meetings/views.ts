import type { Actor } from '@/lib/core/actor';
import { dayOf, today } from '@/lib/core/clock';
import { type Abilities, abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { MeetingStatus } from '@/prisma/generated/enums';
import type { HolidayOn } from '../holidays/views';
import type { SeminarView } from '../seminars/views';
import type { SessionView } from '../sessions/views';
import type { Departure } from './calendar-rules';
import type { MeetingHead, Named } from './head';
import { type MeetingFacts, meetingPolicy } from './policy';
import { type MeetingAct, meetingWorkflow } from './workflow';

const named = { select: { code: true, nameEs: true, nameEn: true } } as const;

export const meetingSelect = {
  id: true,
  code: true,
  bodyCode: true,
  year: true,
  titleEs: true,
  titleEn: true,
  startsOn: true,
  endsOn: true,
  timeZone: true,
  city: true,
  status: true,
  version: true,
  departsFrom: true,
  departureReason: true,
  cancelReason: true,
  cancelledAt: true,
  conveners: true,
  body: { select: { ...named.select, kind: true } },
  host: named,
} satisfies Prisma.MeetingSelect;

export type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof meetingSelect }>;

export function toMeetingHead({
  startsOn,
  endsOn,
  bodyCode: _body,
  version: _version,
  departsFrom: _rules,
  departureReason: _reason,
  cancelReason: _why,
  cancelledAt: _when,
  conveners: _conveners,
  body: { kind: _kind, ...body },
  ...row
}: MeetingRow): MeetingHead {
  return { ...row, body, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) };
}

/** A meeting with those of its sessions that this person may know of, in order of time. */
export type MeetingView = MeetingHead &
  Readonly<{
    version: number;
    /** The rules of the calendar from which it departs, and why (P-16). */
    departure: Readonly<{ rules: readonly string[]; reason: string }> | null;
    /** Why it does not take place, and since when. */
    cancellation: Readonly<{ reason: string; at: Date }> | null;
    /** What makes it a seminar; null for a body's meeting. */
    seminar: SeminarView | null;
    sessions: readonly SessionView[];
    can: Abilities<MeetingAct>;
    /** Null, or why this person adds no session. */
    canAdd: string | null;
  }>;

export function toMeetingView(
  actor: Actor,
  row: MeetingRow,
  { sessions, seminar }: Pick<MeetingView, 'sessions' | 'seminar'>,
  canAdd: string | null,
): MeetingView {
  const can = abilitiesOn(actor, row);
  const { version, departsFrom: rules, departureReason: reason, cancelReason, cancelledAt } = row;
  return {
    ...toMeetingHead(row),
    version,
    departure: reason === null ? null : { rules, reason },
    cancellation: cancelReason === null || cancelledAt === null ? null : { reason: cancelReason, at: cancelledAt },
    sessions,
    seminar,
    can,
    canAdd,
  };
}

/** What this person may do to the meeting now; one whose last day has not passed cannot have been held. */
export function abilitiesOn(actor: Actor, row: MeetingRow): Abilities<MeetingAct> {
  const can = abilities<MeetingStatus, MeetingAct, MeetingFacts>(meetingPolicy, meetingWorkflow, actor, row);
  return { ...can, close: can.close ?? (dayOf(row.endsOn) < today() ? null : 'meeting.not-over') };
}

/** The page that cancels a meeting: why it cannot, and its version. */
export type MeetingCancel = Readonly<{ meeting: MeetingHead; id: string; version: number; denial: string | null }>;

/** A page of meetings; `total` counts what this person may know of. */
export type MeetingList = Readonly<{
  rows: readonly MeetingHead[];
  total: number;
  page: number;
  pageCount: number;
  /** Null, or why this person cannot plan one. */
  canPlan: string | null;
  /** The same of a seminar. */
  canPlanSeminar: string | null;
  /** The bodies by which the list can be filtered, and the one by which it is. */
  bodies: readonly Named[];
  body: string | null;
  when: 'coming' | 'past';
}>;

/** A date that follows a meeting: where it stands and where it goes when the meeting moves. */
export type MovedDate = Readonly<{
  what: 'SESSION' | 'REPORT_CALL' | 'AGENDA_CONSULTATION' | 'CONVOCATION' | 'REGISTRATION';
  id: string;
  titleEs: string;
  titleEn: string;
  from: Date;
  to: Date;
}>;

/** What moves with a meeting, before it does, in order of the new dates; `listed` is the mark of exactly this list. */
export type MovePreview = Readonly<{
  meeting: MeetingHead;
  version: number;
  startsOn: string;
  endsOn: string;
  moved: readonly MovedDate[];
  listed: string;
  /** The rules of the calendar from which the new dates would depart. */
  departures: readonly Departure[];
  /** On which of the new days Members do not work. */
  holidays: readonly HolidayOn[];
}>;

/** What the form of a new meeting offers, or why this reader plans none. */
export type NewMeeting = Readonly<{
  denial: string | null;
  bodies: readonly Named[];
  /** Who can be its host: Members first, then observer States, by which DR-09 is departed from. */
  hosts: readonly Named[];
}>;

/** The page that moves a meeting: why it cannot, or the dates asked for with all that would move. */
export type MeetingMove = Readonly<{
  meeting: MeetingHead;
  denial: string | null;
  asked: Readonly<{ startsOn?: string | undefined; endsOn?: string | undefined }>;
  /** Dates were asked for that are no days, or in the wrong order. */
  hasFault: boolean;
  preview: MovePreview | null;
}>;
