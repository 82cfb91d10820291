import 'server-only';
import { endMandate, recordMandate } from '@/lib/access/mandates/commands';
import { accountFor } from '@/lib/access/users/commands';
import { type Actor, partiesOf } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now, today } from '@/lib/core/clock';
import { inTransaction } from '@/lib/core/db';
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { findVisibleSession } from '../sessions/programme-queries';
import { toldRows } from '../sessions/queries';
import { tellGuest } from './mails';
import { guestPolicy } from './policy';
import { closedToGuests, guestFactsOf } from './queries';
import type { InviteGuest, TakeBackGuest } from './schema';
import { visibleGuests } from './visibility';

type Address = Readonly<{ code: string; meetingCode: string }>;

/** The code of the office in the record. */
const officeCode = 'GUEST';

/**
 * The person is a guest of that session: they have an account, the office until the session is over, and mail. The same form twice lets
 * one in.
 * @throws NotFound, Forbidden `guest.presidency-only`, `guest.not-in-this-session`, `guest.members-among-themselves`, Conflict
 * `workflow.closed`, `user.disabled`, `mandate.held-already`, Invalid
 */
export async function inviteGuest(actor: Actor, input: InviteGuest): Promise<Address> {
  const { key, ...body } = input;
  return once(actor, key, body, async (tx) => {
    const { sessionId, reason, ...person } = body;
    await tx.$queryRaw`SELECT 1 FROM "MeetingSession" WHERE id = ${sessionId}::uuid FOR NO KEY UPDATE`;
    const session = await findVisibleSession(tx, actor, { id: sessionId });
    authorize(guestPolicy, 'invite', actor, await guestFactsOf(tx, session));
    const closed = closedToGuests(session, session.meeting.status);
    if (closed !== null) throw new Conflict(closed);
    const [partyCode] = partiesOf(actor, 'PRESIDENCY_OFFICER');
    if (partyCode === undefined) throw new Forbidden('guest.presidency-only');
    const { userId } = await accountFor(tx, actor, person);
    // No last day of its own: it ends with the session, also where that moves.
    const { mandateId } = await recordMandate(tx, actor, {
      ...{ userId, officeCode, partyCode, sessionId, startsOn: today(), endsOn: null, source: reason },
      ...{ institutionId: null, bodyCode: null, meetingId: null },
    });
    await tellGuest(tx, mandateId, 'invite');
    await record(tx, actor, { act: 'guest.invite', subjectId: mandateId, detail: { sessionId, userId, reason } });
    return { code: session.code, meetingCode: session.meeting.code };
  });
}

/**
 * The person is a guest no longer, and has mail; that they were stays on record.
 * @throws NotFound, Forbidden `guest.presidency-only`, Conflict `mandate.over-already`
 */
export async function takeBackGuest(actor: Actor, { mandateId, reason }: TakeBackGuest): Promise<Address> {
  return inTransaction(async (tx) => {
    const mandate = await tx.mandate.findFirst({
      where: { AND: [{ id: mandateId }, visibleGuests(actor, await toldRows(actor, tx))] },
      select: {
        userId: true,
        session: { select: { id: true, kind: true, code: true, endsAt: true, meeting: { select: { code: true } } } },
      },
    });
    if (mandate === null || mandate.session === null) throw new NotFound('guest');
    const { userId, session } = mandate;
    authorize(guestPolicy, 'takeBack', actor, await guestFactsOf(tx, session));
    if (session.endsAt <= now()) throw new Conflict('mandate.over-already');
    await endMandate(tx, actor, { mandateId, userId, reason });
    await tellGuest(tx, mandateId, 'takeBack');
    await record(tx, actor, { act: 'guest.takeBack', subjectId: mandateId, detail: { sessionId: session.id, reason } });
    return { code: session.code, meetingCode: session.meeting.code };
  });
}
