import type { PartyKind } from '@/lib/core/actor';
import { neverOpened, type SessionFacts } from '../sessions/policy';

/**
 * May a party send anybody to a meeting with these sessions: a Member always; others where the rules of that day let their class attend one
 * of them, or where they are invited to one. Behind closed doors and in the Drafting Group nobody sits by this.
 * Source: DR-05, 16, 44, 50, 56, 57, 76, P-01.
 */
export function attendsOne(
  { code, kind }: Readonly<{ code: string; kind: PartyKind }>,
  sessions: readonly Pick<SessionFacts, 'kind' | 'bodyKind' | 'given' | 'exceptions'>[],
): boolean {
  if (kind === 'MEMBER') return true;
  return sessions
    .filter((session) => !neverOpened.includes(session.kind))
    .filter(({ exceptions }) => !exceptions.some((one) => one.kind === 'MEMBERS_ONLY'))
    .some(
      ({ bodyKind, given, exceptions }) =>
        given.some((row) => row.partyKind === kind && row.right === 'ATTENDS' && row.verdict === 'YES') ||
        (bodyKind === 'NETWORK' &&
          exceptions.some((one) => one.kind === 'NETWORK_INVITATION' && one.partyCode === code)),
    );
}
