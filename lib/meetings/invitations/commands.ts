import 'server-only';
import { loadActor } from '@/lib/access/mandates/queries';
import { now } from '@/lib/core/clock';
import { db, inTransaction, type Tx } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { enqueueAll } from '@/lib/core/jobs';
import { queueMails } from '@/lib/notices/mail/commands';
import { invitationMail } from '@/lib/notices/mail/invitation-texts';
import type { Prisma } from '@/prisma/generated/client';
import type { InvitationStatus } from '@/prisma/generated/enums';
import { itipOf } from '../calendar/ics';
import { letInRows, toldRows } from '../sessions/queries';
import { digestOf, hoursIn, type InvitedSession, placeOf } from './contents';
import { invitingSessions, mailedSessions } from './visibility';

const meetingSelect = {
  ...{ code: true, titleEs: true, titleEn: true, timeZone: true, city: true, status: true, version: true },
  host: { select: { nameEs: true, nameEn: true } },
} as const;

const personSelect = {
  ...{ id: true, email: true, displayName: true, locale: true, timeZone: true, calendarMails: true, disabledAt: true },
} as const;

type Person = Readonly<{ id: string; email: string; displayName: string; locale: 'es' | 'en'; timeZone: string }>;
type Session = InvitedSession & Readonly<{ code: string }>;
type Known = Readonly<{ sequence: number; status: InvitationStatus; digest: string }>;

/**
 * Everybody who is accredited for the meeting, or let in to a session of it, has an invitation to each session that they attend as it stands now, by mail for their calendar; who is
 * expected no longer, or switched invitations off, has its cancellation. A person of whom nothing changed has nothing; a second run sends
 * nothing. What is over is left alone. One transaction a person. Source: RFC 5546 (one UID, SEQUENCE grows), P-05.
 */
export async function syncInvitations(meetingId: string): Promise<void> {
  const [delegates, guests, invited] = await Promise.all([
    db.delegate.findMany({
      where: { meetingId, userId: { not: null } },
      distinct: ['userId'],
      select: { userId: true },
    }),
    db.mandate.findMany({ where: { session: { meetingId } }, distinct: ['userId'], select: { userId: true } }),
    db.sessionInvitation.findMany({ where: { meetingId }, distinct: ['userId'], select: { userId: true } }),
  ]);
  const people = new Set([...delegates, ...guests, ...invited].flatMap(({ userId }) => userId ?? []));
  for (const userId of people) await inTransaction((tx) => syncPerson(tx, meetingId, userId));
}

async function syncPerson(tx: Tx, meetingId: string, userId: string): Promise<void> {
  // Two looks at one person's calendar take turns: the second finds what the first has sent.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`invitations ${meetingId} ${userId}`}, 0))`;
  const person = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: personSelect });
  const meeting = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: meetingSelect });
  const isExpected =
    meeting.status === 'PLANNED' &&
    person.calendarMails &&
    person.disabledAt === null &&
    (await isOfMeeting(tx, meetingId, userId));
  const sessions = isExpected ? await sessionsOf(tx, meetingId, userId) : nowhere;
  const rows = await tx.sessionInvitation.findMany({ where: { meetingId, userId } });
  for (const { version, ...row } of sessions.mailed) {
    const session = { ...row, version: meeting.version + version - 1, meeting };
    await invite(
      tx,
      meetingId,
      person,
      session,
      rows.find(({ sessionId }) => sessionId === row.id),
    );
  }
  const at = now();
  const kept = new Set(sessions.attended.map(({ id }) => id));
  for (const row of rows) {
    if (row.status === 'CANCELLED' || row.endsAt <= at || kept.has(row.sessionId)) continue;
    const { sessionId: id, startsAt, endsAt, titleEs, titleEn } = row;
    const session = { id, code: '', startsAt, endsAt, titleEs, titleEn, version: 0, meeting };
    await send(tx, meetingId, person, session, { ...row, status: 'CANCELLED', sequence: row.sequence + 1 });
  }
}

/** Accredited for the meeting, or let in to one of its sessions as a special guest (P-13); whether still, their offices in force say. */
async function isOfMeeting(tx: Tx, meetingId: string, userId: string): Promise<boolean> {
  const status = { in: ['ACCREDITED', 'REGISTERED'] } satisfies Prisma.EnumDelegateStatusFilter;
  return (
    (await tx.delegate.count({ where: { meetingId, userId, status } })) > 0 ||
    (await tx.mandate.count({ where: { userId, session: { meetingId } } })) > 0
  );
}

