import { type Actor, holds, type OfficeKind, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import type { SessionKind } from '@/prisma/generated/enums';
import { type Convened, convenes, isSeminar } from '../meetings/conveners';
import { isBehindClosedDoors, type SessionFacts } from '../sessions/policy';
import type { AgendaAct, InputAct, ItemAct } from './workflow';

const presides = (actor: Actor): boolean => holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' });

/** Does `actor` prepare the open part of the bodies' agendas: the Secretariat (DR-67), the Presidency that directs (DR-30)? */
export const preparesAgendas = (actor: Actor): boolean => holds(actor, readingSecretariat) || presides(actor);

/** Does `actor` prepare the agenda of this meeting: of a seminar beside the Secretariat those who convene it (DR-31)? */
export const preparesAgendaOf = (actor: Actor, meeting: Convened): boolean =>
  isSeminar(meeting) ? holds(actor, readingSecretariat) || convenes(actor, meeting) : preparesAgendas(actor);

const prepares: Rule<Convened> = (actor, meeting) => {
  if (preparesAgendaOf(actor, meeting)) return null;
  return isSeminar(meeting) ? 'agenda.prepared-with-hosts' : 'agenda.prepared-by-secretariat-only';
};

const directs: Rule<Convened> = (actor, meeting) => {
  if (isSeminar(meeting)) return convenes(actor, meeting) ? null : 'agenda.hosts-only';
  return presides(actor) ? null : 'agenda.presidency-only';
};

/**
 * The agenda as a whole: the Secretariat prepares it (DR-67) and decides nothing (DR-62); the Presidency, which directs what happens in
 * its period (DR-30), sends it to consultation and publishes it. A seminar's is its host's and co-sponsors' (DR-31). `begin` speaks of an
 * agenda that does not exist yet. Source: ADR 0019, ADR 0030.
 */
export const agendaPolicy = {
  begin: { basis: 'DR-67', may: prepares },
  complete: { basis: 'DR-67', may: prepares },
  consult: { basis: 'DR-30', may: directs },
  publish: { basis: 'DR-30', may: directs },
} satisfies Policy<AgendaAct | 'begin', Convened>;

/** All that the rules look at. */
export type ItemFacts = Convened & Readonly<{ sessionKind: SessionKind }>;

const drafts: Rule<ItemFacts> = (actor, { sessionKind, ...meeting }) => {
  if (sessionKind === 'CLOSED_DOOR') return isBehindClosedDoors(actor) ? null : 'session.closed-door-not-your-room';
  return prepares(actor, meeting);
};

/** Items: those of the closed-door session are its Vice-Ministers' own (DR-21, P-05); all others as the agenda. */
export const itemPolicy = {
  add: { basis: 'DR-67', may: drafts },
  edit: { basis: 'DR-67', may: drafts },
  arrange: { basis: 'DR-67', may: drafts },
  remove: { basis: 'DR-67', may: drafts },
  mark: { basis: 'DR-11', may: drafts },
} satisfies Policy<ItemAct, ItemFacts>;

/** The body whose agenda it is. */
export type OfBody = Readonly<{ bodyKind: SessionFacts['bodyKind']; bodyCode: string }>;

/** The offices that speak for a Member on a body's agenda beside its focal points (DR-70): those that sit in the body. */
export function seatOf({ bodyKind }: Pick<OfBody, 'bodyKind'>): OfficeKind | null {
  if (bodyKind === 'VICE_MINISTERS') return 'VICE_MINISTER';
  if (bodyKind === 'GRCM') return 'GRCM_DELEGATE';
  return bodyKind === 'NETWORK' ? 'LIAISON_OFFICER' : null;
}

/** The parties in whose name `actor` may speak on the agenda of that body's meeting. */
export function speaksFor(actor: Actor, body: OfBody): string[] {
  const seat = seatOf(body);
  const codes = actor.mandates
    .filter(({ office, partyKind, bodyCode }) => {
      if (office === 'OBSERVER_ORGANIZATION_DELEGATE') return partyKind === 'OBSERVER_ORGANIZATION';
      if (partyKind !== 'MEMBER') return false;
      if (office === 'FOCAL_POINT' || office === 'PRESIDENCY_OFFICER') return true;
      return office === seat && (office !== 'LIAISON_OFFICER' || bodyCode === body.bodyCode);
    })
    .map(({ partyCode }) => partyCode);
  return [...new Set(codes)];
}

/** Was this party asked, and may it speak unasked? */
export type InputFacts = OfBody & Readonly<{ partyCode: string; isConsulted: boolean }>;

/**
 * Members propose whenever an agenda is in work (DR-11); observer organisations when they are consulted (DR-12). Observer States and the
 * RROCM are not on that distribution.
 */
const answers: Rule<InputFacts> = (actor, facts) => {
  if (!speaksFor(actor, facts).includes(facts.partyCode)) return 'agenda.not-your-voice';
  const isMember = actor.mandates.some(
    ({ partyCode, partyKind }) => partyCode === facts.partyCode && partyKind === 'MEMBER',
  );
  return isMember || facts.isConsulted ? null : 'agenda.not-your-consultation';
};

/** What parties send, and what becomes of it. */
export const inputPolicy: Readonly<{ answer: { basis: 'DR-12'; may: Rule<InputFacts> } }> = {
  answer: { basis: 'DR-12', may: answers },
};

/** Who answers what the parties sent: whoever prepares the agenda. */
export const reviewPolicy = {
  accept: { basis: 'DR-67', may: prepares },
  decline: { basis: 'DR-67', may: prepares },
} satisfies Policy<InputAct, Convened>;
