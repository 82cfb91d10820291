import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { dayOf, now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import type { SessionKind } from '@/prisma/generated/enums';
import { isOwnRoomTaken } from '../logistics/room-commands';
import { isSeminar } from '../meetings/conveners';
import { findVisibleMeeting } from '../meetings/queries';
import type { MeetingRow } from '../meetings/views';
import { instantsOf } from './hours';
import { kindsOfBody, programmePolicy } from './programme-policy';
import { findVisibleSession } from './programme-queries';
import type { AddSession, ChangeSession, RemoveSession } from './schema';
import { sessionWorkflow } from './workflow';

const codeEnds: Readonly<Record<SessionKind, string>> = {
  OPENING: 'OPENING',
  PLENARY: 'PLENARY',
  CIVIL_SOCIETY_DIALOGUE: 'DIALOGUE',
  DRAFTING: 'DRAFTING',
  CLOSED_DOOR: 'CLOSED',
  TECHNICAL: 'TECHNICAL',
  NETWORK: 'NETWORK',
  JOINT: 'JOINT',
};

/** What the audit may say of a session: of one behind closed doors nothing but that something was done (P-05). */
const told = (kind: SessionKind, startsAt: Date) =>
  kind === 'CLOSED_DOOR' ? {} : { kind, startsAt: startsAt.toISOString() };

/**
 * The session is in the meeting's programme, with a code of its own (`CRM-2027-PLENARY`). The same form twice adds one.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, Invalid
 */
export async function addSession(actor: Actor, input: AddSession): Promise<{ code: string; meetingCode: string }> {
  const { key, ...body } = input;
  return once(actor, key, body, async (tx) => {
    const { meetingId, kind, titleEs, titleEn, ...hours } = body;
    const meeting = await lockedMeeting(tx, actor, meetingId);
    authorize(programmePolicy, 'add', actor, { kind, conveners: meeting.conveners });
    advance(sessionWorkflow, 'add', meeting.status);
    requireKind(meeting, kind, null);
    const instants = instantsOf(hours, venueOf(meeting));
    const code = await createSession(tx, actor, meeting, { kind, titleEs, titleEn, ...instants });
    return { code, meetingCode: meeting.code };
  });
}

type NewSessionData = Readonly<{ kind: SessionKind; titleEs: string; titleEn: string; startsAt: Date; endsAt: Date }>;

/** The session is in the programme of a meeting that nobody else changes meanwhile; its code. The caller has authorised it. */
export async function createSession(
  tx: Tx,
  actor: Actor,
  meeting: Readonly<{ id: string; code: string }>,
  data: NewSessionData,
): Promise<string> {
  const code = await freeCode(tx, `${meeting.code}-${codeEnds[data.kind]}`);
  const { id } = await tx.meetingSession.create({
    data: { code, meetingId: meeting.id, ...data, addedAt: now() },
    select: { id: true },
  });
  await record(tx, actor, { act: 'session.add', subjectId: id, detail: told(data.kind, data.startsAt) });
  return code;
}

/**
 * The session is as the form says; its code stays, and so do its doors: nobody may have the programme on both sides of them.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `session.stale`, Invalid, also at `from` when its room is taken at the new hours
 * (`logistics.room-taken`)
 */
export async function changeSession(
  actor: Actor,
  input: ChangeSession,
): Promise<{ code: string; meetingCode: string }> {
  const { sessionId, version, kind, titleEs, titleEn, ...hours } = input;
  return inTransaction(async (tx) => {
    const session = await findVisibleSession(tx, actor, { id: sessionId });
    const meeting = await lockedMeeting(tx, actor, session.meetingId);
    const { conveners } = meeting;
    authorize(programmePolicy, 'change', actor, { kind: session.kind, conveners });
    authorize(programmePolicy, 'change', actor, { kind, conveners });
    advance(sessionWorkflow, 'change', meeting.status);
    requireKind(meeting, kind, session.kind);
    const instants = instantsOf(hours, venueOf(meeting));
    if (await isOwnRoomTaken(tx, sessionId, instants)) {
      throw new Invalid('logistics.room-taken', { from: 'logistics.room-taken' });
    }
    const isMoved =
      instants.startsAt.getTime() !== session.startsAt.getTime() ||
      instants.endsAt.getTime() !== session.endsAt.getTime();
    const { count } = await tx.meetingSession.updateMany({
      where: { id: sessionId, version },
      data: { kind, titleEs, titleEn, ...instants, version: { increment: 1 }, ...(isMoved && { movedAt: now() }) },
    });
    if (count === 0) throw new Conflict('session.stale');
    await record(tx, actor, { act: 'session.change', subjectId: sessionId, detail: told(kind, instants.startsAt) });
    return { code: session.code, meetingCode: meeting.code };
  });
}

/**
 * The session is in the programme no longer.
 * @throws NotFound, Forbidden, also `seminar.opening-stays`, Conflict `workflow.closed`, `session.stale`, `session.has-guests`, `session.has-exceptions`,
 * `session.has-attendance`, `session.has-papers`, `session.has-texts`, `session.in-the-agenda`
 */
export async function removeSession(
  actor: Actor,
  { sessionId, version }: RemoveSession,
): Promise<{ meetingCode: string }> {
  return inTransaction(async (tx) => {
    const session = await findVisibleSession(tx, actor, { id: sessionId });
    const meeting = await lockedMeeting(tx, actor, session.meetingId);
    authorize(programmePolicy, 'remove', actor, { kind: session.kind, conveners: meeting.conveners });
    advance(sessionWorkflow, 'remove', meeting.status);
    // A guest was let in to this one session (P-13): the errand ends by its own act first, and stays on record.
    if ((await tx.mandate.count({ where: { sessionId } })) > 0) throw new Conflict('session.has-guests');
    if ((await tx.participationException.count({ where: { sessionId } })) > 0) {
      throw new Conflict('session.has-exceptions');
    }
    if ((await tx.attendanceSheet.count({ where: { sessionId } })) > 0) throw new Conflict('session.has-attendance');
    // Papers stay where they were before the session; those of closed doors have no other place (DR-24).
    const papers = await tx.document.count({ where: { sessionId } });
    const custodies = await tx.closedDoorCustody.count({ where: { sessionId } });
    if (papers + custodies > 0) throw new Conflict('session.has-papers');
    if ((await tx.negotiatedText.count({ where: { sessionId } })) > 0) throw new Conflict('session.has-texts');
    // What was published of it stays readable, and an item goes by an act of its own.
    const items = await tx.agendaItem.count({ where: { sessionId } });
    const versions = await tx.agendaVersionSession.count({ where: { sessionId } });
    if (items + versions > 0) throw new Conflict('session.in-the-agenda');
    const { count } = await tx.meetingSession.deleteMany({ where: { id: sessionId, version } });
    if (count === 0) throw new Conflict('session.stale');
    const { kind, titleEs, titleEn } = session;
    await tx.removedSession.create({ data: { meetingId: meeting.id, kind, titleEs, titleEn, removedAt: now() } });
    await record(tx, actor, {
      act: 'session.remove',
      subjectId: sessionId,
      detail: told(session.kind, session.startsAt),
    });
    return { meetingCode: meeting.code };
  });
}

/** The meeting, whose dates do not move while its programme is written. */
async function lockedMeeting(tx: Tx, actor: Actor, id: string): Promise<MeetingRow> {
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return findVisibleMeeting(tx, actor, id);
}

const venueOf = ({ startsOn, endsOn, timeZone }: MeetingRow) => ({
  startsOn: dayOf(startsOn),
  endsOn: dayOf(endsOn),
  timeZone,
});

/** @throws Invalid at the kind: the body holds no such session, or it would take a seminar's one opening away, or give it a second (DR-32) */
function requireKind({ body, conveners }: MeetingRow, kind: SessionKind, current: SessionKind | null): void {
  if (!kindsOfBody(body.kind).includes(kind)) throw new Invalid('form.faulty', { kind: 'field.choose' });
  if (!isSeminar({ conveners }) || (kind === 'OPENING') === (current === 'OPENING')) return;
  const reason = current === 'OPENING' ? 'seminar.opening-stays' : 'seminar.one-opening';
  throw new Invalid(reason, { kind: reason });
}

/** The next free code that begins so; the meeting's row is locked. */
async function freeCode(tx: Tx, base: string): Promise<string> {
  const rows = await tx.meetingSession.findMany({ where: { code: { startsWith: base } }, select: { code: true } });
  const taken = new Set(rows.map(({ code }) => code));
  if (!taken.has(base)) return base;
  let n = 2;
  while (taken.has(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}
