import type { Actor } from '@/lib/core/actor';
import { dayOf } from '@/lib/core/clock';
import { type Abilities, abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { ReportCadence, ReportStatus } from '@/prisma/generated/enums';
import { departsFromRule } from '../kinds/departure';
import { type DeadlineView, type KindRow, kindSelect } from '../kinds/views';
import { deadlineFor, isLate } from './deadline';
import { type CallFacts, callPolicy } from './policy';
import { type ReminderStep, remindAt, reminderSteps } from './reminders';
import { type CallAct, type CallStatus, callWorkflow, statusOf } from './workflow';

export const callSelect = {
  id: true,
  kindCode: true,
  year: true,
  opensAt: true,
  dueAt: true,
  daysBefore: true,
  departureReason: true,
  closedAt: true,
  messageEs: true,
  messageEn: true,
  version: true,
  kind: { select: kindSelect },
  meeting: { select: { id: true, titleEs: true, titleEn: true, startsOn: true, status: true } },
  template: { select: { revision: true, _count: { select: { sections: true } } } },
} satisfies Prisma.ReportCallSelect;

export type CallRow = Prisma.ReportCallGetPayload<{ select: typeof callSelect }>;

type Named = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** A call in a list. */
export type CallHead = Readonly<{
  id: string;
  kind: Named;
  year: number;
  /** The meeting that it is for; `startsOn` is a calendar day. Null: the year's. */
  meeting: Readonly<{ id: string; titleEs: string; titleEn: string; startsOn: string }> | null;
  opensAt: Date;
  /** Last instant on time; null without a deadline. */
  dueAt: Date | null;
  /** The deadline has passed. Reports are received all the same. */
  isOver: boolean;
  closedAt: Date | null;
  status: CallStatus;
  /** Why the deadline is not the rule's (P-16); null while it is. */
  departureReason: string | null;
}>;

export function toCallHead(row: CallRow, at: Date): CallHead {
  const { kind, meeting } = row;
  return {
    id: row.id,
    kind: { code: kind.code, nameEs: kind.nameEs, nameEn: kind.nameEn },
    year: row.year,
    meeting:
      meeting === null
        ? null
        : { id: meeting.id, titleEs: meeting.titleEs, titleEn: meeting.titleEn, startsOn: dayOf(meeting.startsOn) },
    opensAt: row.opensAt,
    dueAt: row.dueAt,
    isOver: isLate(row, at),
    closedAt: row.closedAt,
    status: statusOf(row),
    departureReason: row.departureReason,
  };
}

/** What a Member has done about a call, as far as this reader may know: others' drafts count as not sent. */
export type MemberState = Readonly<{
  member: Named;
  status: ReportStatus | 'NOT_SENT';
  reportId: string | null;
  /** Of the last submission. */
  submittedAt: Date | null;
  isLate: boolean;
  remindedAt: Date | null;
  /** Nothing of it stands with the Secretariat: it can be reminded. */
  isMissing: boolean;
  /** This reader is its focal point, and writes and sends. */
  canWrite: boolean;
  /** None of its focal points has an account in force: no mail about the call reaches it. Null for readers who do not remind. */
  isUnreachable: boolean | null;
}>;

/** A reminder that the clock sends to those who have not sent by then. */
export type ClockReminder = Readonly<{ step: ReminderStep; at: Date; isPast: boolean }>;

export type CallView = CallHead &
  Readonly<{
    version: number;
    messageEs: string;
    messageEn: string;
    /** The kind's deadline as its rule stands now, for the words. */
    deadline: DeadlineView;
    /** Days before the meeting by which this call's deadline is counted; null when it is a day of its own, or none. */
    daysBefore: number | null;
    /** What the kind's rule gives now; null where it gives no day. */
    ruleDueAt: Date | null;
    revision: number;
    sectionCount: number;
    /** In order of time; empty when the call is closed or has no deadline. */
    reminders: readonly ClockReminder[];
    /** All Members for the Secretariat and the Presidency; for a Member's people their own. */
    members: readonly MemberState[];
    seesAllMembers: boolean;
    can: Abilities<CallAct>;
  }>;

export function callAbilities(actor: Actor, row: CallRow): Abilities<CallAct> {
  const facts = { kindCode: row.kindCode, status: statusOf(row) };
  return abilities<CallStatus, CallAct, CallFacts>(callPolicy, callWorkflow, actor, facts);
}

/** The kind's deadline as its words need it. */
export function deadlineOf(kind: KindRow): DeadlineView {
  const { deadlineRule, daysBefore, meetingBody, rule, ruleDays, departureReason } = kind;
  return { deadlineRule, daysBefore, meetingBody, rule, ruleDays, departureReason, departs: departsFromRule(kind) };
}

/** The deadline that the kind's rule counts from this meeting; null where it counts none. */
export function ruleDueAt(
  { deadlineRule, daysBefore }: Pick<KindRow, 'deadlineRule' | 'daysBefore'>,
  meeting: Readonly<{ startsOn: Date }> | null,
): Date | null {
  if (deadlineRule !== 'DAYS_BEFORE_MEETING' || daysBefore === null || meeting === null) return null;
  return deadlineFor({ rule: 'DAYS_BEFORE_MEETING', daysBefore, startsOn: dayOf(meeting.startsOn) });
}

function remindersOf({ dueAt, closedAt }: CallRow, at: Date): ClockReminder[] {
  if (dueAt === null || closedAt !== null) return [];
  return reminderSteps.map((step) => {
    const due = remindAt(dueAt, step);
    return { step, at: due, isPast: due <= at };
  });
}

export function toCallView(
  actor: Actor,
  row: CallRow,
  at: Date,
  { members, seesAllMembers }: Pick<CallView, 'members' | 'seesAllMembers'>,
): CallView {
  const { kind, template } = row;
  return {
    ...toCallHead(row, at),
    version: row.version,
    messageEs: row.messageEs,
    messageEn: row.messageEn,
    deadline: deadlineOf(kind),
    daysBefore: row.daysBefore,
    ruleDueAt: ruleDueAt(kind, row.meeting),
    revision: template.revision,
    sectionCount: template._count.sections,
    reminders: remindersOf(row, at),
    members,
    seesAllMembers,
    can: callAbilities(actor, row),
  };
}

/** A page of calls; `total` counts what this person may know of. */
export type CallList = Readonly<{ rows: readonly CallHead[]; total: number; canOpen: string | null }>;

/** A call in the overview. */
export type CallInOverview = CallHead &
  Readonly<{
    /** Members that have sent and that have not; null for readers who may not know of every Member. */
    counts: Readonly<{ sent: number; missing: number }> | null;
    /** What the reader's own country has done. */
    own: readonly Readonly<{ country: Named; status: MemberState['status'] }>[];
  }>;

/** All calls that this person may know of: open ones by their deadline, those without one last; closed ones newest first. */
export type CallsOverview = Readonly<{
  open: readonly CallInOverview[];
  closed: readonly CallInOverview[];
  /** The kind to which the list was narrowed, and those from which to choose. */
  kind: string | null;
  kinds: readonly Named[];
  /** Null, or why this person cannot open one. */
  canOpen: string | null;
}>;

/** A meeting for which a call of a kind can be opened, with the deadline that the rule proposes. */
export type ProposedMeeting = Readonly<{
  id: string;
  titleEs: string;
  titleEn: string;
  startsOn: string;
  endsOn: string;
  dueAt: Date | null;
  /** By the rule the deadline would already be over: it takes another day, with its reason. */
  isOver: boolean;
}>;

/** What a new call of one kind would be. */
export type CallProposal = Readonly<{
  kind: Named;
  cadence: ReportCadence;
  deadline: DeadlineView;
  /** The template that it would open with and keep. 0: there is none yet. */
  revision: number;
  sectionCount: number;
  /** Coming meetings of the kind's body without a call of it, by date; empty for a yearly kind. */
  meetings: readonly ProposedMeeting[];
  /** Calls that there are for meetings to come, or of a yearly kind: one each is all. */
  existing: readonly CallHead[];
  /** The first year from this one on without a call; null for a kind that is called per meeting. */
  year: number | null;
}>;

/** The page of a new call: first which kind, then what it would be. */
export type NewCall = Readonly<{ kinds: readonly Named[]; proposal: CallProposal | null; denial: string | null }>;

/** Is this person one of those who keep calls? Pages offer the way there; the commands decide again. */
export function keepsCalls(actor: Actor): boolean {
  return callPolicy.open.may(actor, { kindCode: '' }) === null;
}

/** A call by its deadline, for a calendar. */
export type DueCall = Readonly<{
  id: string;
  dueAt: Date;
  version: number;
  kind: Readonly<{ nameEs: string; nameEn: string }>;
  meeting: Readonly<{ titleEs: string; titleEn: string }> | null;
}>;
