import type { Actor } from '@/lib/core/actor';
import { type Abilities, abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import { type MandateView, mandateSelect, type Named } from '../mandates/views';
import { userPolicy } from './policy';
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
  can: Abilities<UserAct>;
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
    can: { ...can, clearFactor: can.clearFactor ?? (hasSecondFactor ? null : 'factor.none') },
  };
}

/** What the form for an office offers. */
export type GrantChoices = Readonly<{
  offices: readonly (Named & Readonly<{ kind: string; partyKind: string }>)[];
  parties: readonly (Named & Readonly<{ kind: string }>)[];
  institutions: readonly Readonly<{
    id: string;
    partyCode: string;
    family: 'FOREIGN_AFFAIRS' | 'INTERIOR' | 'MIGRATION';
    nameEs: string | null;
    nameEn: string | null;
  }>[];
  networks: readonly Named[];
  meetings: readonly (Named & Readonly<{ id: string }>)[];
  sessions: readonly (Named & Readonly<{ id: string }>)[];
}>;
