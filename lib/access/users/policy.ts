import { type Actor, holds, type OfficeKind } from '@/lib/core/actor';
import { allOf, type Policy, type Rule } from '@/lib/core/policy';
import type { UserAct } from './workflow';

/** The person whose account it is; null before there is one. */
export type UserFacts = Readonly<{ id: string | null }>;

/** The Secretariat's posts that keep accounts: the one that runs the system and the one that answers for it. */
export const administrators: readonly OfficeKind[] = ['SECRETARIAT_IT', 'SECRETARIAT_COORDINATOR'];

/** Does this person keep accounts? */
export const isAdministrator = (actor: Actor): boolean => holds(actor, administrators);

const administers: Rule<unknown> = (actor) => (isAdministrator(actor) ? null : 'user.administrators-only');

/** Nobody gives themselves rights, and nobody locks the last door behind themselves. */
const notTheirOwn: Rule<UserFacts> = (actor, { id }) => (id === actor.userId ? 'user.not-your-own' : null);

const others = { basis: 'DR-63', may: allOf<UserFacts>(administers, notTheirOwn) } as const;

/**
 * Who may act on accounts. A focal point names nobody, the assistant neither. Source: DR-63 (posts of the Secretariat), P-06 (who has an
 * account), product.md §1 (the IT specialist administers accounts and never reads by that right).
 */
export const userPolicy = {
  invite: { basis: 'DR-63', may: administers },
  inviteAgain: others,
  disable: others,
  enable: others,
  endSessions: others,
  clearFactor: others,
} satisfies Policy<UserAct, UserFacts>;
