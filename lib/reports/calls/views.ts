import type { Actor } from '@/lib/core/actor';
import { dayOf } from '@/lib/core/clock';
import { type Abilities, abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { ReportStatus } from '@/prisma/generated/enums';
import { departsFromRule } from '../kinds/departure';
import { type DeadlineView, kindSelect } from '../kinds/views';
import { isLate } from './deadline';
import { type CallFacts, callPolicy } from './policy';
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
}>;

export type CallView = CallHead &
  Readonly<{
    version: number;
    messageEs: string;
    messageEn: string;
    /** The kind's deadline as its rule stands now, for the words. */
    deadline: DeadlineView;
    /** Days before the meeting by which this call's deadline is counted; null when it is a day of its own, or none. */
    daysBefore: number | null;
    revision: number;
    sectionCount: number;
    /** All Members for the Secretariat and the Presidency; for a Member's people their own. */
    members: readonly MemberState[];
    seesAllMembers: boolean;
    can: Abilities<CallAct>;
  }>;

export function callAbilities(actor: Actor, row: CallRow): Abilities<CallAct> {
  const facts = { kindCode: row.kindCode, status: statusOf(row) };
  return abilities<CallStatus, CallAct, CallFacts>(callPolicy, callWorkflow, actor, facts);
}

export function toCallView(
  actor: Actor,
  row: CallRow,
  at: Date,
  { members, seesAllMembers }: Pick<CallView, 'members' | 'seesAllMembers'>,
): CallView {
  const { kind, template } = row;
  const { deadlineRule, daysBefore, meetingBody, rule, ruleDays, departureReason } = kind;
  return {
    ...toCallHead(row, at),
    version: row.version,
    messageEs: row.messageEs,
    messageEn: row.messageEn,
    deadline: {
      deadlineRule,
      daysBefore,
      meetingBody,
      rule,
      ruleDays,
      departureReason,
      departs: departsFromRule(kind),
    },
    daysBefore: row.daysBefore,
    revision: template.revision,
    sectionCount: template._count.sections,
    members,
    seesAllMembers,
    can: callAbilities(actor, row),
  };
}

/** A page of calls; `total` counts what this person may know of. */
export type CallList = Readonly<{ rows: readonly CallHead[]; total: number; canOpen: string | null }>;
