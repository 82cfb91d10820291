import type { PartyKind } from '@/lib/core/actor';
import type { Abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { DelegateRank, DelegateRole, DelegateStatus } from '@/prisma/generated/enums';
import type { MeetingHead, Named } from '../meetings/head';
import type { DelegateAct } from './workflow';

const named = { select: { code: true, nameEs: true, nameEn: true } } as const;

export const delegateSelect = {
  id: true,
  meetingId: true,
  partyCode: true,
  givenName: true,
  familyName: true,
  post: true,
  institution: true,
  email: true,
  role: true,
  rank: true,
  status: true,
  isLate: true,
  returnReason: true,
  code: true,
  nominatedAt: true,
  accreditedAt: true,
  registeredAt: true,
  version: true,
  party: named,
  replaces: { select: { givenName: true, familyName: true } },
} satisfies Prisma.DelegateSelect;

export type DelegateRow = Prisma.DelegateGetPayload<{ select: typeof delegateSelect }>;

/** A person of a delegation. `email`, `rank` and `returnReason` are null for whoever may not read them. */
export type DelegateView = Readonly<{
  id: string;
  party: Named;
  partyKind: PartyKind;
  givenName: string;
  familyName: string;
  post: string;
  institution: string;
  email: string | null;
  role: DelegateRole;
  rank: DelegateRank | null;
  status: DelegateStatus;
  isLate: boolean;
  returnReason: string | null;
  replaces: string | null;
  version: number;
  can: Abilities<DelegateAct>;
}>;

/** The delegation of one party, in the order of protocol. */
export type DelegationView = Readonly<{ party: Named; partyKind: PartyKind; delegates: readonly DelegateView[] }>;

/** A meeting's delegations as their reader may see them, in the order of protocol of the reader's language. */
export type DelegationsView = Readonly<{
  meeting: MeetingHead;
  /** Those who convene it look after it in the Presidency's place (DR-31). */
  isSeminar: boolean;
  delegations: readonly DelegationView[];
  count: number;
  closesAt: Date;
  /** The parties for which this person may nominate now. */
  nominates: readonly Named[];
  /** How many wait for each: nothing for whoever looks after none. */
  waiting: Readonly<{ check: number; accredit: number }>;
  /** Null, or why this person does not accredit all that were checked. */
  canAccredit: string | null;
  /** The Presidency's word on the coordinator, the last one first; and whether this person may give it. */
  order: Readonly<{ isGiven: boolean; note: string; at: Date }> | null;
  canOrder: string | null;
  /** Null, or why this person prints no badges and checks nobody in. */
  canRegister: string | null;
}>;

/** One person, with what can be done now. */
export type DelegatePage = Readonly<{ meeting: MeetingHead; delegate: DelegateView }>;

/** The form that nominates: for which parties, and in whose place. */
export type NominationView = Readonly<{
  meeting: MeetingHead;
  meetingId: string;
  parties: readonly Named[];
  party: string | null;
  replaces: Readonly<{ id: string; name: string }> | null;
  denial: string | null;
  closesAt: Date;
}>;

/** A badge. */
export type BadgeView = Readonly<{
  id: string;
  name: string;
  party: Named;
  partyKind: PartyKind;
  code: string;
  role: DelegateRole;
}>;

/** Who was let in by a badge. */
export type ArrivalView = Readonly<{ name: string; partyEs: string; partyEn: string; wasRegistered: boolean }>;
