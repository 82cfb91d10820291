import 'server-only';
import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/core/actor';
import { dateOn, dayOf, daysBetween, movedByDays, today } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import { convocationDue } from '../convocations/due';
import { registrationCloses } from '../delegations/closing';
import { memberHolidaysBetween } from '../holidays/queries';
import { findSeminar, seminarDenial } from '../seminars/queries';
import { kindsFor, programmePolicy } from '../sessions/programme-policy';
import { factsOfSessions, toldRows } from '../sessions/queries';
import { sessionSelect, toSessionView } from '../sessions/views';
import { visibleSessions } from '../sessions/visibility';
import { sessionWorkflow } from '../sessions/workflow';
import { departuresFrom, listCalendarBodies } from './calendar-queries';
import type { Departure } from './calendar-rules';
import { isSeminar } from './conveners';
import type { MeetingFollower } from './follower-schema';
import { meetingPolicy } from './policy';
import { isCode, type MeetingsAsked, NewDates } from './schema';
import {
  abilitiesOn,
  type MeetingCancel,
  type MeetingList,
  type MeetingMove,
  type MeetingRow,
  type MeetingView,
  type MovedDate,
  type MovePreview,
  meetingSelect,
  toMeetingHead,
  toMeetingView,
} from './views';
import { visibleMeetings } from './visibility';
import { meetingWorkflow } from './workflow';

const pageSize = 25;

