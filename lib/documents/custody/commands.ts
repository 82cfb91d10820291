import 'server-only';
import { listHolders } from '@/lib/access/mandates/queries';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { endOfDay, now } from '@/lib/core/clock';
import { inTransaction } from '@/lib/core/db';
import { Invalid, NotFound } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { visibleSessions } from '@/lib/meetings/sessions/visibility';
import { custodyPolicy } from './policy';
import { presidingCodeNow } from './queries';
import type { EndCustody, RecordCustody } from './schema';
import { visibleCustodies } from './visibility';

type Answer = { code: string; session: string };
const address = { code: true, meeting: { select: { code: true } } } as const;

/**
 * The coordinator, by name, files and lists this closed-door session's papers until the end of that day; an earlier custody of theirs for it
 * has ended. The record says that it was done, and nothing of the session (P-05).
 * @throws NotFound, Forbidden, Invalid at `userId` (`custody.coordinator-only`), at `endsOn` (`grant.ends-in-past`)
 */
export async function recordCustody(
  actor: Actor,
  { sessionId, userId, reason, endsOn }: RecordCustody,
): Promise<Answer> {
  return inTransaction(async (tx) => {
    const session = await tx.meetingSession.findFirst({
      where: { AND: [{ id: sessionId, kind: 'CLOSED_DOOR' }, visibleSessions(actor, await toldRows(actor, tx))] },
      select: address,
    });
    if (session === null) throw new NotFound('session');
    authorize(custodyPolicy, 'record', actor, { presidingCode: await presidingCodeNow(tx) });
    const coordinators = await listHolders(tx, ['SECRETARIAT_COORDINATOR'], null);
    if (!coordinators.some((one) => one.userId === userId)) {
      throw new Invalid('form.faulty', { userId: 'custody.coordinator-only' });
    }
    const endsAt = endOfDay(endsOn);
    if (endsAt <= now()) throw new Invalid('form.faulty', { endsOn: 'grant.ends-in-past' });
    await tx.closedDoorCustody.updateMany({
      where: { sessionId, userId, revokedAt: null },
      data: { revokedAt: now() },
    });
    const { id } = await tx.closedDoorCustody.create({
      data: { sessionId, userId, reason, endsAt, grantedById: actor.userId, grantedAt: now() },
      select: { id: true },
    });
    await record(tx, actor, { act: 'custody.record', subjectId: id });
    return { code: session.meeting.code, session: session.code };
  });
}

/** The custody has ended; ended twice it is ended once. @throws NotFound, Forbidden */
export async function endCustody(actor: Actor, { custodyId }: EndCustody): Promise<Answer> {
  return inTransaction(async (tx) => {
    const custody = await tx.closedDoorCustody.findFirst({
      where: { AND: [{ id: custodyId }, visibleCustodies(actor)] },
      select: { session: { select: address } },
    });
    if (custody === null) throw new NotFound('session');
    authorize(custodyPolicy, 'end', actor, { presidingCode: await presidingCodeNow(tx) });
    const { count } = await tx.closedDoorCustody.updateMany({
      where: { id: custodyId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count > 0) await record(tx, actor, { act: 'custody.end', subjectId: custodyId });
    return { code: custody.session.meeting.code, session: custody.session.code };
  });
}
