import { type Actor, ownMembers } from '@/lib/core/actor';
import { EVERYTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { nominatesFor } from '../delegations/policy';
import { convenedBy, visibleMeetings } from '../meetings/visibility';
import { knowsEveryMeeting, type Told } from '../sessions/visibility';
import { keepsConvocations } from './policy';

/** The parties for whose people a letter was meant. */
const ownParties = (actor: Actor): string[] => [...new Set([...ownMembers(actor), ...nominatesFor(actor)])];

/**
 * Letters that `actor` may know of, of meetings that they may know of: all, also those in preparation, for the Secretariat and the
 * Presidency; those of their own seminars for whoever convenes these; those that were sent for Members' people; those that were sent to their party for everybody else. Source: DR-29, DR-31, DR-62, DR-70.
 */
export function visibleConvocations(actor: Actor, told: readonly Told[]): Prisma.ConvocationWhereInput {
  const meeting = visibleMeetings(actor, told);
  if (keepsConvocations(actor)) return { AND: [EVERYTHING, { meeting }] };
  const sent = { sentAt: { not: null }, meeting };
  if (knowsEveryMeeting(actor)) return { OR: [sent, { meeting: { AND: [meeting, convenedBy(actor)] } }] };
  return { ...sent, recipients: { some: { partyCode: { in: ownParties(actor) } } } };
}

/** Whom a letter went to and what came back: all for those who look after the letters, the own party's for others. */
export function visibleRecipients(actor: Actor): Prisma.ConvocationRecipientWhereInput {
  if (keepsConvocations(actor)) return EVERYTHING;
  return { OR: [{ partyCode: { in: ownParties(actor) } }, { convocation: { meeting: convenedBy(actor) } }] };
}

/** Every letter of a meeting, also those that the asker may not know of: for whether it was convened, which tells no more than that. */
export const everyLetterOf = (meetingId: string): Prisma.ConvocationWhereInput => ({ meetingId });
