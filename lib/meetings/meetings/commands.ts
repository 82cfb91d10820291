// Longer than 250 lines: every act in the life of a meeting.
import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { dateOn, dayIn, dayOf, daysBetween, movedByDays, now, today } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { leaveTakenRooms } from '../logistics/room-commands';
import { toldRows } from '../sessions/queries';
import { visibleSessions } from '../sessions/visibility';
import { departuresFrom } from './calendar-queries';
import type { Departure } from './calendar-rules';
import type { MeetingFollower } from './follower-schema';
import { meetingPolicy } from './policy';
import { findVisibleMeeting, markOf } from './queries';
import type { CancelMeeting, CloseMeeting, MoveMeeting, NewDates, PlanMeeting } from './schema';
import type { MeetingRow, MovedDate } from './views';
import { type MeetingAct, meetingWorkflow } from './workflow';

/**
 * The meeting is planned, with a code of its own (`CRM-2027`, `GRCM-2027-2`). The same form twice plans one.
 * @throws Forbidden `meeting.secretariat-only`, Invalid also when it departs from a rule of the calendar without a reason (P-16)
 */
export async function planMeeting(actor: Actor, input: PlanMeeting): Promise<{ id: string; code: string }> {
  const { key, departureReason = '', ...body } = input;
  authorize(meetingPolicy, 'plan', actor, body);
  return once(actor, key, { ...body, departureReason }, (tx) => createMeeting(tx, actor, { ...body, departureReason }));
}

type NewMeetingData = Omit<PlanMeeting, 'key' | 'departureReason' | 'bodyCode'> &
  Readonly<{ bodyCode: string; departureReason: string; cycleId?: string; conveners?: string[] }>;

/** As `planMeeting`, within the caller's transaction; the caller has authorised it. */
export async function createMeeting(
  tx: Tx,
  actor: Actor,
  { departureReason, ...body }: NewMeetingData,
): Promise<{ id: string; code: string }> {
  const { bodyCode, hostPartyCode, city } = body;
  if ((await tx.body.count({ where: { code: bodyCode } })) === 0) {
    throw new Invalid('form.faulty', { bodyCode: 'field.choose' });
  }
  if (hostPartyCode !== null && (await tx.party.count({ where: { code: hostPartyCode } })) === 0) {
    throw new Invalid('form.faulty', { hostPartyCode: 'field.choose' });
  }
  const year = Number(body.startsOn.slice(0, 4));
  const code = await takeCode(tx, bodyCode, year);
  const departure = withReason(await departuresFrom(tx, body), departureReason);
  const { id } = await tx.meeting.create({
    data: {
      ...body,
      ...departure,
      code,
      year,
      city: city === '' ? null : city,
      startsOn: dateOn(body.startsOn),
      endsOn: dateOn(body.endsOn),
    },
    select: { id: true },
  });
  const detail = { code, startsOn: body.startsOn, ...departure };
  await record(tx, actor, { act: 'meeting.plan', subjectId: id, detail });
  return { id, code };
}

/**
 * What a meeting keeps of the rules that it departs from (P-16).
 * @throws Invalid at the field of each departure, when no reason is given
 */
function withReason(
  departures: readonly Departure[],
  reason: string,
): { departsFrom: string[]; departureReason: string | null } {
  if (departures.length === 0) return { departsFrom: [], departureReason: null };
  if (reason === '') {
    const faults = departures.map(({ field, reason: warning }) => [field, warning]);
    const needed = { departureReason: 'meeting.departure-needs-reason' };
    throw new Invalid('meeting.departure-needs-reason', { ...Object.fromEntries(faults), ...needed });
  }
  return { departsFrom: [...new Set(departures.map(({ rule }) => rule))], departureReason: reason };
}

const codePrefix: Readonly<Record<string, string>> = {
  VICE_MINISTERS: 'CRM',
  NETWORK_TRAFFICKING: 'RT',
  NETWORK_CONSULAR: 'RPC',
  SEMINAR: 'SEM',
};

