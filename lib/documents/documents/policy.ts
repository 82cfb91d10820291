import { type Actor, holds, ownMembers, partiesOf, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import { knowsClosedDoors } from '@/lib/meetings/sessions/visibility';
import type { Classification, DocumentStatus } from '@/prisma/generated/enums';
import type { DocumentAct } from './workflow';

/** What the rules look at. `isCustodian`: the Presidency has given this person the custody of the paper's closed-door session (P-05). */
export type DocumentFacts = Readonly<{
  classification: Classification;
  status: DocumentStatus;
  partyCode: string | null;
  isCustodian: boolean;
}>;

/** The parties in whose name `actor` sends papers: a Member's by its national offices, an observer's by its delegate. */
export function sendsFor(actor: Actor): string[] {
  const delegates = partiesOf(
    actor,
    'OBSERVER_STATE_DELEGATE',
    'OBSERVER_ORGANIZATION_DELEGATE',
    'CIVIL_SOCIETY_DELEGATE',
  );
  return [...new Set([...ownMembers(actor), ...delegates])];
}

/** Does `actor` look after papers: the Secretariat, the Presidency? */
export const keepsDocuments = (actor: Actor): boolean => holds(actor, [...readingSecretariat, 'PRESIDENCY_OFFICER']);

/** Is there a paper to which `actor` may add versions, by an office: papers that they keep, that they send, or those behind closed doors? */
export const filesPapers = (actor: Actor): boolean =>
  keepsDocuments(actor) || sendsFor(actor).length > 0 || knowsClosedDoors(actor);

/** Who keeps a paper: behind closed doors the Vice-Ministers and whoever has the custody (P-05), otherwise the Secretariat and the Presidency. */
const keeper: Rule<DocumentFacts> = (actor, { classification, isCustodian }) => {
  if (classification === 'CLOSED_DOOR') return knowsClosedDoors(actor) || isCustodian ? null : 'document.closed-doors';
  return keepsDocuments(actor) ? null : 'document.kept-by-secretariat';
};

/** Its keeper; its own party until the Secretariat has begun to look at it. */
const keeperOrAuthor: Rule<DocumentFacts> = (actor, facts) => {
  const isOwn = facts.partyCode !== null && sendsFor(actor).includes(facts.partyCode);
  const isYoung = facts.status === 'AWAITED' || facts.status === 'RECEIVED';
  if (isOwn && isYoung && facts.classification !== 'CLOSED_DOOR') return null;
  return keeper(actor, facts);
};

/** A keeper; whoever sends a paper of their own party. Behind closed doors nobody else sends. */
const sender: Rule<DocumentFacts> = (actor, facts) =>
  facts.classification !== 'CLOSED_DOOR' && facts.partyCode !== null && sendsFor(actor).includes(facts.partyCode)
    ? null
    : keeper(actor, facts);

const openKeeper: Rule<DocumentFacts> = (actor, facts) =>
  facts.classification === 'CLOSED_DOOR' ? 'document.closed-doors-stay' : keeper(actor, facts);

const secretariat: Rule<DocumentFacts> = (actor, { classification }) => {
  if (classification === 'CLOSED_DOOR') return 'document.closed-doors-stay';
  return holds(actor, readingSecretariat) ? null : 'document.secretariat-publishes';
};

/** Whoever may know of a paper opens it, but the coordinator who only has the custody: no reading right behind closed doors (P-05). */
const reader: Rule<DocumentFacts> = (actor, { classification, isCustodian }) =>
  classification === 'CLOSED_DOOR' && isCustodian && !knowsClosedDoors(actor) ? 'document.custody-reads-nothing' : null;

/** Source: DR-24, DR-30, DR-60, DR-65, DR-66, P-02, P-05, P-15. */
export const documentPolicy = {
  register: { basis: 'DR-66', may: sender },
  edit: { basis: 'DR-66', may: keeper },
  addVersion: { basis: 'DR-66', may: keeperOrAuthor },
  receive: { basis: 'DR-66', may: keeper },
  review: { basis: 'DR-66', may: keeper },
  translate: { basis: 'DR-66', may: keeper },
  ready: { basis: 'DR-66', may: keeper },
  issue: { basis: 'DR-66', may: keeper },
  reclassify: { basis: 'DR-24', may: openKeeper },
  grant: { basis: 'P-02', may: openKeeper },
  publish: { basis: 'P-15', may: secretariat },
  unpublish: { basis: 'P-15', may: secretariat },
  withdraw: { basis: 'DR-66', may: keeper },
  relate: { basis: 'DR-66', may: keeper },
  open: { basis: 'DR-66', may: reader },
} satisfies Policy<DocumentAct | 'register' | 'open', DocumentFacts>;
