import { type Actor, holds, type OfficeKind, readingSecretariat } from '@/lib/core/actor';
import { anyOf, type Policy, type Rule } from '@/lib/core/policy';
import type { DelegateAct } from './workflow';

/**
 * All that the rules look at: the party that sends, whether it may attend a session of the meeting at all, and whether the Presidency has
 * put on record that the coordinator accredits for it.
 */
export type DelegateFacts = Readonly<{ partyCode: string; attends: boolean; isEntrusted: boolean }>;

const delegatesOfObservers: readonly OfficeKind[] = [
  'OBSERVER_STATE_DELEGATE',
  'OBSERVER_ORGANIZATION_DELEGATE',
  'CIVIL_SOCIETY_DELEGATE',
];

/** The parties for which `actor` names who comes: a Member's focal points (DR-69, DR-70), an observer's or the RROCM's own delegates. */
export function nominatesFor(actor: Actor): string[] {
  const codes = actor.mandates
    .filter(({ office, partyKind }) =>
      partyKind === 'MEMBER' ? office === 'FOCAL_POINT' : delegatesOfObservers.includes(office),
    )
    .map(({ partyCode }) => partyCode);
  return [...new Set(codes)];
}

const presides = (actor: Actor): boolean => holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' });

/** Whoever looks after all delegations: the Secretariat and the Presidency. */
export const keepsDelegations = (actor: Actor): boolean => holds(actor, readingSecretariat) || presides(actor);

const nominates: Rule<DelegateFacts> = (actor, { partyCode, attends }) => {
  if (!nominatesFor(actor).includes(partyCode)) return 'delegation.not-your-party';
  return attends ? null : 'delegation.party-does-not-attend';
};

/** A person who was named can be taken back even where the party attends no longer. */
const ownParty: Rule<DelegateFacts> = (actor, { partyCode }) =>
  nominatesFor(actor).includes(partyCode) ? null : 'delegation.not-your-party';

const secretariat: Rule<DelegateFacts> = (actor) =>
  holds(actor, readingSecretariat) ? null : 'delegation.secretariat-only';

const presidency: Rule<DelegateFacts> = (actor) => (presides(actor) ? null : 'delegation.presidency-accredits');

const entrusted: Rule<DelegateFacts> = (actor, { isEntrusted }) =>
  isEntrusted && holds(actor, 'SECRETARIAT_COORDINATOR') ? null : 'delegation.presidency-accredits';

/**
 * Who sends, checks and lets in. Parties name their people (DR-69, DR-70); the Secretariat checks and registers (DR-67) and decides nothing
 * (DR-62); the Presidency, which directs (DR-30), accredits, or the coordinator on its recorded order. Source: product.md 2.2, ADR 20.
 */
export const delegatePolicy = {
  nominate: { basis: 'DR-69', may: nominates },
  edit: { basis: 'DR-69', may: nominates },
  withdraw: { basis: 'DR-69', may: ownParty },
  check: { basis: 'DR-67', may: secretariat },
  return: { basis: 'DR-67', may: secretariat },
  accredit: { basis: 'DR-30', may: anyOf(presidency, entrusted) },
  register: { basis: 'DR-67', may: secretariat },
  order: { basis: 'DR-30', may: presidency },
} satisfies Policy<DelegateAct | 'nominate' | 'order', DelegateFacts>;
