import type { PartyKind } from '@/lib/core/actor';
import type { DelegateRole, SessionKind } from '@/prisma/generated/enums';
import type { MeetingHead, Named } from '../meetings/head';
import type { Participation } from '../sessions/policy';

/** A session as a sheet names it. */
export type SheetSession = Readonly<{
  id: string;
  code: string;
  kind: SessionKind;
  titleEs: string;
  titleEn: string;
  startsAt: Date;
}>;

export type Attendant = Readonly<{ id: string; name: string; post: string; role: DelegateRole; isPresent: boolean }>;

/** A party's people in a session; `attends` is whether the rules let them in, and by which one. */
export type AttendingParty = Readonly<{
  party: Named;
  partyKind: PartyKind;
  attends: Participation;
  people: readonly Attendant[];
}>;

/** Who is in a session, in the order of protocol of the reader's language. Whoever does not keep it reads those who were there. */
export type AttendanceView = Readonly<{
  meeting: MeetingHead;
  session: SheetSession;
  /** 0 before it was first saved. */
  version: number;
  parties: readonly AttendingParty[];
  present: Readonly<{ people: number; parties: number }>;
  /** Null, or why this person does not keep it, or not now. */
  canKeep: string | null;
}>;

/** A person of the list by sessions. */
export type AttendanceRow = Readonly<{
  name: string;
  party: Named;
  partyKind: PartyKind;
  role: DelegateRole;
  post: string;
  sessionIds: readonly string[];
}>;

/** Who was in which session of a meeting; only of sessions whose attendance is on record. */
export type AttendanceList = Readonly<{
  meeting: MeetingHead;
  sessions: readonly SheetSession[];
  rows: readonly AttendanceRow[];
}>;

/** Who was marked by a badge. */
export type MarkedView = Readonly<{ name: string; partyEs: string; partyEn: string; wasPresent: boolean }>;
