import { type Actor, holds, type OfficeKind, readingSecretariat } from '@/lib/core/actor';
import { anyOf, type Policy, type Rule } from '@/lib/core/policy';
import { type Convened, convenes, isSeminar } from '../meetings/conveners';
import type { DelegateAct } from './workflow';

/**
 * All that the rules look at: the party that sends, whether it may attend a session of the meeting at all, whether it
 * has been put on record that the coordinator accredits for it, and who convenes the meeting.
 */
export type DelegateFacts = Convened & Readonly<{ partyCode: string; attends: boolean; isEntrusted: boolean }>;

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

/** Whoever looks after all delegations: the Secretariat and the Presidency. Those of a seminar also who convenes it: `keepsDelegationsOf`. */
export const keepsDelegations = (actor: Actor): boolean => holds(actor, readingSecretariat) || presides(actor);

/** Does `actor` look after the delegations of this meeting? */
export const keepsDelegationsOf = (actor: Actor, meeting: Convened): boolean =>
  keepsDelegations(actor) || convenes(actor, meeting);

const nominates: Rule<DelegateFacts> = (actor, { partyCode, attends }) => {
  if (!nominatesFor(actor).includes(partyCode)) return 'delegation.not-your-party';
  return attends ? null : 'delegation.party-does-not-attend';
};

/** A person who was named can be taken back even where the party attends no longer. */
const ownParty: Rule<DelegateFacts> = (actor, { partyCode }) =>
  nominatesFor(actor).includes(partyCode) ? null : 'delegation.not-your-party';

const secretariat: Rule<DelegateFacts> = (actor) =>
  holds(actor, readingSecretariat) ? null : 'delegation.secretariat-only';

/** Of a seminar those who convene it, and not the Presidency as such (DR-31). */
const directs: Rule<DelegateFacts> = (actor, facts) => {
  if (isSeminar(facts)) return convenes(actor, facts) ? null : 'delegation.hosts-accredit';
  return presides(actor) ? null : 'delegation.presidency-accredits';
};

const entrusted: Rule<DelegateFacts> = (actor, { isEntrusted, ...facts }) => {
  if (isEntrusted && holds(actor, 'SECRETARIAT_COORDINATOR')) return null;
  return isSeminar(facts) ? 'delegation.hosts-accredit' : 'delegation.presidency-accredits';
};

/**
 * Who sends, checks and lets in. Parties name their people (DR-69, DR-70); the Secretariat checks and registers (DR-67) and decides nothing
 * (DR-62); the Presidency, which directs (DR-30), accredits, or the coordinator on its recorded order; at a seminar its host and co-sponsors in the Presidency's place (DR-31). Source: product.md 2.2, ADR 20.
 */
export const delegatePolicy = {
  nominate: { basis: 'DR-69', may: nominates },
  edit: { basis: 'DR-69', may: nominates },
  withdraw: { basis: 'DR-69', may: ownParty },
  check: { basis: 'DR-67', may: secretariat },
  return: { basis: 'DR-67', may: secretariat },
  accredit: { basis: 'DR-30', may: anyOf(directs, entrusted) },
  register: { basis: 'DR-67', may: secretariat },
  order: { basis: 'DR-30', may: directs },
} satisfies Policy<DelegateAct | 'nominate' | 'order', DelegateFacts>;
