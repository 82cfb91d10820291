import type { Actor, OfficeKind } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import { draftsIn } from '@/lib/meetings/sessions/views';
import { observerStatesOf } from '@/lib/meetings/sessions/visibility';
import { assists, directs, penOf, type TextFacts } from '../texts/policy';
import type { ProposalAct } from './workflow';

/** What the rules look at: the text, and of a proposal that exists the delegation whose it is. */
export type ProposalFacts = TextFacts & Readonly<{ partyCode: string | null }>;

/** The offices by which a Member takes part in writing in a session, the strongest first. */
function seatsIn({ session: { kind, bodyKind } }: TextFacts): readonly OfficeKind[] {
  if (kind === 'CLOSED_DOOR') return ['VICE_MINISTER'];
  if (kind === 'DRAFTING') return ['DRAFTER', 'PRESIDENCY_OFFICER'];
  if (bodyKind === 'GRCM') return ['GRCM_DELEGATE', 'PRESIDENCY_OFFICER'];
  if (bodyKind === 'NETWORK') return ['LIAISON_OFFICER', 'PRESIDENCY_OFFICER'];
  return ['VICE_MINISTER', 'PRESIDENCY_OFFICER'];
}

/**
 * The Member in whose name `actor` proposes on a text, or null: its drafter in the Drafting Group (P-10), who sits for it in the session's body
 * elsewhere, its Vice-Minister behind closed doors. Observers never (DR-41, P-02). Source: ADR 0035.
 */
export function delegationOf(actor: Actor, facts: TextFacts): string | null {
  if (!draftsIn(actor, facts.session)) return null;
  const { meetingId } = facts.session;
  for (const seat of seatsIn(facts)) {
    const own = actor.mandates.find(
      (one) => one.office === seat && one.partyKind === 'MEMBER' && (seat !== 'DRAFTER' || one.meetingId === meetingId),
    );
    if (own !== undefined) return own.partyCode;
  }
  return null;
}

/** The party in whose name `actor` comments: a delegation, whoever helps, or an observer State with an authorisation for this text (P-02). */
export const commentatorOf = (actor: Actor, facts: TextFacts): string | null =>
  delegationOf(actor, facts) ??
  penOf(actor, facts) ??
  (draftsIn(actor, facts.session) ? (observerStatesOf(actor)[0] ?? null) : null);

const delegation: Rule<ProposalFacts> = (actor, facts) =>
  delegationOf(actor, facts) === null ? 'text.delegations-only' : null;

const ownDelegation: Rule<ProposalFacts> = (actor, facts) =>
  facts.partyCode !== null && delegationOf(actor, facts) === facts.partyCode ? null : 'proposal.not-your-delegations';

const presidency: Rule<ProposalFacts> = (actor, facts) => {
  if (directs(actor, facts)) return null;
  return facts.session.kind === 'CLOSED_DOOR' ? 'text.closed-pen-only' : 'text.presidency-only';
};

const presidencyOrHelp: Rule<ProposalFacts> = (actor, facts) =>
  assists(actor, facts) ? null : presidency(actor, facts);

/** Who proposes, recommends and settles. `propose` and `comment` speak of a paragraph. Source: DR-13, DR-38, DR-41, DR-62, P-02, P-10. */
export const proposalPolicy = {
  propose: { basis: 'DR-41', may: delegation },
  comment: {
    basis: 'P-02',
    may: (actor, facts) => (commentatorOf(actor, facts) === null ? 'text.delegations-only' : null),
  },
  revise: { basis: 'DR-41', may: ownDelegation },
  withdraw: { basis: 'DR-41', may: ownDelegation },
  recommend: { basis: 'DR-62', may: presidencyOrHelp },
  show: { basis: 'DR-38', may: presidency },
  merge: { basis: 'DR-38', may: presidency },
  decline: { basis: 'DR-38', may: presidency },
  refer: { basis: 'DR-38', may: presidency },
  overtake: { basis: 'DR-38', may: presidency },
} satisfies Policy<ProposalAct | 'propose' | 'comment', ProposalFacts>;
