import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dayOf, now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listObserversOn } from '@/lib/membership/parties/member-queries';
import type { Prisma } from '@/prisma/generated/client';
import { addDenial, findMeetingByCode } from '../meetings/queries';
import { isCode } from '../meetings/schema';
import { type MeetingRow, meetingSelect, toMeetingHead } from '../meetings/views';
import { exceptionPolicy, kindsOfException } from './exception-policy';
import { kindsFor } from './programme-policy';
import { factsOfSessions, toldRows } from './queries';
import {
  type ExceptionView,
  exceptionSelect,
  matrixOf,
  type NewSession,
  type SessionPage,
  type SessionRow,
  sessionSelect,
  toExceptionView,
  toSessionView,
} from './views';
import { visibleExceptions, visibleSessions } from './visibility';

const withMeeting = { ...sessionSelect, meetingId: true, meeting: { select: meetingSelect } } as const;

type WithMeeting = Prisma.MeetingSessionGetPayload<{ select: typeof withMeeting }>;

/** The session as `actor` may know it. @throws NotFound when it does not exist or the actor may not know that it does */
export async function findVisibleSession(
  tx: Tx,
  actor: Actor,
  one: Prisma.MeetingSessionWhereInput,
): Promise<WithMeeting> {
  const where = { AND: [one, visibleSessions(actor, await toldRows(actor, tx))] };
  const row = await tx.meetingSession.findFirst({ where, select: withMeeting });
  if (row === null) throw new NotFound('session');
  return row;
}

/** A session by the codes in its address, with the five rights of every class and the reader's own. @throws NotFound */
export async function getSession(actor: Actor, meetingCode: string, code: string): Promise<SessionPage> {
  if (!isCode(meetingCode) || !isCode(code)) throw new NotFound('session');
  const {
    meeting,
    meetingId: _id,
    ...row
  } = await findVisibleSession(db, actor, {
    code,
    meeting: { code: meetingCode },
  });
  const [facts] = await factsOfSessions(db, meeting, [row]);
  if (facts === undefined) throw new NotFound('session');
  const session = toSessionView(actor, row, facts, meeting.status);
  const kinds = session.can.change === null ? kindsFor(actor, meeting, row.kind) : [];
  const [exceptions, grants] = await Promise.all([exceptionsOf(actor, meeting, row), grantsFor(actor, meeting, row)]);
  return { meeting: toMeetingHead(meeting), session, matrix: matrixOf(facts), kinds, exceptions, grants };
}

async function exceptionsOf(
  actor: Actor,
  { conveners }: MeetingRow,
  { id, endsAt }: SessionRow,
): Promise<ExceptionView[]> {
  const rows = await db.participationException.findMany({
    where: { AND: [{ sessionId: id }, visibleExceptions(actor)] },
    select: exceptionSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => toExceptionView(actor, row, { endsAt, conveners }, now()));
}

async function grantsFor(actor: Actor, meeting: MeetingRow, { kind, endsAt }: SessionRow) {
  const isOver = meeting.status !== 'PLANNED' || endsAt <= now();
  if (isOver) return null;
  const { conveners } = meeting;
  const kinds = kindsOfException({ kind, bodyKind: meeting.body.kind }).filter(
    (one) => exceptionPolicy.grant.may(actor, { kind: one, conveners }) === null,
  );
  return kinds.length === 0 ? null : { kinds, parties: await listObserversOn(db, dayOf(meeting.startsOn)) };
}

/** What the form of a new session offers. @throws NotFound for the meeting */
export async function getNewSession(actor: Actor, meetingCode: string): Promise<NewSession> {
  const row = await findMeetingByCode(actor, meetingCode);
  const kinds = kindsFor(actor, row);
  return { meeting: toMeetingHead(row), kinds, denial: addDenial(actor, row) };
}
