import type { Actor } from '@/lib/core/actor';
import { dayOf } from '@/lib/core/clock';
import { type Abilities, abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { MeetingStatus, SessionKind } from '@/prisma/generated/enums';
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
  body: named,
  host: named,
} satisfies Prisma.MeetingSelect;

export type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof meetingSelect }>;

type Named = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** A meeting in a list. Dates are calendar days (`2027-05-14`) where it is held. */
export type MeetingHead = Readonly<{
  id: string;
  code: string;
  body: Named;
  year: number;
  titleEs: string;
  titleEn: string;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  city: string | null;
  host: Named | null;
  status: MeetingStatus;
}>;

export function toMeetingHead({
  startsOn,
  endsOn,
  bodyCode: _body,
  version: _version,
  ...row
}: MeetingRow): MeetingHead {
  return { ...row, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) };
}

export const sessionSelect = {
  id: true,
  code: true,
  kind: true,
  titleEs: true,
  titleEn: true,
  startsAt: true,
  endsAt: true,
} satisfies Prisma.MeetingSessionSelect;

export type SessionView = Readonly<{
  id: string;
  code: string;
  kind: SessionKind;
  titleEs: string;
  titleEn: string;
  startsAt: Date;
  endsAt: Date;
}>;

/** A meeting with those of its sessions that this person may know of, in order of time. */
export type MeetingView = MeetingHead &
  Readonly<{ version: number; sessions: readonly SessionView[]; can: Abilities<MeetingAct> }>;

export function toMeetingView(actor: Actor, row: MeetingRow, sessions: readonly SessionView[]): MeetingView {
  const can = abilities<MeetingStatus, MeetingAct, MeetingFacts>(meetingPolicy, meetingWorkflow, actor, row);
  return { ...toMeetingHead(row), version: row.version, sessions, can };
}

/** A page of meetings; `total` counts what this person may know of. */
export type MeetingList = Readonly<{
  rows: readonly MeetingHead[];
  total: number;
  page: number;
  pageCount: number;
  /** Null, or why this person cannot plan one. */
  canPlan: string | null;
}>;

/** A date that follows a meeting: where it stands and where it goes when the meeting moves. */
export type MovedDate = Readonly<{
  what: 'SESSION' | 'REPORT_CALL';
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
}>;
