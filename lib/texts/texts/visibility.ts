import type { Actor } from '@/lib/core/actor';
import { NOTHING } from '@/lib/core/visibility';
import {
  accompaniedSessions,
  errandsOf,
  knowsEveryMeeting,
  type Told,
  visibleSessions,
} from '@/lib/meetings/sessions/visibility';
import type { Prisma } from '@/prisma/generated/client';

/** A text that the Presidency opened to an observer State for reading and comment, by its code (P-02). */
export type Opened = Readonly<{ sessionId: string; code: string }>;

/** Does `actor` read texts in work: Members, whose texts they are, and the Secretariat that assists (DR-41, DR-62, DR-70)? */
export const readsTexts = (actor: Actor): boolean => knowsEveryMeeting(actor);

/**
 * Texts that `actor` may know exist: those of sessions that they may know of, for Members' people and for the Secretariat; for a drafter those
 * of their Drafting Group; behind closed doors for the Vice-Ministers and whom each brings along, and for nobody else; for an observer State
 * the very text that the Presidency opened to it. For other observers, the RROCM, guests and the IT specialist none.
 * Source: DR-05, DR-21, DR-24, DR-41, P-02, P-05, P-10, P-13.
 */
export function visibleTexts(
  actor: Actor,
  told: readonly Told[],
  opened: readonly Opened[],
): Prisma.NegotiatedTextWhereInput {
  const session = visibleSessions(actor, told);
  const ofMembers: Prisma.NegotiatedTextWhereInput = readsTexts(actor) ? { session } : NOTHING;
  const ofDrafters: Prisma.NegotiatedTextWhereInput = {
    isClosed: false,
    session: { AND: [session, { kind: 'DRAFTING', meetingId: { in: errandsOf(actor).meetingIds } }] },
  };
  const ofCompanions: Prisma.NegotiatedTextWhereInput = { session: accompaniedSessions(actor) };
  const authorised = opened.map(({ sessionId, code }) => ({ sessionId, code, isClosed: false, session }));
  return { OR: [ofMembers, ofDrafters, ofCompanions, ...authorised] };
}

/**
 * Texts of which `actor` sees how delegations stand: brackets, comments, history. An observer State with an authorisation reads the words and
 * no brackets (P-02).
 */
export function negotiatedTexts(actor: Actor, told: readonly Told[]): Prisma.NegotiatedTextWhereInput {
  return visibleTexts(actor, told, []);
}

/** Every text of a session, also those that the asker may not know of: for the codes that are taken, behind the same doors. */
export function everyTextOfSession(sessionId: string): Prisma.NegotiatedTextWhereInput {
  return { sessionId };
}