/** Meetings that `actor` may know of, 25 a page: coming ones by date, past ones newest first. One that lasts today is coming. */
export async function listMeetings(
  actor: Actor,
  { when, page: asked, body: bodyCode }: MeetingsAsked,
): Promise<MeetingList> {
  const day = dateOn(today());
  const wanted: Prisma.MeetingWhereInput = {
    endsOn: when === 'coming' ? { gte: day } : { lt: day },
    ...(bodyCode !== undefined && { bodyCode }),
  };
  const where = { AND: [wanted, visibleMeetings(actor, await toldRows(actor))] };
  const direction = when === 'coming' ? 'asc' : 'desc';
  const [total, bodies] = await Promise.all([db.meeting.count({ where }), listCalendarBodies()]);
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(asked, pageCount);
  const rows = await db.meeting.findMany({
    where,
    select: meetingSelect,
    orderBy: [{ startsOn: direction }, { id: 'asc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  const canPlan = meetingPolicy.plan.may(actor, { bodyCode: '' });
  const canPlanSeminar = seminarDenial(actor);
  return {
    rows: rows.map(toMeetingHead),
    total,
    page,
    pageCount,
    canPlan,
    canPlanSeminar,
    bodies,
    body: bodyCode ?? null,
    when,
  };
}

/** The meeting as `actor` may know it. @throws NotFound when it does not exist or the actor may not know that it does */
export async function findVisibleMeeting(tx: Tx, actor: Actor, id: string): Promise<MeetingRow> {
  return findVisible(tx, actor, { id });
}

async function findVisible(tx: Tx, actor: Actor, one: Prisma.MeetingWhereInput): Promise<MeetingRow> {
  const where = { AND: [one, visibleMeetings(actor, await toldRows(actor, tx))] };
  const row = await tx.meeting.findFirst({ where, select: meetingSelect });
  if (row === null) throw new NotFound('meeting');
  return row;
}

/** The meeting with the sessions that `actor` may know of, and what they may do in each. @throws NotFound */
export async function getMeeting(actor: Actor, id: string): Promise<MeetingView> {
  return withSessions(actor, await findVisibleMeeting(db, actor, id));
}

/** As `getMeeting`, by the code in its address (`CRM-2027`). @throws NotFound */
export async function getMeetingByCode(actor: Actor, code: string): Promise<MeetingView> {
  return withSessions(actor, await findMeetingByCode(actor, code));
}

/** The meeting's row by its code, as `actor` may know it. @throws NotFound */
export async function findMeetingByCode(actor: Actor, code: string): Promise<MeetingRow> {
  if (!isCode(code)) throw new NotFound('meeting');
  return findVisible(db, actor, { code });
}

/** What the page shows that cancels a meeting, by the meeting's code. @throws NotFound */
export async function getMeetingCancel(actor: Actor, code: string): Promise<MeetingCancel> {
  const row = await findMeetingByCode(actor, code);
  return { meeting: toMeetingHead(row), id: row.id, version: row.version, denial: abilitiesOn(actor, row).cancel };
}

async function withSessions(actor: Actor, row: MeetingRow): Promise<MeetingView> {
  const rows = await db.meetingSession.findMany({
    where: { AND: [{ meetingId: row.id }, visibleSessions(actor, await toldRows(actor))] },
    select: sessionSelect,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const facts = new Map((await factsOfSessions(db, row, rows)).map((one) => [one.id, one]));
  const sessions = rows.flatMap((session) => {
    const judged = facts.get(session.id);
    return judged === undefined ? [] : [toSessionView(actor, session, judged, row.status)];
  });
  const seminar = isSeminar(row) ? await findSeminar(actor, row.id) : null;
  return toMeetingView(actor, row, { sessions, seminar }, addDenial(actor, row));
}

/** Null, or why `actor` adds no session to this meeting: no kind of its body's is theirs to add, or it is over. */
export function addDenial(actor: Actor, { body, status, conveners }: MeetingRow): string | null {
  if (kindsFor(actor, { body, conveners }).length === 0) {
    return programmePolicy.add.may(actor, { kind: 'OPENING', conveners });
  }
  return sessionWorkflow.acts.add.from.includes(status) ? null : 'workflow.closed';
}

/** Coming planned meetings that `actor` may know of (of one body, where one is given), by date; for a choice. */
export async function listComingMeetings(actor: Actor, bodyCode: string | null) {
  const rows = await db.meeting.findMany({
    where: {
      AND: [
        { status: 'PLANNED', endsOn: { gte: dateOn(today()) }, ...(bodyCode !== null && { bodyCode }) },
        visibleMeetings(actor, await toldRows(actor)),
      ],
    },
    select: meetingSelect,
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: 200,
  });
  return rows.map(toMeetingHead);
}

/** Dates that are reckoned from a meeting's first day. */
const reckoned = [
  ['CONVOCATION', convocationDue],
  ['REGISTRATION', registrationCloses],
] as const;

/**
 * What moves when the meeting is given these dates; nothing is written. Sessions move by as many days as the first day does; of these
 * only those are listed that the reader may know of.
 * @throws NotFound, Forbidden `meeting.secretariat-only`, Conflict `workflow.closed`
 */
export async function previewMove(
  actor: Actor,
  meetingId: string,
  { startsOn, endsOn }: NewDates,
  followers: readonly MeetingFollower[],
  withChain?: readonly Departure[],
): Promise<MovePreview> {
  const row = await findVisibleMeeting(db, actor, meetingId);
  authorize(meetingPolicy, 'move', actor, row);
  advance(meetingWorkflow, 'move', row.status);
  const sessions = await db.meetingSession.findMany({
    where: { AND: [{ meetingId }, visibleSessions(actor, await toldRows(actor))] },
    select: sessionSelect,
  });
  const days = daysBetween(dayOf(row.startsOn), startsOn);
  const ownMoves = sessions.map(({ id, titleEs, titleEn, startsAt }): MovedDate => {
    return { what: 'SESSION', id, titleEs, titleEn, from: startsAt, to: movedByDays(startsAt, days, row.timeZone) };
  });
  // Reckoned from the meeting's first day: nothing is written when it moves.
  for (const [what, dayFor] of reckoned) {
    const { titleEs, titleEn } = row;
    ownMoves.push({ what, id: meetingId, titleEs, titleEn, from: dayFor(dayOf(row.startsOn)), to: dayFor(startsOn) });
  }
  const others = await Promise.all(followers.map((one) => one.preview(db, meetingId, startsOn)));
  const moved = [...(days === 0 ? [] : ownMoves), ...others.flat()].sort(
    (a, b) => a.to.getTime() - b.to.getTime() || (a.id < b.id ? -1 : 1),
  );
  const listed = markOf(row.version, startsOn, endsOn, others.flat());
  const departures = await departuresFrom(db, {
    ...{ id: row.id, bodyCode: row.bodyCode, startsOn, endsOn, ...(withChain && { withChain }) },
    hostPartyCode: row.host?.code ?? null,
  });
  const holidays = await memberHolidaysBetween(db, { startsOn, endsOn });
  return { meeting: toMeetingHead(row), version: row.version, startsOn, endsOn, moved, listed, departures, holidays };
}

/** What the page that moves a meeting shows for the dates in its address. @throws NotFound */
export async function getMove(
  actor: Actor,
  code: string,
  asked: MeetingMove['asked'],
  followers: readonly MeetingFollower[],
): Promise<MeetingMove> {
  const meeting = await getMeetingByCode(actor, code);
  const base = { meeting, denial: meeting.can.move, asked };
  const isAsked = asked.startsOn !== undefined || asked.endsOn !== undefined;
  if (base.denial !== null || !isAsked) return { ...base, hasFault: false, preview: null };
  const dates = NewDates.safeParse(asked);
  if (!dates.success) return { ...base, hasFault: true, preview: null };
  return { ...base, hasFault: false, preview: await previewMove(actor, meeting.id, dates.data, followers) };
}

/** The mark of a list of what follows. Sessions are not in it: they move with the version of the meeting itself. */
export function markOf(version: number, startsOn: string, endsOn: string, moved: readonly MovedDate[]): string {
  const rows = moved.map(({ what, id, from, to }) => `${what} ${id} ${from.getTime()} ${to.getTime()}`).sort();
  return createHash('sha256')
    .update([version, startsOn, endsOn, ...rows].join('\n'))
    .digest('hex');
}
