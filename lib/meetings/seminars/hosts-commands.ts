import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { dayOf, now } from '@/lib/core/clock';
import { inTransaction } from '@/lib/core/db';
import { Conflict, NotFound } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import { departuresFrom } from '../meetings/calendar-queries';
import { isSeminar } from '../meetings/conveners';
import { findVisibleMeeting } from '../meetings/queries';
import { convenersOf } from './commands';
import { closedToHosts } from './hosts-queries';
import { seminarPolicy } from './policy';
import type { ChangeHosts } from './schema';

/**
 * The seminar has that host and those co-sponsors from now on, and they convene it; why is on its page. Who convened it until now and is not
 * among them does so no longer. A holiday of the new host is departed from for the same reason (P-16).
 * @throws NotFound (also of a body's meeting), Forbidden `seminar.conveners-only`, Conflict `workflow.closed`, `seminar.convened-already`,
 * `meeting.stale`, `seminar.same-hosts`, Invalid as `planSeminar`
 */
export async function changeHosts(actor: Actor, input: ChangeHosts): Promise<{ code: string }> {
  const { meetingId, version, hostPartyCode, reason } = input;
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE id = ${meetingId}::uuid FOR NO KEY UPDATE`;
    const meeting = await findVisibleMeeting(tx, actor, meetingId);
    if (!isSeminar(meeting)) throw new NotFound('meeting');
    authorize(seminarPolicy, 'changeHosts', actor, meeting);
    const closed = await closedToHosts(tx, meeting);
    if (closed !== null) throw new Conflict(closed);
    if (meeting.version !== version) throw new Conflict('meeting.stale');
    const [startsOn, endsOn] = [dayOf(meeting.startsOn), dayOf(meeting.endsOn)];
    const conveners = await convenersOf(tx, { ...input, startsOn });
    const parties = [...new Set(input.cosponsors)].filter((code) => code !== hostPartyCode);
    const before = await tx.seminarCosponsor.findMany({ where: { meetingId }, orderBy: { position: 'asc' } });
    const cosponsors = before.map(({ partyCode }) => partyCode);
    if (meeting.host?.code === hostPartyCode && isSame(cosponsors, parties)) throw new Conflict('seminar.same-hosts');
    const departures = await departuresFrom(tx, {
      id: meetingId,
      bodyCode: meeting.bodyCode,
      startsOn,
      endsOn,
      hostPartyCode,
    });
    const departsFrom = [...new Set(departures.map(({ rule }) => rule))];
    await tx.meeting.update({
      where: { id: meetingId },
      data: {
        ...{ hostPartyCode, conveners, departsFrom, departureReason: departsFrom.length === 0 ? null : reason },
        version: { increment: 1 },
      },
    });
    await tx.seminarCosponsor.deleteMany({ where: { meetingId } });
    await tx.seminarCosponsor.createMany({
      data: parties.map((partyCode, position) => ({ meetingId, partyCode, position })),
    });
    await tx.seminar.update({ where: { meetingId }, data: { hostsReason: reason, hostsChangedAt: now() } });
    const was = { host: meeting.host?.code ?? null, cosponsors };
    const detail = { was, host: hostPartyCode, cosponsors: parties, reason };
    await record(tx, actor, { act: 'seminar.changeHosts', subjectId: meetingId, detail });
    return { code: meeting.code };
  });
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((code) => others.includes(code));
