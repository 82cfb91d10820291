import { holds, type PartyKind } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import type { ExceptionKind, ParticipationRight } from '@/prisma/generated/enums';
import { type Convened, convenes } from '../meetings/conveners';
import { invitationTo, invitingKinds, neverOpened, type SessionFacts } from './policy';

/** All that the rules look at: which exception it is, and who convenes the meeting. */
export type ExceptionFacts = Convened & Readonly<{ kind: ExceptionKind }>;

const decides: Rule<ExceptionFacts> = (actor, facts) => {
  if (facts.kind === 'SEMINAR_INVITATION') return convenes(actor, facts) ? null : 'exception.conveners-only';
  return holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' }) ? null : 'exception.presidency-only';
};

/**
 * Exceptions are the Presidency's: how its Networks are convened (DR-29), prior authorisation (DR-35), direction in its period (DR-30).
 * Whom a seminar invites beside those whom the rules name, those say who convene it (DR-31).
 */
export const exceptionPolicy = {
  grant: { basis: 'DR-29', may: decides },
  revoke: { basis: 'DR-29', may: decides },
} satisfies Policy<'grant' | 'revoke', ExceptionFacts>;

/** What is asked for, and for whom; `right` for an authorisation. */
export type Wanted = Readonly<{
  kind: ExceptionKind;
  partyKind: PartyKind | null;
  right: ParticipationRight | null;
}>;

/** The kinds of exception that a session can have at all. */
export function kindsOfException({ kind, bodyKind }: Pick<SessionFacts, 'kind' | 'bodyKind'>): ExceptionKind[] {
  if (kind === 'CLOSED_DOOR') return [];
  if (neverOpened.includes(kind)) return ['MEMBERS_ONLY'];
  const invitation = invitationTo(bodyKind);
  return [...(invitation === null ? [] : [invitation.kind]), 'OBSERVER_AUTHORISATION', 'MEMBERS_ONLY'];
}

/**
 * Null, or why the rules know no such exception, by the field that it is about: whoever asks for it. Closed doors and the Drafting
 * Group stay as they are; an authorisation is for an observer State that attends, before the session (DR-05, 35, 56, P-01, P-02, P-06, P-10).
 */
export function whyNot(
  { kind, partyKind, right }: Wanted,
  facts: SessionFacts,
  { hasBegun, isPartyInvited }: Readonly<{ hasBegun: boolean; isPartyInvited: boolean }>,
): Readonly<{ field: 'kind' | 'partyCode' | 'right'; reason: string }> | null {
  if (!kindsOfException(facts).includes(kind)) return { field: 'kind', reason: 'exception.not-in-this-session' };
  if (kind === 'MEMBERS_ONLY') return null;
  if (partyKind === null) return { field: 'partyCode', reason: 'field.choose' };
  if (invitingKinds.includes(kind)) {
    if (invitationTo(facts.bodyKind)?.for.includes(partyKind)) return null;
    const reason = kind === 'NETWORK_INVITATION' ? 'exception.not-an-observer' : 'exception.not-an-observer-state';
    return { field: 'partyCode', reason };
  }
  if (partyKind !== 'OBSERVER_STATE') return { field: 'partyCode', reason: 'exception.states-only' };
  if (right !== 'SPEAKS' && right !== 'DRAFTS') return { field: 'right', reason: 'field.choose' };
  if (hasBegun) return { field: 'kind', reason: 'exception.only-before' };
  const attends = facts.given.some(
    (row) => row.partyKind === 'OBSERVER_STATE' && row.right === 'ATTENDS' && row.verdict === 'YES',
  );
  return attends || isPartyInvited ? null : { field: 'partyCode', reason: 'exception.does-not-attend' };
}
