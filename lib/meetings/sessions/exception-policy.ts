import { holds, type PartyKind } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import type { ExceptionKind, ParticipationRight } from '@/prisma/generated/enums';
import { neverOpened, type SessionFacts } from './policy';

const presidency: Rule<null> = (actor) =>
  holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' }) ? null : 'exception.presidency-only';

/** Exceptions are the Presidency's: how its Networks are convened (DR-29), prior authorisation (DR-35), direction in its period (DR-30). */
export const exceptionPolicy = {
  grant: { basis: 'DR-29', may: presidency },
  revoke: { basis: 'DR-29', may: presidency },
} satisfies Policy<'grant' | 'revoke', null>;

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
  return [
    ...(bodyKind === 'NETWORK' ? (['NETWORK_INVITATION'] as const) : []),
    'OBSERVER_AUTHORISATION',
    'MEMBERS_ONLY',
  ];
}

/**
 * Null, or why the rules know no such exception, by the field that it is about: whoever asks for it. Closed doors and the Drafting
 * Group stay as they are; an authorisation is for an observer State that attends, before the session (DR-05, 35, 56, P-01, P-02, P-10).
 */
export function whyNot(
  { kind, partyKind, right }: Wanted,
  facts: SessionFacts,
  { hasBegun, isPartyInvited }: Readonly<{ hasBegun: boolean; isPartyInvited: boolean }>,
): Readonly<{ field: 'kind' | 'partyCode' | 'right'; reason: string }> | null {
  if (!kindsOfException(facts).includes(kind)) return { field: 'kind', reason: 'exception.not-in-this-session' };
  if (kind === 'MEMBERS_ONLY') return null;
  if (partyKind === null) return { field: 'partyCode', reason: 'field.choose' };
  if (kind === 'NETWORK_INVITATION') {
    const isObserver = partyKind === 'OBSERVER_STATE' || partyKind === 'OBSERVER_ORGANIZATION';
    return isObserver ? null : { field: 'partyCode', reason: 'exception.not-an-observer' };
  }
  if (partyKind !== 'OBSERVER_STATE') return { field: 'partyCode', reason: 'exception.states-only' };
  if (right !== 'SPEAKS' && right !== 'DRAFTS') return { field: 'right', reason: 'field.choose' };
  if (hasBegun) return { field: 'kind', reason: 'exception.only-before' };
  const attends = facts.given.some(
    (row) => row.partyKind === 'OBSERVER_STATE' && row.right === 'ATTENDS' && row.verdict === 'YES',
  );
  return attends || isPartyInvited ? null : { field: 'partyCode', reason: 'exception.does-not-attend' };
}
