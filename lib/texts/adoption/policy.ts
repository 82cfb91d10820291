import type { Actor } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import { directs, type TextFacts } from '../texts/policy';
import type { AdoptionAct } from './workflow';

/**
 * The Member in whose name `actor` says where it stands, or null: by the office that decides in the session's body, whoever drafts (DR-40): its
 * Vice-Minister (DR-07), its delegate to the GRCM (DR-43), its liaison officer in a Network.
 */
export function decidesFor(actor: Actor, { session: { bodyKind, bodyCode, kind } }: TextFacts): string | null {
  const members = actor.mandates.filter(({ partyKind }) => partyKind === 'MEMBER');
  const own = members.find(({ office, bodyCode: network }) => {
    if (bodyKind === 'VICE_MINISTERS') return office === 'VICE_MINISTER';
    if (bodyKind === 'GRCM') return office === 'GRCM_DELEGATE';
    return bodyKind === 'NETWORK' && office === 'LIAISON_OFFICER' && (kind === 'JOINT' || network === bodyCode);
  });
  return own?.partyCode ?? null;
}

const decider: Rule<TextFacts> = (actor, facts) =>
  decidesFor(actor, facts) === null ? 'adoption.deciders-only' : null;

const presidency: Rule<TextFacts> = (actor, facts) => {
  if (directs(actor, facts)) return null;
  return facts.session.kind === 'CLOSED_DOOR' ? 'text.closed-pen-only' : 'text.presidency-only';
};

/** Who states, adopts, ends and corrects. Source: DR-07, DR-13, DR-38, DR-40, DR-43, P-08. */
export const adoptionPolicy = {
  state: { basis: 'DR-13', may: decider },
  stateAbsent: { basis: 'P-08', may: presidency },
  adopt: { basis: 'DR-13', may: presidency },
  end: { basis: 'P-08', may: presidency },
  correct: { basis: 'DR-15', may: presidency },
} satisfies Policy<AdoptionAct, TextFacts>;
