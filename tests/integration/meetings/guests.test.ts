import { beforeEach, describe, expect, test } from 'vitest';
import { loadActor } from '@/lib/access/mandates/queries';
import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { getAgenda } from '@/lib/meetings/agenda/queries';
import { findAttendance } from '@/lib/meetings/attendance/queries';
import { getConvocations } from '@/lib/meetings/convocations/queries';
import { getDelegations } from '@/lib/meetings/delegations/queries';
import { inviteGuest, takeBackGuest } from '@/lib/meetings/guests/commands';
import { findGuests } from '@/lib/meetings/guests/queries';
import { InviteGuest } from '@/lib/meetings/guests/schema';
import { getMeetingByCode, listMeetings } from '@/lib/meetings/meetings/queries';
import { getSession } from '@/lib/meetings/sessions/programme-queries';
import { can } from '@/lib/rights/acts';
import type { SessionKind } from '@/prisma/generated/enums';
import { at } from '@/tests/support/clock';
import { aMeeting, aSession, aUser, everyoneInDatabase } from '@/tests/support/factories';
import type { ByPersona, PersonaName } from '@/tests/support/personas';
import { actsOn, aKey, mailsOf } from '@/tests/support/reports';

let people: ReadonlyMap<PersonaName, Actor>;
let meeting: { id: string; code: string };
let plenary: { id: string; code: string; kind: SessionKind; endsAt: Date };
let presidency: Actor;

const as = (name: PersonaName): Actor => {
  const actor = people.get(name);
  if (actor === undefined) throw new Error(`no ${name}`);
  return actor;
};

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  people = await everyoneInDatabase();
  presidency = as('presidency-officer.PA');
  meeting = await aMeeting({ startsOn: dateOn('2027-05-26'), endsOn: dateOn('2027-05-27') });
  plenary = await session('PLENARY');
});

const session = (kind: SessionKind) =>
  aSession({ meetingId: meeting.id, kind, startsAt: instant('2027-05-26T15:00:00Z') });
const form = (given: Readonly<Record<string, string>> = {}) =>
  InviteGuest.parse({
    ...{ sessionId: plenary.id, displayName: 'Relatoría especial', email: 'guest-one@crm.example', locale: 'en' },
    ...{ reason: 'Ponencia', key: aKey(), ...given },
  });
const theGuest = () => db.user.findUniqueOrThrow({ where: { email: 'guest-one@crm.example' } });
const theMandate = async () => db.mandate.findFirstOrThrow({ where: { userId: (await theGuest()).id } });
const asGuest = async () => loadActor((await theGuest()).id, { hasSecondFactor: false });

