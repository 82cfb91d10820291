import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { EVERYTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import {
  accompaniedSessions,
  errandsOf,
  invitedSessions,
  knowsEveryMeeting,
  meetingsOf,
  notMembersOnly,
  type Told,
  toldTo,
} from '../sessions/visibility';
import { convenesFor } from './conveners';

/**
 * Meetings that `actor` may know exist: all for Members and the Secretariat; for the other classes those of whose sessions the rules
 * in force on that day tell them, whichever is held, or to one of which they are invited; a drafter's meeting, a guest's. `told` holds the rows of their classes.
 * Source: DR-16, 44, 50, 56, 57, 62, P-01, P-06, P-10, P-13.
 */
export function visibleMeetings(actor: Actor, told: readonly Told[]): Prisma.MeetingWhereInput {
  if (knowsEveryMeeting(actor)) return EVERYTHING;
  const { meetingIds, sessionIds } = errandsOf(actor);
  const drafting = { id: { in: meetingIds } };
  // No guest is let in to closed doors (P-13) or the Drafting Group (P-10), and so none learns of a meeting by them.
  const open = { notIn: ['CLOSED_DOOR', 'DRAFTING'] } satisfies Prisma.EnumSessionKindFilter;
  const at = now();
  const guest = { sessions: { some: { AND: [{ id: { in: sessionIds }, kind: open }, notMembersOnly(at)] } } };
  const invited = { sessions: { some: invitedSessions(actor, at) } };
  const accompanied = { sessions: { some: accompaniedSessions(actor) } };
  return { OR: [...toldTo(actor, told).map(meetingsOf), drafting, guest, invited, accompanied] };
}

/** The seminars that `actor` convenes, for the host or a co-sponsor (DR-31). */
export function convenedBy(actor: Actor): Prisma.MeetingWhereInput {
  return { conveners: { hasSome: convenesFor(actor) } };
}

/** Every meeting of a body, also those that the asker may not know of: for the rules of the calendar, which tell no more than "there is one". */
export function everyMeetingOfBody(bodyCode: string): Prisma.MeetingWhereInput {
  return { bodyCode };
}

/** Every meeting of a cycle, also those that the asker may not know of: for the order of its chain, which tells no more than that it is broken. */
export function everyMeetingOfCycle(cycleId: string): Prisma.MeetingWhereInput {
  return { cycleId };
}