const nowhere = { attended: [], mailed: [] } as const;

/**
 * The sessions to come that this person attends, and those of them that go by mail now. One that the Members keep to themselves since it was sent
 * stays in their calendars as it is: neither a change nor its end is written to them.
 */
async function sessionsOf(tx: Tx, meetingId: string, userId: string) {
  const actor = await loadActor(userId, { hasSecondFactor: true });
  const [told, letIn] = [await toldRows(actor, tx), await letInRows(actor, tx)];
  const toCome = { meetingId, endsAt: { gt: now() } };
  const attended = await tx.meetingSession.findMany({
    where: { AND: [toCome, invitingSessions(actor, told, letIn)] },
    select: { id: true },
  });
  const mailed = await tx.meetingSession.findMany({
    where: { AND: [toCome, mailedSessions(actor, told, letIn)] },
    select: { id: true, code: true, titleEs: true, titleEn: true, startsAt: true, endsAt: true, version: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return { attended, mailed };
}

async function invite(
  tx: Tx,
  meetingId: string,
  person: Person,
  session: Session,
  before: Known | undefined,
): Promise<void> {
  const digest = digestOf(session, { locale: person.locale, address: person.email });
  if (before?.status === 'REQUESTED' && before.digest === digest) return;
  // Never behind the feed, which counts by versions, and always beyond what was sent.
  const sequence = Math.max(session.version - 1, before === undefined ? 0 : before.sequence + 1);
  await send(tx, meetingId, person, session, { sequence, status: 'REQUESTED', digest }, before);
}

async function send(
  tx: Tx,
  meetingId: string,
  person: Person,
  session: Session,
  { sequence, status, digest }: Known,
  before?: Known,
): Promise<void> {
  const { id: sessionId, titleEs, titleEn, startsAt, endsAt, meeting } = session;
  const { locale } = person;
  const origin = new URL(env().APP_ORIGIN).origin;
  const title = locale === 'es' ? titleEs : titleEn;
  const ofMeeting = locale === 'es' ? meeting.titleEs : meeting.titleEn;
  const link = `${origin}/${locale}/meetings/${meeting.code}/sessions/${session.code}`;
  const act = status === 'CANCELLED' ? 'callOff' : before?.status === 'REQUESTED' ? 'change' : 'invite';
  const place = placeOf(session, locale);
  const words = invitationMail(locale, act, {
    ...{ session: title, meeting: ofMeeting, place, link, account: `${origin}/${locale}/account` },
    hours: hoursIn(meeting.timeZone, session, locale),
    own: person.timeZone === meeting.timeZone ? null : hoursIn(person.timeZone, session, locale),
  });
  const calendar = itipOf({
    ...{
      uid: `session-${sessionId}`,
      sequence,
      isCancelled: status === 'CANCELLED',
      title,
      description: ofMeeting,
      place,
    },
    ...{ startsAt, endsAt, url: status === 'CANCELLED' ? null : link, language: locale === 'es' ? 'ES' : 'EN' },
    organizer: env().MAIL_FROM,
    attendee: { name: person.displayName, email: person.email },
  });
  const data = { meetingId, sequence, status, digest, titleEs, titleEn, startsAt, endsAt, sentAt: now() } as const;
  await tx.sessionInvitation.upsert({
    where: { sessionId_userId: { sessionId, userId: person.id } },
    create: { sessionId, userId: person.id, ...data },
    update: data,
  });
  await queueMails(tx, [
    {
      dedupeKey: `session.${act}:${sessionId}:${sequence}:${person.id}`,
      to: { userId: person.id, address: person.email, locale },
      ...{ topic: `session.${act}`, calendar, ...words },
    },
  ]);
}

/** Every meeting that is still to come is looked at: offices end and begin by themselves, at midnight. */
export async function syncAllInvitations(): Promise<void> {
  const meetings = await db.meeting.findMany({
    where: {
      endsOn: { gte: now() },
      OR: [{ delegates: { some: { userId: { not: null } } } }, { sessions: { some: { mandates: { some: {} } } } }],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const jobs = meetings.map(({ id }) => ({ payload: { meetingId: id }, key: `invitations.sync:${id}` }));
  await inTransaction((tx) => enqueueAll(tx, 'invitations.sync', jobs));
}
