import type { PartyKind } from '@/lib/core/actor';
import type { RuleNumber } from '@/lib/core/policy';
import { invitationTo, neverOpened, type Participation, type SessionFacts } from '../sessions/policy';

/** A party as the rules of attendance see it. */
export type Attending = Readonly<{ code: string; kind: PartyKind }>;

type Judged = Pick<SessionFacts, 'kind' | 'bodyKind' | 'given' | 'exceptions'>;

/**
 * Does the party attend this session, and by which rule: its class by the rules of the day, or an observer that is invited to a Network or a seminar.
 * That Members keep it to themselves overrides both (DR-05); behind closed doors nobody sits by this. Source: DR-05, 16, 21, 44, 50, 56, 57, 76, P-01.
 */
export function partyAttends({ code, kind }: Attending, session: Judged): Participation {
  if (session.kind === 'CLOSED_DOOR') return { verdict: 'NO', rule: 'DR-21' };
  const { bodyKind, given, exceptions } = session;
  if (kind !== 'MEMBER' && exceptions.some((one) => one.kind === 'MEMBERS_ONLY'))
    return { verdict: 'NO', rule: 'DR-05' };
  const invitation = neverOpened.includes(session.kind) ? null : invitationTo(bodyKind);
  if (
    invitation?.for.includes(kind) &&
    exceptions.some((one) => one.kind === invitation.kind && one.partyCode === code)
  ) {
    return { verdict: 'YES', rule: invitation.rule };
  }
  const row = given.find((one) => one.partyKind === kind && one.right === 'ATTENDS');
  return row === undefined ? { verdict: 'NO', rule: 'P-06' } : { verdict: row.verdict, rule: row.rule as RuleNumber };
}

/**
 * May a party send anybody to a meeting with these sessions: a Member always; others where one of them is open to them. Behind closed
 * doors and in the Drafting Group nobody sits by this.
 */
export function attendsOne(party: Attending, sessions: readonly Judged[]): boolean {
  if (party.kind === 'MEMBER') return true;
  return sessions
    .filter(({ kind }) => !neverOpened.includes(kind))
    .some((session) => partyAttends(party, session).verdict === 'YES');
}
