import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import type { MeetingStatus } from '@/prisma/generated/enums';
import { keepsDelegations } from '../delegations/policy';
import type { SessionFacts } from '../sessions/policy';
import { toldRows } from '../sessions/queries';
import { inForceAt, knowsEveryMeeting } from '../sessions/visibility';
import { type GuestFacts, guestPolicy } from './policy';
import type { GuestsView, GuestView } from './views';
import { visibleGuests } from './visibility';

type Session = Readonly<{ id: string; kind: SessionFacts['kind']; endsAt: Date }>;

/** What the rules of guests look at. One query. */
export async function guestFactsOf(tx: Tx, { id, kind }: Pick<Session, 'id' | 'kind'>): Promise<GuestFacts> {
  const exceptions = await tx.participationException.findMany({
    where: { AND: [{ sessionId: id }, inForceAt(now())] },
    select: { kind: true, partyCode: true, right: true },
  });
  return { kind, exceptions };
}

/** Null, or why nobody is let in any more: the session is over, or its meeting no longer planned. */
export const closedToGuests = ({ endsAt }: Pick<Session, 'endsAt'>, status: MeetingStatus): string | null =>
  status !== 'PLANNED' || endsAt <= now() ? 'workflow.closed' : null;

/** The guests of a session that `actor` may know of; null for whoever may not know of its guests, and where there can be none. */
export async function findGuests(actor: Actor, session: Session, status: MeetingStatus): Promise<GuestsView | null> {
  if (!knowsEveryMeeting(actor) || session.kind === 'CLOSED_DOOR') return null;
  const facts = await guestFactsOf(db, session);
  const rows = await db.mandate.findMany({
    where: { AND: [{ sessionId: session.id }, visibleGuests(actor, await toldRows(actor))] },
    select: {
      ...{ id: true, source: true, createdAt: true, revokedAt: true, revokedReason: true },
      user: { select: { displayName: true, email: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const refused = guestPolicy.takeBack.may(actor, facts);
  const isOver = session.endsAt <= now();
  const guests = rows.map(({ id, source, createdAt, revokedAt, revokedReason, user }): GuestView => {
    const state = revokedAt !== null ? 'TAKEN_BACK' : isOver ? 'OVER' : 'IN_FORCE';
    return {
      ...{ mandateId: id, name: user.displayName, email: keepsDelegations(actor) ? user.email : null },
      ...{ reason: source, invitedAt: createdAt, state, takenBackBecause: revokedReason },
      canTakeBack: refused ?? (state === 'IN_FORCE' ? null : 'mandate.over-already'),
    };
  });
  return { guests, canInvite: guestPolicy.invite.may(actor, facts) ?? closedToGuests(session, status) };
}
