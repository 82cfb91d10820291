import 'server-only';
import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/core/actor';
import { dateOn, dayOf, daysBetween, movedByDays, today } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import { toldRows } from '../sessions/queries';
import { visibleSessions } from '../sessions/visibility';
import type { MeetingFollower } from './follower-schema';
import { meetingPolicy } from './policy';
import type { MeetingsAsked, NewDates } from './schema';
import {
  type MeetingList,
  type MeetingRow,
  type MeetingView,
  type MovedDate,
  type MovePreview,
  meetingSelect,
  sessionSelect,
  toMeetingHead,
  toMeetingView,
} from './views';
import { visibleMeetings } from './visibility';
import { meetingWorkflow } from './workflow';

const pageSize = 25;

/** Meetings that `actor` may know of, 25 a page: coming ones by date, past ones newest first. One that lasts today is coming. */
export async function listMeetings(actor: Actor, { when, page }: MeetingsAsked): Promise<MeetingList> {
  const day = dateOn(today());
  const wanted: Prisma.MeetingWhereInput = { endsOn: when === 'coming' ? { gte: day } : { lt: day } };
  const where = { AND: [wanted, visibleMeetings(actor, await toldRows(actor))] };
  const direction = when === 'coming' ? 'asc' : 'desc';
  const [total, rows] = await Promise.all([
    db.meeting.count({ where }),
    db.meeting.findMany({
      where,
      select: meetingSelect,
      orderBy: [{ startsOn: direction }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const canPlan = meetingPolicy.plan.may(actor, { bodyCode: '' });
  return { rows: rows.map(toMeetingHead), total, page, pageCount, canPlan };
}

/** The meeting as `actor` may know it. @throws NotFound when it does not exist or the actor may not know that it does */
export async function findVisibleMeeting(tx: Tx, actor: Actor, id: string): Promise<MeetingRow> {
  const where = { AND: [{ id }, visibleMeetings(actor, await toldRows(actor, tx))] };
  const row = await tx.meeting.findFirst({ where, select: meetingSelect });
  if (row === null) throw new NotFound('meeting');
  return row;
}

/** The meeting with the sessions that `actor` may know of. @throws NotFound */
export async function getMeeting(actor: Actor, id: string): Promise<MeetingView> {
  const row = await findVisibleMeeting(db, actor, id);
  const sessions = await db.meetingSession.findMany({
    where: { AND: [{ meetingId: id }, visibleSessions(actor, await toldRows(actor))] },
    select: sessionSelect,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return toMeetingView(actor, row, sessions);
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
  const others = await Promise.all(followers.map((one) => one.preview(db, meetingId, startsOn)));
  const moved = [...(days === 0 ? [] : ownMoves), ...others.flat()].sort(
    (a, b) => a.to.getTime() - b.to.getTime() || (a.id < b.id ? -1 : 1),
  );
  const listed = markOf(row.version, startsOn, endsOn, others.flat());
  return { meeting: toMeetingHead(row), version: row.version, startsOn, endsOn, moved, listed };
}

/** The mark of a list of what follows. Sessions are not in it: they move with the version of the meeting itself. */
export function markOf(version: number, startsOn: string, endsOn: string, moved: readonly MovedDate[]): string {
  const rows = moved.map(({ what, id, from, to }) => `${what} ${id} ${from.getTime()} ${to.getTime()}`).sort();
  return createHash('sha256')
    .update([version, startsOn, endsOn, ...rows].join('\n'))
    .digest('hex');
}
