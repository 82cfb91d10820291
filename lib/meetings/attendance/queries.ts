import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dayIn, now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import type { Locale } from '@/lib/web/locale';
import type { MeetingStatus } from '@/prisma/generated/enums';
import { partyAttends } from '../delegations/attends';
import { inProtocolOrder } from '../delegations/protocol';
import { partyKindsOn } from '../delegations/queries';
import { findMeetingByCode } from '../meetings/queries';
import { isCode } from '../meetings/schema';
import { meetingSelect, toMeetingHead } from '../meetings/views';
import type { Participation, SessionFacts } from '../sessions/policy';
import { factsOfSessions, type JudgedMeeting, toldRows } from '../sessions/queries';
import { attendancePolicy } from './policy';
import type { AttendanceList, AttendanceView, Attendant, AttendingParty } from './views';
import { sessionsWithAttendance, visibleAttendants } from './visibility';

const sessionSelect = {
  ...{ id: true, code: true, kind: true, titleEs: true, titleEn: true, startsAt: true },
} as const;

const personSelect = {
  ...{ id: true, givenName: true, familyName: true, post: true, role: true, partyCode: true },
  party: { select: { code: true, nameEs: true, nameEn: true } },
} as const;

type Judged = Readonly<{ id: string; kind: SessionFacts['kind']; startsAt: Date }>;

/**
 * What the rules say of each party's attendance of one session: by the rows of the meeting's day and the exceptions that were in force when
 * it began, also after they have ended with it (P-02). Four queries.
 */
export async function attendingAt(
  tx: Tx,
  meeting: JudgedMeeting,
  session: Judged,
): Promise<(partyCode: string) => Participation> {
  const [kinds, [facts], exceptions] = await Promise.all([
    partyKindsOn(tx, meeting.startsOn),
    factsOfSessions(tx, meeting, [session]),
    tx.participationException.findMany({
      where: {
        sessionId: session.id,
        AND: [
          { OR: [{ revokedAt: null }, { revokedAt: { gt: session.startsAt } }] },
          { OR: [{ endsAt: null }, { endsAt: { gt: session.startsAt } }] },
        ],
      },
      select: { kind: true, partyCode: true, right: true },
    }),
  ]);
  return (code) => {
    const kind = kinds.get(code);
    if (facts === undefined || kind === undefined) return { verdict: 'NO', rule: 'P-06' };
    return partyAttends({ code, kind }, { ...facts, exceptions });
  };
}

/** Null, or why the list of a session cannot be kept now: its day has not come, or its meeting does not take place. */
export function closedToMarks(
  { startsAt }: Readonly<{ startsAt: Date }>,
  { status, timeZone }: Readonly<{ status: MeetingStatus; timeZone: string }>,
): string | null {
  if (status === 'CANCELLED') return 'workflow.closed';
  return dayIn(now(), timeZone) < dayIn(startsAt, timeZone) ? 'attendance.not-begun' : null;
}

/** Who is in a session, as `actor` may know it; null where they may not know who attends it, or nobody keeps it. Eight queries, however many people. */
export async function findAttendance(
  actor: Actor,
  meetingCode: string,
  code: string,
  locale: Locale,
): Promise<AttendanceView | null> {
  if (!isCode(meetingCode) || !isCode(code)) return null;
  const told = await toldRows(actor);
  const session = await db.meetingSession.findFirst({
    where: { AND: [{ code, meeting: { code: meetingCode } }, sessionsWithAttendance(actor, told)] },
    select: { ...sessionSelect, attendance: { select: { version: true } }, meeting: { select: meetingSelect } },
  });
  if (session === null) return null;
  const { meeting, attendance, ...head } = session;
  const refused = attendancePolicy.keep.may(actor, meeting);
  const [attends, kinds, people] = await Promise.all([
    attendingAt(db, meeting, session),
    partyKindsOn(db, meeting.startsOn),
    db.delegate.findMany({
      where: { AND: [{ meetingId: meeting.id }, visibleAttendants(actor, told, [session.id])] },
      select: { ...personSelect, attendance: { where: { sessionId: session.id }, select: { sessionId: true } } },
    }),
  ]);
  const rows = people.map(({ attendance: marks, ...one }) => ({
    ...one,
    partyName: locale === 'es' ? one.party.nameEs : one.party.nameEn,
    partyKind: kinds.get(one.partyCode) ?? 'OBSERVER_ORGANIZATION',
    isPresent: marks.length > 0,
  }));
  const present = rows.filter(({ isPresent }) => isPresent);
  const shown = inProtocolOrder(refused === null ? rows : present, locale);
  return {
    meeting: toMeetingHead(meeting),
    session: head,
    version: attendance?.version ?? 0,
    parties: [...Map.groupBy(shown, ({ partyCode }) => partyCode).values()].flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [toParty(first, group, attends(first.partyCode))];
    }),
    present: { people: present.length, parties: new Set(present.map(({ partyCode }) => partyCode)).size },
    canKeep: refused ?? closedToMarks(session, meeting),
  };
}

type PersonRow = Pick<AttendingParty, 'party' | 'partyKind'> &
  Pick<Attendant, 'id' | 'post' | 'role' | 'isPresent'> &
  Readonly<{ givenName: string; familyName: string }>;

function toParty({ party, partyKind }: PersonRow, group: readonly PersonRow[], attends: Participation): AttendingParty {
  const people = group.map(({ id, givenName, familyName, post, role, isPresent }): Attendant => {
    return { id, name: `${givenName} ${familyName}`, post, role, isPresent };
  });
  return { party, partyKind, attends, people };
}

/** As `findAttendance`. @throws NotFound */
export async function getAttendance(
  actor: Actor,
  meetingCode: string,
  code: string,
  locale: Locale,
): Promise<AttendanceView> {
  const view = await findAttendance(actor, meetingCode, code, locale);
  if (view === null) throw new NotFound('session');
  return view;
}

/** Who was in which session of the meeting that `actor` may know of, in the order of protocol. @throws NotFound */
export async function getAttendanceList(actor: Actor, meetingCode: string, locale: Locale): Promise<AttendanceList> {
  const meeting = await findMeetingByCode(actor, meetingCode);
  const told = await toldRows(actor);
  const sessions = await db.meetingSession.findMany({
    where: { AND: [{ meetingId: meeting.id, attendance: { isNot: null } }, sessionsWithAttendance(actor, told)] },
    select: sessionSelect,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const sessionIds = sessions.map(({ id }) => id);
  const [kinds, people] = await Promise.all([
    partyKindsOn(db, meeting.startsOn),
    db.delegate.findMany({
      where: { AND: [{ meetingId: meeting.id }, visibleAttendants(actor, told, sessionIds)] },
      select: {
        ...personSelect,
        attendance: { where: { sessionId: { in: sessionIds } }, select: { sessionId: true } },
      },
    }),
  ]);
  const rows = people.map(({ attendance, partyCode, ...one }) => ({
    ...one,
    name: `${one.givenName} ${one.familyName}`,
    partyName: locale === 'es' ? one.party.nameEs : one.party.nameEn,
    partyKind: kinds.get(partyCode) ?? ('OBSERVER_ORGANIZATION' as const),
    sessionIds: attendance.map(({ sessionId }) => sessionId),
  }));
  return { meeting: toMeetingHead(meeting), sessions, rows: inProtocolOrder(rows, locale) };
}
