import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import { allOf, type Policy, type Rule } from '@/lib/core/policy';
import type { SessionKind } from '@/prisma/generated/enums';
import { type Convened, convenes, isSeminar } from '../meetings/conveners';
import { isBehindClosedDoors, type SessionFacts } from './policy';
import type { SessionAct } from './workflow';

/** All that the rules look at. */
export type ProgrammeFacts = Convened & Readonly<{ kind: SessionKind }>;

const keepsIt: Rule<ProgrammeFacts> = (actor, { kind, ...meeting }) => {
  if (kind === 'CLOSED_DOOR') return isBehindClosedDoors(actor) ? null : 'session.closed-door-not-your-room';
  if (holds(actor, readingSecretariat) || convenes(actor, meeting)) return null;
  return isSeminar(meeting) ? 'seminar.conveners-only' : 'session.secretariat-only';
};

/** A seminar keeps its opening, whoever asks: in it the Presidency takes part (DR-32). */
const openingStays: Rule<ProgrammeFacts> = (_actor, { kind, ...meeting }) =>
  isSeminar(meeting) && kind === 'OPENING' ? 'seminar.opening-stays' : null;

/**
 * Who makes a meeting's programme: the Secretariat (DR-67), but for the closed-door session, of which it may not even know (P-05):
 * that one a Vice-Minister of a Member plans (DR-21). A seminar's also those who convene it (DR-31). Source: ADR 0017, ADR 0030.
 */
export const programmePolicy = {
  add: { basis: 'DR-67', may: keepsIt },
  change: { basis: 'DR-67', may: keepsIt },
  remove: { basis: 'DR-67', may: allOf(keepsIt, openingStays) },
} satisfies Policy<SessionAct, ProgrammeFacts>;

const kindsByBody: Readonly<Record<SessionFacts['bodyKind'], readonly SessionKind[]>> = {
  VICE_MINISTERS: ['OPENING', 'PLENARY', 'CIVIL_SOCIETY_DIALOGUE', 'DRAFTING', 'CLOSED_DOOR'],
  GRCM: ['OPENING', 'TECHNICAL', 'CIVIL_SOCIETY_DIALOGUE', 'DRAFTING'],
  NETWORK: ['OPENING', 'NETWORK', 'JOINT', 'CIVIL_SOCIETY_DIALOGUE', 'DRAFTING'],
  PRESIDENCY: [],
  SECRETARIAT: [],
  SEMINAR: ['OPENING', 'TECHNICAL'],
};

/** The kinds of session that a body holds: closed doors are the Vice-Ministers' alone (DR-10). Source: DR-10, 17, 31, 32, 42, 50, 57, 58, P-14. */
export function kindsOfBody(bodyKind: SessionFacts['bodyKind']): readonly SessionKind[] {
  return kindsByBody[bodyKind];
}

type OfMeeting = Convened & Readonly<{ body: Readonly<{ kind: SessionFacts['bodyKind'] }> }>;

/**
 * The kinds that `actor` may put into the programme of that meeting, or make of a session that is `current`ly something. A seminar has its
 * one opening from the beginning, and that stays what it is (DR-32).
 */
export function kindsFor(actor: Actor, { body, conveners = [] }: OfMeeting, current?: SessionKind): SessionKind[] {
  const all = kindsOfBody(body.kind).filter((kind) => programmePolicy.add.may(actor, { kind, conveners }) === null);
  if (!isSeminar({ conveners })) return all;
  return all.filter((kind) => (kind === 'OPENING') === (current === 'OPENING'));
}
