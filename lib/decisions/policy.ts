import { type Actor, holds, ownMembers, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import { roomsOf } from '@/lib/documents/documents/visibility';
import { knowsClosedDoors } from '@/lib/meetings/sessions/visibility';
import type { DecisionPart } from '@/prisma/generated/enums';
import type { DecisionAct } from './workflow';

/** What the rules look at. */
export type DecisionFacts = Readonly<{
  part: DecisionPart;
  isIssued: boolean;
  /** Members and bodies that it asks. */
  parties: readonly string[];
  bodies: readonly string[];
}>;

/** Behind closed doors, until the final texts are issued, only who was in the room acts (P-04, P-05). */
const inside = ({ part, isIssued }: DecisionFacts): boolean => part === 'CLOSED_DOOR' && !isIssued;

/** The Secretariat keeps the register, and decides nothing by it (DR-62). */
const register: Rule<DecisionFacts> = (actor, facts) => {
  if (facts.part === 'RECORD') return 'decision.of-the-record';
  if (inside(facts)) return knowsClosedDoors(actor) ? null : 'decision.closed-doors';
  return holds(actor, readingSecretariat) ? null : 'decision.kept-by-secretariat';
};

const follow: Rule<DecisionFacts> = (actor, facts) => {
  if (inside(facts)) return knowsClosedDoors(actor) ? null : 'decision.closed-doors';
  return holds(actor, [...readingSecretariat, 'PRESIDENCY_OFFICER']) ? null : 'decision.followed-by-secretariat';
};

/** Whom it asks tells how far it is; the Secretariat writes down what it is told. */
const report: Rule<DecisionFacts> = (actor, facts) => {
  if (inside(facts)) return knowsClosedDoors(actor) ? null : 'decision.closed-doors';
  const isAddressed =
    ownMembers(actor).some((code) => facts.parties.includes(code)) ||
    roomsOf(actor).some((code) => facts.bodies.includes(code));
  return isAddressed || holds(actor, [...readingSecretariat, 'PRESIDENCY_OFFICER']) ? null : 'decision.asks-another';
};

/** The public reads what the Secretariat publishes (DR-65, P-15). */
const publish: Rule<DecisionFacts> = (actor, facts) => {
  if (facts.part === 'RECORD') return 'decision.of-the-record';
  if (inside(facts)) return 'decision.closed-doors';
  return holds(actor, readingSecretariat) ? null : 'decision.published-by-secretariat';
};

/** Source: DR-11, DR-46, DR-62, P-04, P-15. */
export const decisionPolicy = {
  register: { basis: 'DR-62', may: register },
  edit: { basis: 'DR-62', may: register },
  issue: { basis: 'P-04', may: register },
  report: { basis: 'DR-46', may: report },
  follow: { basis: 'DR-62', may: follow },
  publish: { basis: 'P-15', may: publish },
  unpublish: { basis: 'P-15', may: publish },
} satisfies Policy<DecisionAct | 'register', DecisionFacts>;

/** Does `actor` enter decisions of any kind: the Secretariat, and behind closed doors the Vice-Ministers? */
export const entersDecisions = (actor: Actor): boolean => holds(actor, readingSecretariat) || knowsClosedDoors(actor);
