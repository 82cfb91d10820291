import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { addDays, dayOf, now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { sessionKindWords } from '../labels';
import { cancelInside, createMeeting, moveInside } from '../meetings/commands';
import type { MeetingFollower } from '../meetings/follower-schema';
import { meetingPolicy } from '../meetings/policy';
import { createSession } from '../sessions/commands';
import { instantsOf } from '../sessions/hours';
import { toldRows } from '../sessions/queries';
import type { ProposedMeeting } from './chain';
import { orderFor } from './order';
import { chainMoved, previewCycle } from './queries';
import type { CancelCycle, MoveCycle, PlanCycle } from './schema';
import { visibleCycles } from './visibility';

/**
 * Every meeting of the chain is planned with its sessions, all at once, and stands in the cycle. The same form twice plans one.
 * @throws Forbidden `meeting.secretariat-only`, Invalid `cycle.exists` at `half`, and where a meeting departs from a rule of the calendar
 * without a reason (P-16)
 */
export async function planCycle(actor: Actor, input: PlanCycle): Promise<{ code: string }> {
  const { key, departureReason = '', ...asked } = input;
  authorize(meetingPolicy, 'plan', actor, { bodyCode: 'GRCM' });
  return once(actor, key, { ...asked, departureReason }, async (tx) => {
    const year = Number(asked.startsOn.slice(0, 4));
    const code = `${year}-${asked.half}`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`cycle ${code}`}, 0))`;
    if ((await tx.cycle.count({ where: { code } })) > 0) throw new Invalid('form.faulty', { half: 'cycle.exists' });
    const { chain } = await previewCycle(tx, actor, asked);
    const { id } = await tx.cycle.create({
      data: { code, year, half: asked.half, joint: asked.joint, createdAt: now() },
    });
    const planned: string[] = [];
    for (const one of chain) {
      const isJoint = one.sessions.every(({ kind }) => kind === 'JOINT');
      const title = isJoint ? { nameEs: sessionKindWords.JOINT.es, nameEn: sessionKindWords.JOINT.en } : one.body;
      const meeting = await createMeeting(tx, actor, {
        bodyCode: one.bodyCode,
        titleEs: `${title.nameEs}, ${year}`,
        titleEn: `${title.nameEn}, ${year}`,
        startsOn: one.startsOn,
        endsOn: one.endsOn,
        timeZone: asked.timeZone,
        city: asked.city,
        hostPartyCode: asked.hostPartyCode,
        departureReason: one.departures.length === 0 ? '' : departureReason,
        cycleId: id,
      });
      await addProposed(tx, actor, { ...meeting, ...one, timeZone: asked.timeZone });
      planned.push(meeting.code);
    }
    await record(tx, actor, { act: 'cycle.plan', subjectId: id, detail: { code, meetings: planned } });
    return { code };
  });
}

type Planned = ProposedMeeting & Readonly<{ id: string; code: string; timeZone: string }>;

async function addProposed(tx: Tx, actor: Actor, { id, code, timeZone, startsOn, endsOn, sessions }: Planned) {
  for (const { kind, day, from, to } of sessions) {
    const hours = { day: addDays(startsOn, day), from, endDay: null, to };
    const instants = instantsOf(hours, { startsOn, endsOn, timeZone });
    const words = sessionKindWords[kind];
    await createSession(tx, actor, { id, code }, { kind, titleEs: words.es, titleEn: words.en, ...instants });
  }
}

/**
 * What is still planned of the cycle does not take place, all of it at once and for one reason; what was held stays held.
 * @throws NotFound, Forbidden `meeting.secretariat-only`, Conflict `workflow.closed` when nothing of it is planned any more
 */
export async function cancelCycle(actor: Actor, { cycleId, reason }: CancelCycle): Promise<{ code: string }> {
  return inTransaction(async (tx) => {
    const cycle = await tx.cycle.findFirst({
      where: { AND: [{ id: cycleId }, visibleCycles(actor, await toldRows(actor, tx))] },
      select: { id: true, code: true },
    });
    if (cycle === null) throw new NotFound('cycle');
    authorize(meetingPolicy, 'cancel', actor, { bodyCode: '' });
    const meetings = await tx.meeting.findMany({
      where: { cycleId, status: 'PLANNED' },
      select: { id: true, version: true },
      orderBy: { id: 'asc' },
    });
    if (meetings.length === 0) throw new Conflict('workflow.closed');
    for (const { id, version } of meetings) await cancelInside(tx, actor, { meetingId: id, version, reason });
    await record(tx, actor, { act: 'cycle.cancel', subjectId: cycleId, detail: { reason, count: meetings.length } });
    return { code: cycle.code };
  });
}

/**
 * All that is still planned of the cycle moves by so many days, with everything that follows each meeting, in one transaction: exactly what the
 * list showed, or nothing. What was held or cancelled stays.
 * @throws NotFound, Forbidden `meeting.secretariat-only`, Conflict `workflow.closed`, `meeting.stale`, `meeting.list-changed`, Invalid where a
 * meeting departs from a rule of the calendar without a reason (P-16)
 */
export async function moveCycle(
  actor: Actor,
  { cycleId, days, moves, departureReason = '' }: MoveCycle,
  followers: readonly MeetingFollower[],
): Promise<{ code: string }> {
  return inTransaction(async (tx) => {
    const cycle = await tx.cycle.findFirst({
      where: { AND: [{ id: cycleId }, visibleCycles(actor, await toldRows(actor, tx))] },
      select: { id: true, code: true },
    });
    if (cycle === null) throw new NotFound('cycle');
    authorize(meetingPolicy, 'move', actor, { bodyCode: '' });
    const meetings = await tx.meeting.findMany({
      where: { cycleId, status: 'PLANNED' },
      select: { id: true, bodyCode: true, startsOn: true, endsOn: true },
      orderBy: [{ startsOn: days > 0 ? 'desc' : 'asc' }, { id: 'asc' }],
    });
    if (meetings.length === 0) throw new Conflict('workflow.closed');
    if (meetings.length !== moves.length) throw new Conflict('meeting.list-changed');
    const chain = await chainMoved(tx, cycleId, days);
    for (const { id, bodyCode, startsOn, endsOn } of meetings) {
      const move = moves.find(({ meetingId }) => meetingId === id);
      if (move === undefined) throw new Conflict('meeting.list-changed');
      const dates = { startsOn: addDays(dayOf(startsOn), days), endsOn: addDays(dayOf(endsOn), days) };
      await moveInside(tx, actor, { ...move, ...dates, departureReason }, followers, orderFor(chain, bodyCode));
    }
    await record(tx, actor, { act: 'cycle.move', subjectId: cycleId, detail: { days, count: meetings.length } });
    return { code: cycle.code };
  });
}
