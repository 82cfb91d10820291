import type { Actor } from '@/lib/core/actor';
import { EVERYTHING, NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { convenedBy, visibleMeetings } from '../meetings/visibility';
import { delegateParties } from '../sessions/policy';
import { knowsEveryMeeting, type Told, visibleSessions } from '../sessions/visibility';
import { preparesAgendas } from './policy';

const published = { in: ['FINAL', 'REVISED'] } satisfies Prisma.EnumAgendaVersionKindFilter;

/** Does `actor` read agendas while they are prepared: Members, who compose them (DR-11), and the Secretariat (DR-67)? */
export const readsDrafts = (actor: Actor): boolean => knowsEveryMeeting(actor);

/** The consultations in which an organisation that `actor` comes for was asked (DR-12). */
function ownConsultation(actor: Actor): Prisma.AgendaConsultationWhereInput {
  return { recipients: { some: { partyCode: { in: delegateParties(actor, ['OBSERVER_ORGANIZATION']) } } } };
}

/**
 * Agendas that `actor` may know exist, of the meetings that they may know of: for Members and the Secretariat from the beginning; for an
 * organisation that is consulted from then on; for everybody else once the final one is published. Source: DR-11, DR-12, DR-16, DR-67.
 */
export function visibleAgendas(actor: Actor, told: readonly Told[]): Prisma.AgendaWhereInput {
  const meeting = visibleMeetings(actor, told);
  if (readsDrafts(actor)) return { meeting };
  return { meeting, OR: [{ versions: { some: { kind: published } } }, { consultation: ownConsultation(actor) }] };
}

/** Versions likewise: a preliminary one only for Members, the Secretariat and the organisations that were asked about it. */
export function visibleVersions(actor: Actor, told: readonly Told[]): Prisma.AgendaVersionWhereInput {
  const agenda = { meeting: visibleMeetings(actor, told) };
  if (readsDrafts(actor)) return { agenda };
  return { agenda, OR: [{ kind: published }, { consultation: ownConsultation(actor) }] };
}

/** What of a version: the sessions that `actor` may know of, as they may today. */
export function visibleVersionSessions(actor: Actor, told: readonly Told[]): Prisma.AgendaVersionSessionWhereInput {
  return { version: visibleVersions(actor, told), session: visibleSessions(actor, told) };
}

/** Items as they stand: for those who read drafts, in the sessions that they may know of. Closed doors stay closed (DR-21, P-05). */
export function visibleItems(actor: Actor, told: readonly Told[]): Prisma.AgendaItemWhereInput {
  return readsDrafts(actor) ? { session: visibleSessions(actor, told) } : NOTHING;
}

/**
 * What the parties sent: all of it for whoever prepares the agenda, their own party's for everybody who may know of the agenda.
 * `parties` are those for which `actor` speaks. Source: DR-11, DR-12.
 */
export function visibleInputs(
  actor: Actor,
  told: readonly Told[],
  parties: readonly string[],
): Prisma.AgendaInputWhereInput {
  const agenda = visibleAgendas(actor, told);
  if (preparesAgendas(actor)) return { AND: [EVERYTHING, { agenda }] };
  return { agenda, OR: [{ partyCode: { in: [...parties] } }, { agenda: { meeting: convenedBy(actor) } }] };
}

/** Whom a consultation asked: all for whoever prepares the agenda, their own party for others. */
export function visibleRecipients(actor: Actor, parties: readonly string[]): Prisma.AgendaRecipientWhereInput {
  if (preparesAgendas(actor)) return { partyCode: { notIn: [] } };
  return { OR: [{ partyCode: { in: [...parties] } }, { consultation: { agenda: { meeting: convenedBy(actor) } } }] };
}

/** Every session of a meeting but those behind closed doors, also those that the asker may not know of: for what is checked and published. */
export function openSessionsOf(meetingId: string): Prisma.MeetingSessionWhereInput {
  return { meetingId, kind: { not: 'CLOSED_DOOR' } };
}
