import type { Actor, OfficeKind } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import type { JudgedSession } from '@/lib/meetings/sessions/views';
import { directs, type TextFacts } from '../texts/policy';
import type { AdoptionAct } from './workflow';

/**
 * The office that decides for a Member in such a body, whoever drafts (DR-40): its Vice-Minister (DR-07), its delegate to the GRCM (DR-43), its
 * liaison officer in a Network. A seminar decides nothing.
 */
export const decidingOffices: Readonly<Partial<Record<JudgedSession['bodyKind'], OfficeKind>>> = {
  ...{ VICE_MINISTERS: 'VICE_MINISTER', GRCM: 'GRCM_DELEGATE', NETWORK: 'LIAISON_OFFICER' },
};

/** The Network in which one has to hold that office, or null where any will do: a joint session is of both. */
export const decidingNetwork = ({ bodyKind, bodyCode, kind }: Place): string | null =>
  bodyKind === 'NETWORK' && kind !== 'JOINT' ? bodyCode : null;

type Place = Pick<JudgedSession, 'bodyKind' | 'bodyCode' | 'kind'>;

/** The Member in whose name `actor` says where it stands, by the office that decides in the session's body, or null. */
export function decidesFor(actor: Actor, { session }: TextFacts): string | null {
  const [deciding, network] = [decidingOffices[session.bodyKind], decidingNetwork(session)];
  const own = actor.mandates.find(
    ({ office, partyKind, bodyCode }) =>
      partyKind === 'MEMBER' && office === deciding && (network === null || bodyCode === network),
  );
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
