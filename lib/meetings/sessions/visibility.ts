import type { Actor, PartyKind } from '@/lib/core/actor';
import { EVERYTHING, NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import type { SessionKind } from '@/prisma/generated/enums';
import { classesOf, isBehindClosedDoors } from './policy';

/** A row in force that tells a class of party of a kind of session; between its days, a meeting's first day is judged by it. */
export type Told = Readonly<{
  bodyCode: string;
  sessionKind: SessionKind;
  partyKind: PartyKind;
  validFrom: Date;
  validTo: Date | null;
}>;

/** Which rows `told` must hold for this person: those of the classes that do not know of every meeting anyway. */
export function classesThatAreTold(actor: Actor): PartyKind[] {
  return classesOf(actor).filter((kind) => kind !== 'MEMBER' && kind !== 'SECRETARIAT');
}

/** Does `actor` know of every meeting: a Member's people, and the Secretariat that keeps them (DR-05, DR-62)? */
export function knowsEveryMeeting(actor: Actor): boolean {
  return classesOf(actor).some((kind) => kind === 'MEMBER' || kind === 'SECRETARIAT');
}

/** The meetings, as a filter, on whose day a row is in force. */
export function meetingsOf({ bodyCode, validFrom, validTo }: Told): Prisma.MeetingWhereInput {
  return { bodyCode, startsOn: { gte: validFrom, ...(validTo !== null && { lte: validTo }) } };
}

/** The rows of `told` that speak to this person. */
export function toldTo(actor: Actor, told: readonly Told[]): Told[] {
  const classes = classesThatAreTold(actor);
  return told.filter(({ partyKind }) => classes.includes(partyKind));
}

/**
 * Sessions that `actor` may know exist. A closed-door session exists for the Vice-Ministers of Members alone, whatever else is told to
 * anybody. Others: all for Members and the Secretariat; what the rules in force on its day tell a class; a drafter's Drafting Group; a
 * guest's one session. Source: DR-16, 21, 24, 41, 44, 50, 56, 57, P-01, P-05, P-10, P-13.
 */
export function visibleSessions(actor: Actor, told: readonly Told[]): Prisma.MeetingSessionWhereInput {
  const closed: Prisma.MeetingSessionWhereInput = isBehindClosedDoors(actor) ? { kind: 'CLOSED_DOOR' } : NOTHING;
  const byRule = toldTo(actor, told).map((row) => ({ kind: row.sessionKind, meeting: meetingsOf(row) }));
  const drafting = { kind: 'DRAFTING', meetingId: { in: errandsOf(actor).meetingIds } } as const;
  const invited = { id: { in: errandsOf(actor).sessionIds }, kind: { not: 'DRAFTING' } } as const;
  const open = knowsEveryMeeting(actor) ? [EVERYTHING] : [...byRule, drafting, invited];
  return { OR: [closed, { kind: { not: 'CLOSED_DOOR' }, OR: open }] };
}

/** The meetings of a drafter and the sessions of a guest. */
export function errandsOf(actor: Actor): { meetingIds: string[]; sessionIds: string[] } {
  const drafters = actor.mandates.filter(({ office }) => office === 'DRAFTER');
  const guests = actor.mandates.filter(({ office }) => office === 'GUEST');
  return {
    meetingIds: drafters.flatMap(({ meetingId }) => (meetingId === null ? [] : [meetingId])),
    sessionIds: guests.flatMap(({ sessionId }) => (sessionId === null ? [] : [sessionId])),
  };
}