describe('inviteGuest', () => {
  test('gives an account with its invitation, the office for that session, and mail in the guest’s language', async () => {
    const input = form();
    await Promise.all([inviteGuest(presidency, input), inviteGuest(presidency, input)]);
    const { id, passwordHash, locale } = await theGuest();
    expect([passwordHash, locale]).toEqual([null, 'en']);
    const mandate = await theMandate();
    expect(mandate).toMatchObject({
      ...{ officeCode: 'GUEST', partyCode: 'PA', sessionId: plenary.id, endsOn: null, source: 'Ponencia' },
    });
    expect(await db.mandate.count({ where: { userId: id } })).toBe(1);
    expect(await actsOn(mandate.id)).toEqual(['mandate.grant', 'guest.invite']);
    expect(await actsOn(id)).toEqual(['user.invite']);
    expect(await mailsOf('user.invited')).toEqual(['guest-one@crm.example']);
    const mail = await db.outboxMail.findFirstOrThrow({ where: { topic: 'guest.invite' } });
    expect(mail.subject).toMatch(/^Special invitation: Session/);
    expect(mail.text).toContain(`/en/meetings/${meeting.code}/sessions/${plenary.code}`);
  });

  test('an account that is there gets the office only; nobody is a guest of a session twice', async () => {
    await aUser({ email: 'guest-one@crm.example', passwordHash: 'x', displayName: 'Otra persona' });
    await inviteGuest(presidency, form());
    expect((await theGuest()).displayName).toBe('Otra persona');
    expect(await mailsOf('user.invited')).toEqual([]);
    expect(await mailsOf('guest.invite')).toEqual(['guest-one@crm.example']);
    await expect(inviteGuest(presidency, form())).rejects.toMatchObject({ reason: 'mandate.held-already' });
    await db.user.updateMany({
      where: { email: 'guest-one@crm.example' },
      data: { disabledAt: instant('2027-03-01T00:00:00Z') },
    });
    const other = await session('OPENING');
    await expect(inviteGuest(presidency, form({ sessionId: other.id }))).rejects.toMatchObject({
      reason: 'user.disabled',
    });
  });

  test('is refused into the Drafting Group (P-13) and among the Members (DR-05); closed doors do not exist for the Presidency’s officer', async () => {
    const drafting = await session('DRAFTING');
    await expect(inviteGuest(presidency, form({ sessionId: drafting.id }))).rejects.toMatchObject({
      reason: 'guest.not-in-this-session',
    });
    const closed = await session('CLOSED_DOOR');
    await expect(inviteGuest(presidency, form({ sessionId: closed.id }))).rejects.toMatchObject({
      reason: 'session.not-found',
    });
    // A Vice-Minister who is the Presidency's officer, too, knows of the room and lets nobody in.
    const { userId, hasSecondFactor } = as('vice-minister.GT');
    const both = { userId, hasSecondFactor, mandates: [...as('vice-minister.GT').mandates, ...presidency.mandates] };
    await expect(inviteGuest(both, form({ sessionId: closed.id }))).rejects.toMatchObject({
      reason: 'guest.not-in-this-session',
    });
    await db.participationException.create({
      data: { sessionId: plenary.id, kind: 'MEMBERS_ONLY', reason: 'Nota', authorId: presidency.userId },
    });
    await expect(inviteGuest(presidency, form())).rejects.toMatchObject({ reason: 'guest.members-among-themselves' });
    expect(await db.user.count({ where: { email: 'guest-one@crm.example' } })).toBe(0);
  });

  test('is for a session that is still to come', async () => {
    at('2027-05-26T17:00:00Z');
    await expect(inviteGuest(presidency, form())).rejects.toMatchObject({ reason: 'workflow.closed' });
  });

  test.each<PersonaName>([
    'secretariat.coordinator',
    'secretariat.assistant',
    'vice-minister.GT',
    'focal-point.PA.FOREIGN_AFFAIRS',
    'delegate.ACNUR',
  ])('%s lets nobody in', async (name) => {
    await expect(inviteGuest(as(name), form())).rejects.toMatchObject({ reason: 'guest.presidency-only' });
    expect(await can(as(name), 'invite', `session:${plenary.code}`)).toMatchObject({ verdict: 'refuse' });
    expect(await can(presidency, 'invite', `session:${plenary.code}`)).toMatchObject({ verdict: 'allow' });
  });
});

describe('the guest', () => {
  test('sees that session and the head of its meeting, and nothing else, until it is over (P-13)', async () => {
    const others = [await session('OPENING'), await session('DRAFTING'), await session('CLOSED_DOOR')];
    const elsewhere = await aMeeting({ startsOn: dateOn('2027-05-25') });
    await inviteGuest(presidency, form());
    const guest = await asGuest();
    const { rows, total } = await listMeetings(guest, { when: 'coming', page: 1 });
    expect([rows.map(({ id }) => id), total]).toEqual([[meeting.id], 1]);
    const view = await getMeetingByCode(guest, meeting.code);
    expect(view.sessions.map(({ id }) => id)).toEqual([plenary.id]);
    expect(Object.values(view.can).every((refused) => refused !== null)).toBe(true);
    const { session: one, exceptions } = await getSession(guest, meeting.code, plenary.code);
    expect(one.own.map(({ right, verdict, rule }) => `${right} ${verdict} ${rule}`)).toEqual([
      'IS_TOLD YES P-13',
      'ATTENDS YES P-13',
      'SPEAKS NO DR-75',
      'DRAFTS NO DR-75',
      'DECIDES NO DR-75',
    ]);
    expect(exceptions).toEqual([]);
    for (const other of others) {
      await expect(getSession(guest, meeting.code, other.code)).rejects.toMatchObject({ reason: 'session.not-found' });
    }
    await expect(getMeetingByCode(guest, elsewhere.code)).rejects.toMatchObject({ reason: 'meeting.not-found' });
    expect((await getDelegations(guest, meeting.code, 'en')).count).toBe(0);
    expect((await getConvocations(guest, meeting.code)).letters).toEqual([]);
    expect(JSON.stringify(await getAgenda(guest, meeting.code))).not.toContain(others[0]?.code ?? '-');
    expect(await findAttendance(guest, meeting.code, plenary.code, 'en')).toBeNull();
    expect(await findGuests(guest, plenary, 'PLANNED')).toBeNull();
    at('2027-05-26T17:00:01Z');
    expect((await asGuest()).mandates).toEqual([]);
  });

  test('goes with the session when it moves', async () => {
    await inviteGuest(presidency, form());
    await db.meetingSession.update({
      where: { id: plenary.id },
      data: { startsAt: instant('2027-06-02T15:00:00Z'), endsAt: instant('2027-06-02T17:00:00Z') },
    });
    at('2027-06-01T15:00:00Z');
    expect((await asGuest()).mandates).toHaveLength(1);
  });
});

