import type { Actor, OfficeKind, PartyKind } from '@/lib/core/actor';
import { type Abilities, abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { Place } from '../mandates/grant-check';
import { mandatePolicy } from '../mandates/policy';
import { type MandateView, mandateSelect, type Named } from '../mandates/views';
import { isAdministrator, userPolicy } from './policy';
import { type UserAct, type UserStatus, userStatusOf, userWorkflow } from './workflow';

export const userRowSelect = {
  id: true,
  email: true,
  displayName: true,
  disabledAt: true,
  // Whether there is one; it is mapped to a status below and leaves here no other way.
  passwordHash: true,
  totpKey: { select: { confirmedAt: true } },
} as const satisfies Prisma.UserSelect;

type UserRow = Prisma.UserGetPayload<{ select: typeof userRowSelect }>;

export const officeSelect = {
  id: true,
  office: { select: { code: true, nameEs: true, nameEn: true } },
  party: { select: { code: true, nameEs: true, nameEn: true } },
} as const satisfies Prisma.MandateSelect;

type OfficeRow = Prisma.MandateGetPayload<{ select: typeof officeSelect }>;

/** A person in the list of accounts. `offices` are those in force now. */
export type UserRowView = Readonly<{
  id: string;
  displayName: string;
  email: string;
  status: UserStatus;
  hasSecondFactor: boolean;
  offices: readonly Readonly<{ id: string; office: Named; party: Named }>[];
}>;

const hasFactor = ({ totpKey }: Pick<UserRow, 'totpKey'>): boolean => totpKey !== null && totpKey.confirmedAt !== null;

/** Accounts by name, 25 a page. */
export type UserPage = Readonly<{ rows: readonly UserRowView[]; total: number; page: number; pageCount: number }>;

export function toUserRowView(row: UserRow & { mandates: OfficeRow[] }): UserRowView {
  const { id, displayName, email, mandates } = row;
  return { id, displayName, email, status: userStatusOf(row), hasSecondFactor: hasFactor(row), offices: mandates };
}

export const userPageSelect = {
  ...userRowSelect,
  locale: true,
  invitedAt: true,
  createdAt: true,
  isDemonstration: true,
  mandates: { select: mandateSelect, orderBy: [{ startsOn: 'desc' }, { id: 'desc' }] },
} as const satisfies Prisma.UserSelect;

type UserPageRow = Prisma.UserGetPayload<{ select: typeof userPageSelect }>;

/** A person with everything that the administration needs; no password, secret, code or session among it. */
export type UserView = Readonly<{
  id: string;
  displayName: string;
  email: string;
  locale: 'es' | 'en';
  status: UserStatus;
  isDemonstration: boolean;
  hasSecondFactor: boolean;
  invitedAt: Date | null;
  createdAt: Date;
  disabledAt: Date | null;
  liveSessionCount: number;
  lastSeenAt: Date | null;
  mandates: readonly MandateView[];
  can: Abilities<UserAct> & Readonly<{ grant: string | null }>;
}>;

type Counted = Readonly<{ mandates: readonly MandateView[]; liveSessionCount: number; lastSeenAt: Date | null }>;

export function toUserView(actor: Actor, row: UserPageRow, counted: Counted): UserView {
  const { id, displayName, email, locale, isDemonstration, invitedAt, createdAt, disabledAt } = row;
  const status = userStatusOf(row);
  const can = abilities(userPolicy, userWorkflow, actor, { id, status });
  const hasSecondFactor = hasFactor(row);
  return {
    ...{ id, displayName, email, locale, status, isDemonstration, hasSecondFactor, invitedAt, createdAt, disabledAt },
    ...counted,
    can: {
      ...can,
      clearFactor: can.clearFactor ?? (hasSecondFactor ? null : 'factor.none'),
      grant: grantDenial(actor, { id, isDisabled: disabledAt !== null }),
    },
  };
}

/** Offices and parties of today. */
export type OfficesAndParties = Readonly<{
  offices: readonly (Named & Readonly<{ kind: OfficeKind; partyKind: PartyKind }>)[];
  parties: readonly (Named & Readonly<{ kind: PartyKind | null }>)[];
}>;

/** A place where an office can be held; an institution that the record does not name has its family. */
export type PlaceOption = Readonly<{
  value: string;
  nameEs: string | null;
  nameEn: string | null;
  family: 'FOREIGN_AFFAIRS' | 'INTERIOR' | 'MIGRATION' | null;
}>;

/** How an office is put on record for a person, as far as office and party were chosen. */
export type GrantFormView = OfficesAndParties &
  Readonly<{
    person: Readonly<{ id: string; displayName: string }>;
    /** Why this reader records no office of theirs now; null where they may. */
    denial: string | null;
    office: Named | null;
    party: Named | null;
    /** Why this office is none of this party's. */
    partyFault: string | null;
    /** Null where the office is held for the party alone. */
    place: Readonly<{ field: Place; options: readonly PlaceOption[] }> | null;
    firstDay: string;
  }>;

/** Why `actor` records no office of this person now; null where they may. */
export function grantDenial(actor: Actor, user: Readonly<{ id: string; isDisabled: boolean }>): string | null {
  return mandatePolicy.grant.may(actor, { userId: user.id }) ?? (user.isDisabled ? 'user.disabled' : null);
}

/** Are there accounts for this person to keep? Pages offer the way there; queries and commands decide again. */
export function keepsAccounts(actor: Actor): boolean {
  return isAdministrator(actor);
}
