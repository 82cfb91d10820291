import { type Actor, holds, type OfficeKind, readingSecretariat } from '@/lib/core/actor';
import { anyOf, type Policy, type Rule } from '@/lib/core/policy';
import type { ConvocationAct } from './workflow';

/** Whom a letter went to: a Member's institution, or another party. */
type Recipient = Readonly<{ partyCode: string; institutionId: string | null }>;

/** Null where the act is about no recipient. */
export type RecipientFacts = Readonly<{ recipient: Recipient | null }>;

const observers: readonly OfficeKind[] = [
  'OBSERVER_STATE_DELEGATE',
  'OBSERVER_ORGANIZATION_DELEGATE',
  'CIVIL_SOCIETY_DELEGATE',
];

/** Does `actor` speak for this recipient: a focal point of that institution (DR-69, DR-70), or an observer's or the RROCM's delegate? */
export function speaksFor(actor: Actor, { partyCode, institutionId }: Recipient): boolean {
  return actor.mandates.some((mandate) => {
    if (mandate.partyCode !== partyCode) return false;
    if (mandate.partyKind !== 'MEMBER') return observers.includes(mandate.office);
    return mandate.office === 'FOCAL_POINT' && mandate.institutionId === institutionId;
  });
}

const presides = (actor: Actor): boolean => holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' });

/** Whoever looks after all letters: the Secretariat that prepares them, the Presidency that sends them. */
export const keepsConvocations = (actor: Actor): boolean => holds(actor, readingSecretariat) || presides(actor);

const secretariat: Rule<RecipientFacts> = (actor) =>
  holds(actor, readingSecretariat) ? null : 'convocation.prepared-by-secretariat';

const presidency: Rule<RecipientFacts> = (actor) => (presides(actor) ? null : 'convocation.presidency-convenes');

const addressee: Rule<RecipientFacts> = (actor, { recipient }) =>
  recipient !== null && speaksFor(actor, recipient) ? null : 'convocation.not-addressed-to-you';

/**
 * The Secretariat prepares the letter (DR-67), the Presidency convenes (DR-29) what happens in its period (DR-30), and the Secretariat on its own
 * does not (DR-62). Each institution answers for itself.
 */
export const convocationPolicy = {
  prepare: { basis: 'DR-67', may: anyOf(presidency, secretariat) },
  edit: { basis: 'DR-67', may: anyOf(presidency, secretariat) },
  send: { basis: 'DR-29', may: presidency },
  answer: { basis: 'DR-70', may: addressee },
  acknowledge: { basis: 'DR-70', may: addressee },
  remind: { basis: 'DR-67', may: anyOf(presidency, secretariat) },
} satisfies Policy<ConvocationAct | 'prepare', RecipientFacts>;