describe('takeBackGuest', () => {
  const takeBack = async (actor = presidency) =>
    takeBackGuest(actor, { mandateId: (await theMandate()).id, reason: 'No viene.' });

  test('ends the access at once, tells the guest, and stays on record', async () => {
    await inviteGuest(presidency, form());
    await takeBack();
    expect((await asGuest()).mandates).toEqual([]);
    const mandate = await theMandate();
    expect(mandate.revokedReason).toBe('No viene.');
    expect(await actsOn(mandate.id)).toEqual(['mandate.grant', 'guest.invite', 'mandate.revoke', 'guest.takeBack']);
    expect(await mailsOf('guest.takeBack')).toEqual(['guest-one@crm.example']);
    expect((await findGuests(presidency, plenary, 'PLANNED'))?.guests).toMatchObject([
      { state: 'TAKEN_BACK', takenBackBecause: 'No viene.', canTakeBack: 'mandate.over-already' },
    ]);
    await expect(takeBack()).rejects.toMatchObject({ reason: 'mandate.over-already' });
    // Whoever is invited once more is let in once more.
    await inviteGuest(presidency, form());
    expect((await asGuest()).mandates).toHaveLength(1);
  });

  test('is the Presidency’s, of guests only', async () => {
    await inviteGuest(presidency, form());
    await expect(takeBack(as('secretariat.coordinator'))).rejects.toMatchObject({ reason: 'guest.presidency-only' });
    await expect(takeBack(as('delegate.AR'))).rejects.toMatchObject({ reason: 'guest.not-found' });
    const [held] = as('secretariat.coordinator').mandates;
    await expect(takeBackGuest(presidency, { mandateId: held?.id ?? '', reason: 'x' })).rejects.toMatchObject({
      reason: 'guest.not-found',
    });
    at('2027-05-26T17:00:01Z');
    await expect(takeBack()).rejects.toMatchObject({ reason: 'mandate.over-already' });
  });
});

describe('who knows of the guests', () => {
  /** G: of the plenary's; @: with their addresses. */
  const table: ByPersona<string> = {
    'focal-point.GT.MIGRATION': 'G_',
    'focal-point.PA.FOREIGN_AFFAIRS': 'G_',
    'vice-minister.GT': 'G_',
    'vice-minister.HN': 'G_',
    'grcm-delegate.GT': 'G_',
    'grcm-delegate.HN': 'G_',
    'liaison-officer.GT.NETWORK_CONSULAR': 'G_',
    'liaison-officer.HN.NETWORK_TRAFFICKING': 'G_',
    'liaison-officer.HN.NETWORK_CONSULAR': 'G_',
    'presidency-officer.PA': 'G@',
    'drafter.HN': '__',
    'secretariat.coordinator': 'G@',
    'secretariat.assistant': 'G@',
    'secretariat.it-specialist': '__',
    'delegate.AR': '__',
    'delegate.ACNUR': '__',
    'delegate.RROCM': '__',
    guest: '__',
    'former-official.GT': '__',
    nobody: '__',
  };

  test('Members and the Secretariat, in the list and by the act alike', async () => {
    await inviteGuest(presidency, form());
    const { id: mandateId } = await theMandate();
    for (const [name, actor] of people) {
      const guests = (await findGuests(actor, plenary, 'PLANNED'))?.guests ?? [];
      const seen = `${guests.length === 1 ? 'G' : '_'}${guests[0]?.email ? '@' : '_'}`;
      expect([name, seen]).toEqual([name, table[name]]);
      if (name === 'presidency-officer.PA') continue;
      const refused = await takeBackGuest(actor, { mandateId, reason: 'x' }).catch((error) => error.reason);
      expect([name, refused]).toEqual([name, seen === '__' ? 'guest.not-found' : 'guest.presidency-only']);
    }
  });
});
