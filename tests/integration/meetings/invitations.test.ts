import ICAL from 'ical.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { syncInvitations } from '@/lib/meetings/invitations/commands';
import { at } from '@/tests/support/clock';
import { aMeeting, aSession, everyoneInDatabase } from '@/tests/support/factories';
import { jobsOf } from '@/tests/support/jobs';
import type { PersonaName } from '@/tests/support/personas';

let meetingId: string;
let sessionId: string;
let people: Awaited<ReturnType<typeof everyoneInDatabase>>;

const idOf = (name: PersonaName): string => {
  const actor = people.get(name);
  if (actor === undefined) throw new Error(`no ${name}`);
  return actor.userId;
};

async function accredited(name: PersonaName, partyCode: string): Promise<string> {
  const userId = idOf(name);
  const { id } = await db.delegate.create({
    data: {
      ...{ meetingId, partyCode, userId, givenName: 'Persona', familyName: name, post: 'P', institution: 'I' },
      ...{ email: `${name}@crm.example`, role: 'DELEGATE', rank: 'OTHER', status: 'ACCREDITED', isLate: false },
      ...{ code: `CODE${name}`, accreditedById: userId, accreditedAt: instant('2027-03-01T15:00:00Z') },
      ...{ nominatedById: userId, nominatedAt: instant('2027-03-01T15:00:00Z') },
    },
    select: { id: true },
  });
  return id;
}

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  people = await everyoneInDatabase();
  const meeting = { bodyCode: 'VICE_MINISTERS', startsOn: instant('2027-05-26T00:00:00Z') } as const;
  ({ id: meetingId } = await aMeeting({ ...meeting, timeZone: 'America/Panama', city: 'Panamá' }));
  ({ id: sessionId } = await aSession({ meetingId, kind: 'PLENARY', startsAt: instant('2027-05-26T15:00:00Z') }));
  await aSession({ meetingId, kind: 'CLOSED_DOOR', startsAt: instant('2027-05-26T20:00:00Z') });
});

type Sent = Readonly<{
  to: string;
  topic: string;
  method: string;
  uid: string;
  sequence: number;
  start: string;
  text: string;
}>;

/** What is in the outbox, its calendar part read by a library that did not write it. */
async function sent(): Promise<Sent[]> {
  const mails = await db.outboxMail.findMany({
    where: { topic: { startsWith: 'session.' } },
    include: { user: true },
    orderBy: { id: 'asc' },
  });
  return mails.map(({ topic, text, calendar, user }) => {
    const parsed = new ICAL.Component(ICAL.parse(calendar ?? ''));
    const event = new ICAL.Event(parsed.getFirstSubcomponent('vevent') ?? undefined);
    return {
      ...{ to: user?.displayName ?? '', topic, text, uid: event.uid, sequence: event.sequence },
      method: String(parsed.getFirstPropertyValue('method')),
      start: event.startDate.toJSDate().toISOString(),
    };
  });
}
const brief = (mails: readonly Sent[]) => mails.map(({ to, topic, method, sequence }) => [to, topic, method, sequence]);

/** The looks that were asked for at this meeting; the guest's own errand is at another one. */
const asked = async () =>
  (await jobsOf('invitations.sync')).filter(({ key }) => key === `invitations.sync:${meetingId}`);

