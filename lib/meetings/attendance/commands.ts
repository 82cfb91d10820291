import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import { findVisibleSession } from '../sessions/programme-queries';
import { attendancePolicy } from './policy';
import { attendingAt, closedToMarks } from './queries';
import { boxOf, type KeepAttendance, type MarkPresent } from './schema';
import type { MarkedView } from './views';

type Session = Awaited<ReturnType<typeof findVisibleSession>>;

/**
 * Those who are ticked were in the session, and nobody else.
 * @throws NotFound (also of closed doors), Forbidden `attendance.office-only`, Conflict `workflow.closed`, `attendance.not-begun`,
 * `attendance.stale`, Invalid at a person's box (`attendance.not-accredited`, `attendance.party-does-not-attend`)
 */
export async function keepAttendance(
  actor: Actor,
  { sessionId, version, present }: KeepAttendance,
): Promise<{ code: string; meetingCode: string }> {
  return inTransaction(async (tx) => {
    const session = await openSession(tx, actor, 'keep', sessionId);
    const sheet = await tx.attendanceSheet.findUnique({
      where: { sessionId },
      select: { version: true, marks: { select: { delegateId: true } } },
    });
    if ((sheet?.version ?? 0) !== version) throw new Conflict('attendance.stale');
    const marked = new Set(sheet?.marks.map(({ delegateId }) => delegateId));
    const added = [...new Set(present)].filter((id) => !marked.has(id));
    const removed = [...marked].filter((id) => !present.includes(id));
    await requireAttending(tx, session, added, boxOf);
    await touchSheet(tx, actor, sessionId);
    await tx.attendanceMark.deleteMany({ where: { sessionId, delegateId: { in: removed } } });
    await mark(tx, actor, sessionId, added);
    await record(tx, actor, { act: 'attendance.keep', subjectId: sessionId, detail: { added, removed } });
    return { code: session.code, meetingCode: session.meeting.code };
  });
}

/**
 * Whoever bears the badge with this code is in the session; said again of somebody who was there already.
 * @throws as `keepAttendance`, Invalid at `code` (`delegation.no-such-badge`)
 */
export async function markPresent(actor: Actor, { sessionId, code }: MarkPresent): Promise<MarkedView> {
  return inTransaction(async (tx) => {
    const session = await openSession(tx, actor, 'mark', sessionId);
    const found = await tx.delegate.findFirst({
      where: { meetingId: session.meetingId, code },
      select: {
        ...{ id: true, givenName: true, familyName: true },
        party: { select: { nameEs: true, nameEn: true } },
        attendance: { where: { sessionId }, select: { sessionId: true } },
      },
    });
    if (found === null) throw new Invalid('form.faulty', { code: 'delegation.no-such-badge' });
    const wasPresent = found.attendance.length > 0;
    if (!wasPresent) {
      await requireAttending(tx, session, [found.id], () => 'code');
      await touchSheet(tx, actor, sessionId);
      await mark(tx, actor, sessionId, [found.id]);
      await record(tx, actor, { act: 'attendance.mark', subjectId: sessionId, detail: { delegateId: found.id } });
    }
    const { givenName, familyName, party } = found;
    return { name: `${givenName} ${familyName}`, partyEs: party.nameEs, partyEn: party.nameEn, wasPresent };
  });
}

/** The session, locked, whose list `actor` may keep now. Behind closed doors there is none, whoever asks. */
async function openSession(
  tx: Tx,
  actor: Actor,
  act: keyof typeof attendancePolicy,
  sessionId: string,
): Promise<Session> {
  await tx.$queryRaw`SELECT 1 FROM "MeetingSession" WHERE id = ${sessionId}::uuid FOR NO KEY UPDATE`;
  const session = await findVisibleSession(tx, actor, { id: sessionId, kind: { not: 'CLOSED_DOOR' } });
  authorize(attendancePolicy, act, actor, session.meeting);
  const closed = closedToMarks(session, session.meeting);
  if (closed !== null) throw new Conflict(closed);
  return session;
}

/** @throws NotFound when somebody is none of the meeting's; Invalid at the field of whoever is not accredited or whose party the rules do not let in */
async function requireAttending(
  tx: Tx,
  session: Session,
  ids: readonly string[],
  fieldOf: (delegateId: string) => string,
): Promise<void> {
  if (ids.length === 0) return;
  const people = await tx.delegate.findMany({
    where: { id: { in: [...ids] }, meetingId: session.meetingId },
    select: { id: true, partyCode: true, status: true },
  });
  if (people.length < ids.length) throw new NotFound('delegation');
  const notYet = people.filter(({ status }) => status !== 'ACCREDITED' && status !== 'REGISTERED');
  const faults = (of: readonly Readonly<{ id: string }>[], reason: string) =>
    Object.fromEntries(of.map(({ id }) => [fieldOf(id), reason]));
  if (notYet.length > 0) throw new Invalid('form.faulty', faults(notYet, 'attendance.not-accredited'));
  const attends = await attendingAt(tx, session.meeting, session);
  const refused = people.filter(({ partyCode }) => attends(partyCode).verdict !== 'YES');
  const [first] = refused;
  if (first === undefined) return;
  // The words name one rule: those whom another one refuses are told the next time.
  const { rule } = attends(first.partyCode);
  const alike = refused.filter(({ partyCode }) => attends(partyCode).rule === rule);
  throw new Invalid('form.faulty', faults(alike, 'attendance.party-does-not-attend'), { rule });
}

async function touchSheet(tx: Tx, actor: Actor, sessionId: string): Promise<void> {
  const kept = { keptById: actor.userId, keptAt: now() };
  await tx.attendanceSheet.upsert({
    where: { sessionId },
    create: { sessionId, ...kept },
    update: { ...kept, version: { increment: 1 } },
  });
}

async function mark(tx: Tx, actor: Actor, sessionId: string, delegateIds: readonly string[]): Promise<void> {
  const given = { sessionId, markedById: actor.userId, markedAt: now() };
  await tx.attendanceMark.createMany({ data: delegateIds.map((delegateId) => ({ ...given, delegateId })) });
}
