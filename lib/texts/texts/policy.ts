import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import { draftsIn, type JudgedSession } from '@/lib/meetings/sessions/views';
import type { SessionKind, TextKind } from '@/prisma/generated/enums';
import type { TextAct } from './workflow';

/** All that the rules look at: the session with its matrix, and the Member that presides now (for closed doors). */
export type TextFacts = Readonly<{ session: JudgedSession; presidingCode: string | null }>;

const isMembersOnly = ({ session }: TextFacts): boolean =>
  session.exceptions.some(({ kind }) => kind === 'MEMBERS_ONLY');

/**
 * Does `actor` direct the work on the text: the Presidency (DR-38); behind closed doors, where its officer has no seat, the presiding
 * Member's Vice-Minister (DR-21)?
 */
export function directs(actor: Actor, { session, presidingCode }: TextFacts): boolean {
  if (session.kind !== 'CLOSED_DOOR') return holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' });
  if (presidingCode === null) return false;
  return holds(actor, 'VICE_MINISTER', { partyKind: 'MEMBER', partyCode: presidingCode });
}

/** Is `actor` one whom a Member named into the Drafting Group of this meeting (P-10), in one of its sessions? */
function isDrafter(actor: Actor, { session }: TextFacts): boolean {
  return (
    session.kind === 'DRAFTING' &&
    holds(actor, 'DRAFTER', { partyKind: 'MEMBER', meetingId: session.meetingId }) &&
    draftsIn(actor, session)
  );
}

/** Does the Secretariat's officer help with the text: never behind closed doors (P-05) nor where Members keep to themselves (DR-05)? */
export const assists = (actor: Actor, facts: TextFacts): boolean =>
  facts.session.kind !== 'CLOSED_DOOR' && !isMembersOnly(facts) && holds(actor, readingSecretariat);

/**
 * The party in whose name `actor` writes the base, or null when they do not: the Presidency that heads the Drafting Group (DR-38), its
 * drafters (DR-39, P-10), the Secretariat that assists (DR-62). Everybody else proposes. Source: ADR 0034.
 */
export function penOf(actor: Actor, facts: TextFacts): string | null {
  const codeOf = (...offices: readonly string[]): string | null =>
    actor.mandates.find(
      ({ office, partyKind, meetingId }) =>
        offices.includes(office) &&
        (office.startsWith('SECRETARIAT') || partyKind === 'MEMBER') &&
        (office !== 'DRAFTER' || meetingId === facts.session.meetingId),
    )?.partyCode ?? null;
  if (directs(actor, facts))
    return facts.session.kind === 'CLOSED_DOOR' ? facts.presidingCode : codeOf('PRESIDENCY_OFFICER');
  if (isDrafter(actor, facts)) return codeOf('DRAFTER');
  return assists(actor, facts) ? codeOf(...readingSecretariat) : null;
}

const pen: Rule<TextFacts> = (actor, facts) => {
  if (penOf(actor, facts) !== null) return null;
  return facts.session.kind === 'CLOSED_DOOR' ? 'text.closed-pen-only' : 'text.drafters-only';
};

/** Who writes the base of a text. `begin` speaks of one that does not exist yet. Source: DR-38, DR-39, DR-41, DR-62, P-05, P-10. */
export const textPolicy = {
  begin: { basis: 'DR-39', may: pen },
  save: { basis: 'P-10', may: pen },
  add: { basis: 'P-10', may: pen },
  arrange: { basis: 'P-10', may: pen },
  remove: { basis: 'P-10', may: pen },
  import: { basis: 'P-10', may: pen },
  undo: { basis: 'P-10', may: pen },
} satisfies Policy<TextAct | 'begin', TextFacts>;

type Place = Readonly<{ bodyKind: JudgedSession['bodyKind']; kind: SessionKind }>;

/**
 * The kinds of text that a session can have: declarations and decisions are the Vice-Ministers' alone (DR-07, DR-15), conclusions and
 * recommendations are prepared for them (DR-39, DR-46), a Network's report is written by it and may be finalised by a Drafting Group (DR-55, P-03).
 */
export function kindsOfText({ bodyKind, kind }: Place): TextKind[] {
  const isDrafting = kind === 'DRAFTING';
  if (bodyKind === 'VICE_MINISTERS') {
    if (kind !== 'PLENARY' && kind !== 'CLOSED_DOOR' && !isDrafting) return [];
    return ['DECLARATION', 'DECISIONS', ...(isDrafting ? (['CONCLUSIONS', 'NETWORK_REPORT'] as const) : [])];
  }
  if (bodyKind === 'GRCM') return kind === 'TECHNICAL' || isDrafting ? ['CONCLUSIONS', 'NETWORK_REPORT'] : [];
  return bodyKind === 'NETWORK' && (kind === 'NETWORK' || kind === 'JOINT' || isDrafting) ? ['NETWORK_REPORT'] : [];
}