describe('invitations to sessions (RFC 5546)', () => {
  test('go to who is accredited, for what they attend, once; never for closed doors (P-05)', async () => {
    await accredited('vice-minister.GT', 'GT');
    await accredited('delegate.ACNUR', 'ACNUR');
    await Promise.all([syncInvitations(meetingId), syncInvitations(meetingId)]);
    await syncInvitations(meetingId);
    const mails = await sent();
    expect(brief(mails).toSorted()).toEqual([
      ['delegate.ACNUR', 'session.invite', 'REQUEST', 0],
      ['vice-minister.GT', 'session.invite', 'REQUEST', 0],
    ]);
    expect(new Set(mails.map(({ uid }) => uid))).toEqual(new Set([`session-${sessionId}`]));
    expect(mails[0]?.start).toBe('2027-05-26T15:00:00.000Z');
    expect(mails[0]?.text).toMatch(/10:00/);
  });

  test('follow every change under the same name, and end when the session, the meeting or the delegate goes', async () => {
    const delegate = await accredited('vice-minister.GT', 'GT');
    await syncInvitations(meetingId);
    await db.meetingSession.update({
      where: { id: sessionId },
      data: {
        startsAt: instant('2027-05-26T16:00:00Z'),
        endsAt: instant('2027-05-26T18:00:00Z'),
        version: { increment: 1 },
      },
    });
    await syncInvitations(meetingId);
    expect(brief(await sent()).at(-1)).toEqual(['vice-minister.GT', 'session.change', 'REQUEST', 1]);
    await db.delegate.update({ where: { id: delegate }, data: { status: 'WITHDRAWN', code: null } });
    await syncInvitations(meetingId);
    await syncInvitations(meetingId);
    expect(brief(await sent()).at(-1)).toEqual(['vice-minister.GT', 'session.callOff', 'CANCEL', 2]);
    await db.delegate.update({ where: { id: delegate }, data: { status: 'ACCREDITED', code: 'AGAIN' } });
    await syncInvitations(meetingId);
    expect(brief(await sent()).at(-1)).toEqual(['vice-minister.GT', 'session.invite', 'REQUEST', 3]);
    await db.meetingSession.delete({ where: { id: sessionId } });
    await syncInvitations(meetingId);
    const last = (await sent()).at(-1);
    expect([last?.method, last?.uid, last?.start]).toEqual([
      'CANCEL',
      `session-${sessionId}`,
      '2027-05-26T16:00:00.000Z',
    ]);
    expect((await sent()).length).toBe(5);
  });

  test('a cancelled meeting calls them all off; a switch of one’s own does for one person', async () => {
    await accredited('vice-minister.GT', 'GT');
    await accredited('vice-minister.HN', 'HN');
    await syncInvitations(meetingId);
    await db.user.update({ where: { id: idOf('vice-minister.HN') }, data: { calendarMails: false } });
    await syncInvitations(meetingId);
    expect(brief(await sent()).slice(2)).toEqual([['vice-minister.HN', 'session.callOff', 'CANCEL', 1]]);
    await db.meeting.update({
      where: { id: meetingId },
      data: { status: 'CANCELLED', cancelReason: 'x', cancelledAt: instant('2027-03-01T15:00:00Z') },
    });
    await syncInvitations(meetingId);
    expect(brief(await sent()).slice(3)).toEqual([['vice-minister.GT', 'session.callOff', 'CANCEL', 1]]);
  });

  test('a special guest has the one session to which they were let in, and no other (P-13)', async () => {
    await aSession({ meetingId, kind: 'OPENING', startsAt: instant('2027-05-26T13:00:00Z') });
    const guest = await db.user.findUniqueOrThrow({ where: { id: idOf('guest') }, include: { mandates: true } });
    const [mandate] = guest.mandates;
    await db.mandate.update({ where: { id: mandate?.id ?? '' }, data: { sessionId } });
    expect((await asked()).length).toBe(1);
    await syncInvitations(meetingId);
    expect((await sent()).map(({ to, uid }) => [to, uid])).toEqual([['guest', `session-${sessionId}`]]);
    await db.mandate.update({ where: { id: mandate?.id ?? '' }, data: { revokedAt: instant('2027-03-01T15:00:00Z') } });
    await syncInvitations(meetingId);
    expect(brief(await sent()).at(-1)).toEqual(['guest', 'session.callOff', 'CANCEL', 1]);
  });

  test('what may change them asks for one look, whoever writes', async () => {
    expect(await asked()).toEqual([]);
    await accredited('vice-minister.GT', 'GT');
    const one = [expect.objectContaining({ key: `invitations.sync:${meetingId}` })];
    expect(await asked()).toEqual(one);
    await db.meetingSession.update({ where: { id: sessionId }, data: { titleEs: 'Otra' } });
    await db.user.update({ where: { id: idOf('vice-minister.GT') }, data: { calendarMails: false } });
    expect(await asked()).toEqual(one);
  });
});

describe('the hours of an invitation', () => {
  // Before and after the clocks change in each place, and over midnight.
  test.each([
    ['America/Los_Angeles', '2027-03-14T09:30:00Z', '2027-03-14T10:30:00Z', '01:30', '03:30'],
    ['America/Costa_Rica', '2027-03-14T05:30:00Z', '2027-03-14T07:00:00Z', '23:30', '01:00'],
    ['America/Toronto', '2027-11-07T05:30:00Z', '2027-11-07T06:30:00Z', '01:30', '01:30'],
    ['Europe/Madrid', '2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z', '01:30', '03:30'],
  ])('in %s', async (timeZone, from, to, begins, ends) => {
    await db.meeting.update({ where: { id: meetingId }, data: { timeZone } });
    await db.meetingSession.update({
      where: { id: sessionId },
      data: { startsAt: instant(from), endsAt: instant(to) },
    });
    await accredited('vice-minister.GT', 'GT');
    await syncInvitations(meetingId);
    const mail = (await sent()).at(-1);
    expect(mail?.start).toBe(new Date(from).toISOString());
    expect(mail?.text).toContain(`${begins}–`);
    expect(mail?.text).toContain(`${ends} (`);
  });
});
