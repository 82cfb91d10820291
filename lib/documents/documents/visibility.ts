import { type Actor, holds, networksOf, ownMembers, partiesOf, readingSecretariat } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { NOTHING } from '@/lib/core/visibility';
import {
  accompaniedSessions,
  classesThatAreTold,
  errandsOf,
  invitedSessions,
  isOfMember,
  knowsClosedDoors,
  notMembersOnly,
} from '@/lib/meetings/sessions/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { amongMembers } from './audience';

/**
 * Bodies in whose room `actor` sits for a Member, and whose papers they therefore read: the Networks of a liaison officer, the GRCM
 * of its delegates, the Vice-Ministers'. Observers, the RROCM and guests sit in none by office (DR-44, DR-56, P-01).
 */
export function roomsOf(actor: Actor): string[] {
  const isMember = { partyKind: 'MEMBER' } as const;
  return [
    ...networksOf(actor),
    ...(holds(actor, 'GRCM_DELEGATE', isMember) ? ['GRCM'] : []),
    ...(holds(actor, 'VICE_MINISTER', isMember) ? ['VICE_MINISTERS'] : []),
  ];
}

/** The principals that `actor` holds by offices. Those that belong to one session (seat, custody, invitation, guest) stand in the database. */
export function principalsOf(actor: Actor): string[] {
  if (actor.mandates.length === 0) return [];
  const delegates = partiesOf(
    actor,
    'OBSERVER_STATE_DELEGATE',
    'OBSERVER_ORGANIZATION_DELEGATE',
    'CIVIL_SOCIETY_DELEGATE',
  );
  return [
    `user:${actor.userId}`,
    ...[...new Set([...ownMembers(actor), ...delegates])].map((code) => `party:${code}`),
    ...roomsOf(actor).map((code) => `room:${code}`),
    ...classesThatAreTold(actor).map((kind) => `class:${kind}`),
    ...(isOfMember(actor) ? ['class:MEMBER'] : []),
    ...(holds(actor, readingSecretariat) ? ['secretariat'] : []),
    ...(holds(actor, 'PRESIDENCY_OFFICER') ? ['presidency'] : []),
    ...(knowsClosedDoors(actor) ? ['closed'] : []),
  ];
}

/** Does `actor` read every Member's submitted papers: the Secretariat that receives them (DR-60), the Presidency that directs (DR-30, DR-36)? */
export function receivesAll(actor: Actor): boolean {
  return holds(actor, [...readingSecretariat, 'PRESIDENCY_OFFICER']);
}

/** Reader rows that hold now for one of these principals. */
export function readersAmong(principals: readonly string[], at: Date): Prisma.DocumentReaderWhereInput {
  return { principal: { in: [...principals] }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] };
}

/** Sessions whose closed-door papers `actor` files and lists by the Presidency's word, as the coordinator by name (P-05). */
export function custodySessions(actor: Actor, at: Date): Prisma.MeetingSessionWhereInput {
  if (!holds(actor, 'SECRETARIAT_COORDINATOR')) return NOTHING;
  return { kind: 'CLOSED_DOOR', custodies: { some: { userId: actor.userId, revokedAt: null, endsAt: { gt: at } } } };
}

/** The session that a guest was let in to, if it is open and not kept to the Members (P-13, DR-05). */
export function guestSessions(actor: Actor, at: Date): Prisma.MeetingSessionWhereInput {
  const ids = errandsOf(actor).sessionIds;
  if (ids.length === 0) return NOTHING;
  return { AND: [{ id: { in: ids }, kind: { notIn: ['CLOSED_DOOR', 'DRAFTING'] } }, notMembersOnly(at)] };
}

/** The Drafting Groups to which `actor` was named (P-10). */
export function draftingSessions(actor: Actor): Prisma.MeetingSessionWhereInput {
  const ids = errandsOf(actor).meetingIds;
  return ids.length === 0 ? NOTHING : { kind: 'DRAFTING', meetingId: { in: ids } };
}

/** The sessions to which `actor` belongs as one person, by the name that audience.ts gives to each. */
export function ownSessions(actor: Actor, at: Date): Readonly<Record<PersonalName, Prisma.MeetingSessionWhereInput>> {
  return {
    seat: accompaniedSessions(actor),
    custody: custodySessions(actor, at),
    invited: invitedSessions(actor, at),
    guest: guestSessions(actor, at),
    drafter: draftingSessions(actor),
  };
}

export type PersonalName = 'seat' | 'custody' | 'invited' | 'guest' | 'drafter';

/**
 * Documents that `actor` may know exist: those of which a reader row names one of their principals now, and those of the sessions to which
 * they belong as one person. What audience.ts gives to nobody is nobody's. Source: DR-05, DR-24, DR-30, DR-56, DR-60, DR-66, P-05, P-06, P-10, P-13.
 */
export function visibleDocuments(actor: Actor): Prisma.DocumentWhereInput {
  const at = now();
  const own = ownSessions(actor, at);
  const out = { status: 'ISSUED', withdrawnAt: null } as const;
  const principals = principalsOf(actor);
  // What observers and the RROCM read by their class they do not read where the Members keep to themselves, but what everybody reads.
  const asOthers = principals.filter((one) => !amongMembers(principals).includes(one));
  const openToOthers = { OR: [{ sessionId: null }, { publishedAt: { not: null } }, { session: notMembersOnly(at) }] };
  const withInvitations = [{ bodyCode: 'SEMINAR' }, { bodyCode: { startsWith: 'NETWORK_' } }];
  return {
    OR: [
      { readers: { some: readersAmong(amongMembers(principals), at) } },
      ...(asOthers.length === 0 ? [] : [{ ...openToOthers, readers: { some: readersAmong(asOthers, at) } }]),
      { ...out, classification: 'CLOSED_DOOR', session: own.seat },
      { classification: 'CLOSED_DOOR', session: own.custody },
      { ...out, classification: 'NETWORK', kind: { notIn: ['COUNTRY_REPORT', 'COMPILATION'] }, session: own.invited },
      { ...out, classification: { in: ['CONFERENCE', 'PUBLIC'] }, session: own.guest },
      { ...out, classification: 'CONFERENCE', OR: withInvitations, session: own.invited },
      { ...out, classification: 'MEMBERS', session: own.drafter },
    ],
  };
}

/** Grants that `actor` may know of, of papers that they may know of: all for who keeps papers, one's own for others. */
export function visibleGrants(actor: Actor): Prisma.DocumentGrantWhereInput {
  if (receivesAll(actor)) return { id: { notIn: [] } };
  const parties = principalsOf(actor).flatMap((one) => (one.startsWith('party:') ? [one.slice(6)] : []));
  return { OR: [{ userId: actor.userId }, { partyCode: { in: parties } }] };
}

/** Openings that `actor` may know of: all of papers that are not behind closed doors for the Secretariat, and everybody's own. */
export function visibleOpenings(actor: Actor): Prisma.DocumentOpeningWhereInput {
  const own = { userId: actor.userId };
  if (!holds(actor, readingSecretariat)) return own;
  return { OR: [own, { document: { classification: { not: 'CLOSED_DOOR' } } }] };
}
