import { type Actor, holds, type OfficeKind, readingSecretariat } from '@/lib/core/actor';
import { anyOf, type Policy, type Rule } from '@/lib/core/policy';
import { type Convened, convenes, convenesFor, isSeminar } from '../meetings/conveners';
import type { ConvocationAct } from './workflow';

/** Whom a letter went to: a Member's institution, or another party. */
type Recipient = Readonly<{ partyCode: string; institutionId: string | null }>;

/** Null where the act is about no recipient; and who convenes the meeting. */
export type RecipientFacts = Convened & Readonly<{ recipient: Recipient | null }>;

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

/** May `actor` look after letters of some meeting: those too who could convene a seminar? */
export const keepsSomeConvocations = (actor: Actor): boolean =>
  keepsConvocations(actor) || convenesFor(actor).length > 0;

/** Does `actor` look after the letters of this meeting? */
export const keepsConvocationsOf = (actor: Actor, meeting: Convened): boolean =>
  keepsConvocations(actor) || convenes(actor, meeting);

const secretariat: Rule<RecipientFacts> = (actor, facts) => {
  if (holds(actor, readingSecretariat)) return null;
  return isSeminar(facts) ? 'convocation.prepared-with-hosts' : 'convocation.prepared-by-secretariat';
};

/** A seminar is convened by its host and co-sponsors, and not by the Presidency as such (DR-31); all else by the Presidency (DR-29). */
const convener: Rule<RecipientFacts> = (actor, facts) => {
  if (isSeminar(facts)) return convenes(actor, facts) ? null : 'convocation.hosts-convene';
  return presides(actor) ? null : 'convocation.presidency-convenes';
};

const addressee: Rule<RecipientFacts> = (actor, { recipient }) =>
  recipient !== null && speaksFor(actor, recipient) ? null : 'convocation.not-addressed-to-you';

/**
 * The Secretariat prepares the letter (DR-67), the Presidency convenes (DR-29) what happens in its period (DR-30), and the Secretariat on its own
 * does not (DR-62). Seminars are convened by their host and co-sponsors (DR-31). Each institution answers for itself.
 */
export const convocationPolicy = {
  prepare: { basis: 'DR-67', may: anyOf(convener, secretariat) },
  edit: { basis: 'DR-67', may: anyOf(convener, secretariat) },
  send: { basis: 'DR-29', may: convener },
  answer: { basis: 'DR-70', may: addressee },
  acknowledge: { basis: 'DR-70', may: addressee },
  remind: { basis: 'DR-67', may: anyOf(convener, secretariat) },
} satisfies Policy<ConvocationAct | 'prepare', RecipientFacts>;