/** The next free code of a body's year; takers of one year wait for each other. */
async function takeCode(tx: Tx, bodyCode: string, year: number): Promise<string> {
  const base = `${codePrefix[bodyCode] ?? bodyCode}-${year}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`meeting.code ${base}`}, 0))`;
  const taken = await tx.meeting.findMany({ where: { code: { startsWith: base } }, select: { code: true } });
  const codes = new Set(taken.map(({ code }) => code));
  // The Vice-Ministers meet once a year (DR-08): their first meeting needs no number.
  if (bodyCode === 'VICE_MINISTERS' && !codes.has(base)) return base;
  let n = bodyCode === 'VICE_MINISTERS' ? 2 : 1;
  while (codes.has(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}

/**
 * The meeting has the new dates, its sessions moved by as many days, and everything that follows it moved too, all at once. What moved
 * is what the list showed that `listed` marks; the answer says it.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `meeting.stale`, `meeting.list-changed`, Invalid as `planMeeting`, and
 * at `endsOn` when a session would be left after the last day
 */
export async function moveMeeting(
  actor: Actor,
  input: MoveMeeting,
  followers: readonly MeetingFollower[],
): Promise<{ id: string; code: string; moved: MovedDate[] }> {
  return inTransaction((tx) => moveInside(tx, actor, input, followers));
}

/**
 * As `moveMeeting`, within the caller's transaction. Where the whole chain moves by as many days, `withChain` is what its order then says to
 * this meeting.
 */
export async function moveInside(
  tx: Tx,
  actor: Actor,
  input: MoveMeeting,
  followers: readonly MeetingFollower[],
  withChain?: readonly Departure[],
): Promise<{ id: string; code: string; moved: MovedDate[] }> {
  const { meetingId, version, startsOn, endsOn, departureReason = '' } = input;
  const meeting = await openMeeting(tx, actor, 'move', { meetingId, version });

  const asMoved = {
    ...meeting,
    startsOn,
    endsOn,
    hostPartyCode: meeting.host?.code ?? null,
    ...(withChain && { withChain }),
  };
  const departure = withReason(await departuresFrom(tx, asMoved), departureReason);
  await tx.meeting.update({
    where: { id: meetingId },
    // The year is the edition's, as its code and its calls say; it does not move.
    data: {
      ...{ startsOn: dateOn(startsOn), endsOn: dateOn(endsOn), ...departure },
      movedAt: now(),
      version: { increment: 1 },
    },
  });
  await moveSessions(tx, actor, meeting, { startsOn, endsOn });
  const moved: MovedDate[] = [];
  for (const follower of followers) moved.push(...(await follower.follow(tx, meetingId, startsOn)));
  if (markOf(version, startsOn, endsOn, moved) !== input.listed) throw new Conflict('meeting.list-changed');

  const from = { startsOn: dayOf(meeting.startsOn), endsOn: dayOf(meeting.endsOn) };
  const followed = moved.map(({ what, id, to }) => ({ what, id, to: to.toISOString() }));
  await record(tx, actor, {
    act: 'meeting.move',
    subjectId: meetingId,
    detail: { from, to: { startsOn, endsOn }, followed, ...departure },
  });
  return { id: meetingId, code: meeting.code, moved };
}

/**
 * The meeting does not take place, and says why; its sessions, agenda and papers stay where they are, marked. Nothing that hangs on it is
 * closed or lost. @throws NotFound, Forbidden `meeting.secretariat-only`, Conflict `workflow.closed`, `meeting.stale`
 */
export async function cancelMeeting(actor: Actor, input: CancelMeeting): Promise<{ code: string }> {
  return inTransaction((tx) => cancelInside(tx, actor, input));
}

/** As `cancelMeeting`, within the caller's transaction. */
export async function cancelInside(
  tx: Tx,
  actor: Actor,
  { meetingId, version, reason }: CancelMeeting,
): Promise<{ code: string }> {
  const meeting = await openMeeting(tx, actor, 'cancel', { meetingId, version });
  await tx.meeting.update({
    where: { id: meetingId },
    data: {
      status: advance(meetingWorkflow, 'cancel', meeting.status),
      cancelReason: reason,
      cancelledAt: now(),
      version: { increment: 1 },
    },
  });
  const detail = { code: meeting.code, reason, startsOn: dayOf(meeting.startsOn) };
  await record(tx, actor, { act: 'meeting.cancel', subjectId: meetingId, detail });
  return { code: meeting.code };
}

/**
 * The meeting was held: its last day is over. @throws NotFound, Forbidden `meeting.secretariat-only`, Conflict `workflow.closed`,
 * `meeting.stale`, `meeting.not-over`
 */
export async function closeMeeting(actor: Actor, { meetingId, version }: CloseMeeting): Promise<{ code: string }> {
  return inTransaction(async (tx) => {
    const meeting = await openMeeting(tx, actor, 'close', { meetingId, version });
    if (dayOf(meeting.endsOn) >= today()) throw new Conflict('meeting.not-over');
    const status = advance(meetingWorkflow, 'close', meeting.status);
    await tx.meeting.update({ where: { id: meetingId }, data: { status, version: { increment: 1 } } });
    await record(tx, actor, { act: 'meeting.close', subjectId: meetingId, detail: { code: meeting.code } });
    return { code: meeting.code };
  });
}

/** The meeting, locked, which this person may do `act` to now, in the version that they saw. */
async function openMeeting(
  tx: Tx,
  actor: Actor,
  act: MeetingAct,
  { meetingId, version }: Readonly<{ meetingId: string; version: number }>,
): Promise<MeetingRow> {
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE id = ${meetingId}::uuid FOR NO KEY UPDATE`;
  const meeting = await findVisibleMeeting(tx, actor, meetingId);
  authorize(meetingPolicy, act, actor, meeting);
  advance(meetingWorkflow, act, meeting.status);
  if (meeting.version !== version) throw new Conflict('meeting.stale');
  return meeting;
}

/**
 * Every session, also those that the mover may not know of, keeps its hour on the day that it moved to. None is left after the last day:
 * one that the mover knows of has to be moved or removed first; one behind closed doors is then held on the last day at its hour, so that
 * the refusal does not tell of it. @throws Invalid at `endsOn` (`meeting.session-left-out`)
 */
async function moveSessions(
  tx: Tx,
  actor: Actor,
  { id, startsOn, timeZone }: MeetingRow,
  dates: NewDates,
): Promise<void> {
  const days = daysBetween(dayOf(startsOn), dates.startsOn);
  const sessions = await tx.meetingSession.findMany({
    where: { meetingId: id },
    select: { id: true, startsAt: true, endsAt: true },
  });
  const beyond = (at: Date): number => Math.max(0, daysBetween(dates.endsOn, dayIn(at, timeZone)));
  const moves = sessions.map(({ id: sessionId, startsAt, endsAt }) => {
    const tooFar = beyond(movedByDays(startsAt, days, timeZone));
    const by = days - tooFar;
    const to = { startsAt: movedByDays(startsAt, by, timeZone), endsAt: movedByDays(endsAt, by, timeZone) };
    return { sessionId, tooFar, by, to };
  });
  const leftOut = moves.filter(({ tooFar }) => tooFar > 0).map(({ sessionId }) => sessionId);
  const known = { AND: [{ id: { in: leftOut } }, visibleSessions(actor, await toldRows(actor, tx))] };
  if ((await tx.meetingSession.count({ where: known })) > 0) {
    throw new Invalid('form.faulty', { endsOn: 'meeting.session-left-out' });
  }
  for (const { sessionId, by, to } of moves) {
    if (by !== 0) await tx.meetingSession.update({ where: { id: sessionId }, data: to });
  }
  // Those that moved as one still stand beside each other; only what was brought back to the last day can meet another in its room.
  await leaveTakenRooms(tx, leftOut);
}
