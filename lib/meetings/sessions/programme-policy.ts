import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import type { SessionKind } from '@/prisma/generated/enums';
import { isBehindClosedDoors, type SessionFacts } from './policy';
import type { SessionAct } from './workflow';

/** All that the rules look at. */
export type ProgrammeFacts = Readonly<{ kind: SessionKind }>;

const keepsIt: Rule<ProgrammeFacts> = (actor, { kind }) => {
  if (kind === 'CLOSED_DOOR') return isBehindClosedDoors(actor) ? null : 'session.closed-door-not-your-room';
  return holds(actor, readingSecretariat) ? null : 'session.secretariat-only';
};

/**
 * Who makes a meeting's programme: the Secretariat (DR-67), but for the closed-door session, of which it may not even know (P-05):
 * that one a Vice-Minister of a Member plans (DR-21). Source: ADR 0017.
 */
export const programmePolicy = {
  add: { basis: 'DR-67', may: keepsIt },
  change: { basis: 'DR-67', may: keepsIt },
  remove: { basis: 'DR-67', may: keepsIt },
} satisfies Policy<SessionAct, ProgrammeFacts>;

const kindsByBody: Readonly<Record<SessionFacts['bodyKind'], readonly SessionKind[]>> = {
  VICE_MINISTERS: ['OPENING', 'PLENARY', 'CIVIL_SOCIETY_DIALOGUE', 'DRAFTING', 'CLOSED_DOOR'],
  GRCM: ['OPENING', 'TECHNICAL', 'CIVIL_SOCIETY_DIALOGUE', 'DRAFTING'],
  NETWORK: ['OPENING', 'NETWORK', 'JOINT', 'CIVIL_SOCIETY_DIALOGUE', 'DRAFTING'],
  PRESIDENCY: [],
  SECRETARIAT: [],
};

/** The kinds of session that a body holds: closed doors are the Vice-Ministers' alone (DR-10). Source: DR-10, 17, 42, 50, 57, 58, P-14. */
export function kindsOfBody(bodyKind: SessionFacts['bodyKind']): readonly SessionKind[] {
  return kindsByBody[bodyKind];
}

/** The kinds that `actor` may put into the programme of such a body's meeting. */
export function kindsFor(actor: Actor, bodyKind: SessionFacts['bodyKind']): SessionKind[] {
  return kindsOfBody(bodyKind).filter((kind) => programmePolicy.add.may(actor, { kind }) === null);
}
