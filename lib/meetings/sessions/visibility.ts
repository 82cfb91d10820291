import { type Actor, ownMembers, type PartyKind } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { EVERYTHING, NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import type { SessionKind } from '@/prisma/generated/enums';
import {
  attendsByRow,
  classesOf,
  delegateParties,
  invitationTo,
  isBehindClosedDoors,
  neverOpened,
  type SessionFacts,
} from './policy';

/** A row in force that tells a class of party of a kind of session; between its days, a meeting's first day is judged by it. */
export type Told = Readonly<{
  bodyCode: string;
  sessionKind: SessionKind;
  partyKind: PartyKind;
  validFrom: Date;
  validTo: Date | null;
}>;

/** A row in force that lets a class of party in to a kind of session. */
export type LetIn = Told & Readonly<{ bodyKind: SessionFacts['bodyKind'] }>;

/** Which rows `told` must hold for this person: those of the classes that do not know of every meeting anyway. */
export function classesThatAreTold(actor: Actor): PartyKind[] {
  return classesOf(actor).filter((kind) => kind !== 'MEMBER' && kind !== 'SECRETARIAT');
}

/** Does `actor` know of every meeting: a Member's people, and the Secretariat that keeps them (DR-05, DR-62)? */
export function knowsEveryMeeting(actor: Actor): boolean {
  return classesOf(actor).some((kind) => kind === 'MEMBER' || kind === 'SECRETARIAT');
}

/** Is `actor` of a Member's people, the Presidency included? */
export function isOfMember(actor: Actor): boolean {
  return classesOf(actor).includes('MEMBER');
}

/** Is `actor` behind closed doors by office (DR-21)? A companion is so for one session: `accompaniedSessions`. */
export function knowsClosedDoors(actor: Actor): boolean {
  return isBehindClosedDoors(actor);
}

/** The observer States in whose name `actor` comes. */
export const observerStatesOf = (actor: Actor): string[] => delegateParties(actor, ['OBSERVER_STATE']);

/** The meetings, as a filter, on whose day a row is in force. */
export function meetingsOf({ bodyCode, validFrom, validTo }: Told): Prisma.MeetingWhereInput {
  return { bodyCode, startsOn: { gte: validFrom, ...(validTo !== null && { lte: validTo }) } };
}

/** The rows of `told` that speak to this person. */
export function toldTo(actor: Actor, told: readonly Told[]): Told[] {
  const classes = classesThatAreTold(actor);
  return told.filter(({ partyKind }) => classes.includes(partyKind));
}

/** Exceptions that are in force at an instant: not revoked, their day not passed. */
export function inForceAt(at: Date): Prisma.ParticipationExceptionWhereInput {
  return { revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] };
}

/** Sessions that are not kept to the Members (DR-05). */
export function notMembersOnly(at: Date): Prisma.MeetingSessionWhereInput {
  return { exceptions: { none: { AND: [{ kind: 'MEMBERS_ONLY' }, inForceAt(at)] } } };
}

/** Sessions that are. */
export function keptToMembers(at: Date): Prisma.MeetingSessionWhereInput {
  return { exceptions: { some: { AND: [{ kind: 'MEMBERS_ONLY' }, inForceAt(at)] } } };
}

/** The sessions of a Network (DR-56) or a seminar (P-06) to which an observer is invited, until they are over. */
export function invitedSessions(actor: Actor, at: Date): Prisma.MeetingSessionWhereInput {
  const invitedBy = (['NETWORK', 'SEMINAR'] as const).flatMap((bodyKind): Prisma.MeetingSessionWhereInput[] => {
    const invitation = invitationTo(bodyKind);
    if (invitation === null) return [];
    const parties = { in: delegateParties(actor, invitation.for) };
    const exceptions = { some: { AND: [{ kind: invitation.kind, partyCode: parties }, inForceAt(at)] } };
    return [{ meeting: { body: { kind: bodyKind } }, exceptions }];
  });
  return {
    AND: [{ kind: { notIn: [...neverOpened] }, endsAt: { gt: at } }, { OR: invitedBy }, notMembersOnly(at)],
  };
}

/**
 * The closed-door sessions to which `actor` comes along as the accredited companion of a Vice-Minister (DR-21): like closed doors
 * themselves, only with a second factor.
 */
