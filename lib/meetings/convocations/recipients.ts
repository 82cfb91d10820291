import type { PartyKind } from '@/lib/core/actor';
import type { RuleNumber } from '@/lib/core/policy';
import { attendsOne, partyAttends } from '../delegations/attends';
import { neverOpened, type SessionFacts } from '../sessions/policy';

/** A party as the rules of convening see it. */
export type Convenable = Readonly<{ code: string; kind: PartyKind; institutionIds: readonly string[] }>;

/** Whom a letter goes to, and the rule that says so. */
export type Addressee = Readonly<{ partyCode: string; institutionId: string | null; rule: RuleNumber }>;

type Judged = Pick<SessionFacts, 'kind' | 'bodyKind' | 'given' | 'exceptions'>;

/**
 * Whom a meeting is convened to: every institution of each Member (DR-69), and each other party whose class attends one of its open
 * sessions by the rules of that day, or that is invited to one (DR-56, P-06). The Secretariat is not convened: it prepares the letter.
 * Source: DR-05, 16, 44, 50, 56, 57, 69, P-01.
 */
export function addresseesOf(parties: readonly Convenable[], sessions: readonly Judged[]): Addressee[] {
  return parties.flatMap((party): Addressee[] => {
    const partyCode = party.code;
    if (party.kind === 'SECRETARIAT') return [];
    if (party.kind === 'MEMBER') {
      return party.institutionIds.map((institutionId) => ({ partyCode, institutionId, rule: 'DR-69' }));
    }
    return attendsOne(party, sessions) ? [{ partyCode, institutionId: null, rule: ruleOf(party, sessions) }] : [];
  });
}

/** The rule of the first open session that lets them in, by their class or by an invitation. */
function ruleOf(party: Convenable, sessions: readonly Judged[]): RuleNumber {
  const open = sessions.filter(({ kind }) => !neverOpened.includes(kind));
  const letIn = open.map((session) => partyAttends(party, session)).find(({ verdict }) => verdict === 'YES');
  return letIn?.rule ?? 'DR-56';
}