export function accompaniedSessions(actor: Actor): Prisma.MeetingSessionWhereInput {
  if (!actor.hasSecondFactor) return NOTHING;
  const companion = {
    userId: actor.userId,
    status: { in: ['ACCREDITED', 'REGISTERED'] },
  } satisfies Prisma.DelegateWhereInput;
  return { kind: 'CLOSED_DOOR', closedSeats: { some: { companion } } };
}

/**
 * Sessions that `actor` may know exist. A closed-door session exists for the Vice-Ministers of Members and whom each of them brings
 * along, whatever else is told to anybody. Others: all for Members; all for the Secretariat, what the rules in force on its day tell a class, a guest's one session and
 * what an observer is invited to, unless the session is kept to the Members; a drafter's Drafting Group.
 * Source: DR-05, 16, 21, 24, 41, 44, 50, 56, 57, P-01, P-05, P-10, P-13.
 */
export function visibleSessions(actor: Actor, told: readonly Told[]): Prisma.MeetingSessionWhereInput {
  const at = now();
  const closed: Prisma.MeetingSessionWhereInput = isBehindClosedDoors(actor)
    ? { kind: 'CLOSED_DOOR' }
    : accompaniedSessions(actor);
  const byRule = toldTo(actor, told).map((row) => ({ kind: row.sessionKind, meeting: meetingsOf(row) }));
  const drafting = { kind: 'DRAFTING', meetingId: { in: errandsOf(actor).meetingIds } } as const;
  const invited = { id: { in: errandsOf(actor).sessionIds }, kind: { not: 'DRAFTING' } } as const;
  const others = knowsEveryMeeting(actor) ? [EVERYTHING] : [...byRule, invited, invitedSessions(actor, at)];
  const isMember = isOfMember(actor);
  const open = isMember ? EVERYTHING : { AND: [{ OR: others }, notMembersOnly(at)] };
  return { OR: [closed, { kind: { not: 'CLOSED_DOOR' }, OR: [open, drafting] }] };
}

/**
 * Of the sessions that `actor` may know of those that they attend: by their office where it sits in the body, by their class otherwise; with an
 * accredited delegation of their Member; by an invitation, or an errand. What others are only told of is not among them: so the RROCM's plenary, so
 * the Drafting Group for whoever was not named to it. `letIn` holds the rows of their classes. Source: DR-16, 21, 43, 50, 57, 69, P-10, P-13.
 */
export function attendedSessions(
  actor: Actor,
  told: readonly Told[],
  letIn: readonly LetIn[],
): Prisma.MeetingSessionWhereInput {
  const { meetingIds, sessionIds } = errandsOf(actor);
  const delegates = {
    some: { userId: actor.userId, status: { in: ['ACCREDITED', 'REGISTERED'] }, partyCode: { in: ownMembers(actor) } },
  } satisfies Prisma.DelegateListRelationFilter;
  const byOffice = letIn
    .filter((row) => attendsByRow(actor, row))
    .map((row) => ({ kind: row.sessionKind, meeting: meetingsOf(row) }));
  const withDelegation = letIn
    .filter(({ partyKind, sessionKind }) => partyKind === 'MEMBER' && !neverOpened.includes(sessionKind))
    .map((row) => ({ kind: row.sessionKind, meeting: { ...meetingsOf(row), delegates } }));
  const byErrand = [{ kind: 'DRAFTING', meetingId: { in: meetingIds } } as const, { id: { in: sessionIds } }];
  const inTheRoom = [...byOffice, ...withDelegation, ...byErrand];
  return {
    AND: [
      visibleSessions(actor, told),
      { OR: [...inTheRoom, invitedSessions(actor, now()), accompaniedSessions(actor)] },
    ],
  };
}

/** Exceptions that `actor` may know of, in sessions that they may know of: all for Members and the Secretariat, their party's own for others. */
export function visibleExceptions(actor: Actor): Prisma.ParticipationExceptionWhereInput {
  if (knowsEveryMeeting(actor)) return EVERYTHING;
  return { kind: { not: 'MEMBERS_ONLY' }, partyCode: { in: delegateParties(actor) } };
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
