import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { getMeeting, listMeetings } from '@/lib/meetings/meetings/queries';
import { removeSession } from '@/lib/meetings/sessions/commands';
import { grantException, revokeException } from '@/lib/meetings/sessions/exception-commands';
import type { GrantException } from '@/lib/meetings/sessions/exception-schema';
import { getSession } from '@/lib/meetings/sessions/programme-queries';
import type { SessionKind } from '@/prisma/generated/enums';
import { at } from '@/tests/support/clock';
import { aMeeting, aSession, everyoneInDatabase } from '@/tests/support/factories';
import { errandSessionId, type PersonaName, stableId } from '@/tests/support/personas';

let people: ReadonlyMap<PersonaName, Actor>;
const as = (name: PersonaName): Actor => {
  const actor = people.get(name);
  if (actor === undefined) throw new Error(`no ${name}`);
  return actor;
};

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  people = await everyoneInDatabase();
});

/** A session next May, with the number under which its meeting stands in lists. */
async function sessionOf(bodyCode: string, kind: SessionKind) {
  const meeting = await aMeeting({ bodyCode, startsOn: instant('2027-05-26T00:00:00Z') });
  const startsAt = instant('2027-05-26T15:00:00Z');
  const session = await aSession({ meetingId: meeting.id, kind, startsAt });
  return { meeting, session };
}

const grant = (sessionId: string, given: Partial<GrantException>): GrantException => ({
  ...{ sessionId, kind: 'MEMBERS_ONLY', partyCode: null, right: null, scope: '', reason: 'Nota de la Presidencia.' },
  ...{ endsOn: null, key: stableId(JSON.stringify([sessionId, given])) },
  ...given,
});
const byPresidency = (sessionId: string, given: Partial<GrantException>) =>
  grantException(as('presidency-officer.PA'), grant(sessionId, given));
const theOne = () => db.participationException.findFirstOrThrow();

/** List, count, single load of the meeting and of the session: all say the same, or the test fails. */
async function sees(name: PersonaName, { meeting, session }: Awaited<ReturnType<typeof sessionOf>>) {
  const actor = as(name);
  const { rows, total } = await listMeetings(actor, { when: 'coming', page: 1 });
  expect(total).toBe(rows.length);
  const listed = rows.some(({ id }) => id === meeting.id);
  const view = await getMeeting(actor, meeting.id).catch(() => null);
  expect(view !== null, `${name}: list and meeting`).toBe(listed);
  const inProgramme = view?.sessions.some(({ id }) => id === session.id) ?? false;
  const alone = await getSession(actor, meeting.code, session.code).catch(() => null);
  expect(alone !== null, `${name}: programme and session`).toBe(inProgramme);
  return inProgramme;
}

describe('an invitation to one Network (DR-56)', () => {
  test('shows that meeting and that session, to that party, and nothing else', async () => {
    const invited = await sessionOf('NETWORK_CONSULAR', 'NETWORK');
    const other = await sessionOf('NETWORK_TRAFFICKING', 'NETWORK');
    const sibling = await aSession({
      meetingId: invited.meeting.id,
      kind: 'JOINT',
      startsAt: invited.session.startsAt,
    });
    expect(await sees('delegate.AR', invited)).toBe(false);
    await byPresidency(invited.session.id, { kind: 'NETWORK_INVITATION', partyCode: 'AR' });
    expect(await sees('delegate.AR', invited)).toBe(true);
    expect(await sees('delegate.AR', other)).toBe(false);
    expect(await sees('delegate.AR', { meeting: invited.meeting, session: sibling })).toBe(false);
    expect(await sees('delegate.ACNUR', invited)).toBe(false);
    const { session } = await getSession(as('delegate.AR'), invited.meeting.code, invited.session.code);
    const own = session.own.filter(({ verdict }) => verdict === 'YES').map(({ right, rule }) => [right, rule]);
    expect(own).toEqual([
      ['IS_TOLD', 'DR-56'],
      ['ATTENDS', 'DR-56'],
    ]);
  });

  test('ends with its day, with the session, and with its revocation', async () => {
    const invited = await sessionOf('NETWORK_CONSULAR', 'NETWORK');
    await byPresidency(invited.session.id, { kind: 'NETWORK_INVITATION', partyCode: 'AR', endsOn: '2027-03-10' });
    await byPresidency(invited.session.id, { kind: 'NETWORK_INVITATION', partyCode: 'ACNUR' });
    at('2027-03-11T06:00:01Z');
    expect(await sees('delegate.AR', invited)).toBe(false);
    expect(await sees('delegate.ACNUR', invited)).toBe(true);
    at('2027-05-26T17:00:00Z');
    expect(await sees('delegate.ACNUR', invited)).toBe(false);
    at('2027-04-01T06:00:00Z');
    const { id: exceptionId } = await db.participationException.findFirstOrThrow({ where: { partyCode: 'ACNUR' } });
    await revokeException(as('presidency-officer.PA'), { exceptionId, reason: 'Cambio de agenda.' });
    expect(await sees('delegate.ACNUR', invited)).toBe(false);
    await expect(
      revokeException(as('presidency-officer.PA'), { exceptionId, reason: 'Otra vez.' }),
    ).rejects.toMatchObject({ reason: 'exception.revoked' });
    const acts = await db.auditEntry.findMany({
      where: { act: { startsWith: 'exception.' } },
      orderBy: { seq: 'asc' },
    });
    expect(acts.map(({ act }) => act)).toEqual(['exception.grant', 'exception.grant', 'exception.revoke']);
  });
});

describe('Members among themselves (DR-05)', () => {
  test('the session is there for Members alone: not for the Secretariat, observers, the RROCM, a guest', async () => {
    const plenary = await sessionOf('VICE_MINISTERS', 'PLENARY');
    for (const name of ['secretariat.coordinator', 'delegate.AR', 'delegate.RROCM', 'vice-minister.GT'] as const) {
      expect(await sees(name, plenary), name).toBe(true);
    }
    await byPresidency(plenary.session.id, {});
    for (const name of ['secretariat.coordinator', 'secretariat.assistant', 'delegate.AR', 'delegate.ACNUR'] as const) {
      expect(await sees(name, plenary), name).toBe(false);
    }
    expect(await sees('delegate.RROCM', plenary)).toBe(false);
    for (const name of ['vice-minister.GT', 'focal-point.GT.MIGRATION', 'presidency-officer.PA'] as const) {
      expect(await sees(name, plenary), name).toBe(true);
    }
    // It stays so when the session is over.
    at('2027-05-26T20:00:00Z');
    expect(await sees('delegate.AR', plenary)).toBe(false);
  });

  test('a guest of that session loses it, and the meeting that they know by it alone', async () => {
    const { meeting } = await db.meetingSession.findUniqueOrThrow({
      where: { id: errandSessionId },
      include: { meeting: true },
    });
    expect((await getMeeting(as('guest'), meeting.id)).sessions.length).toBe(1);
    await byPresidency(errandSessionId, {});
    await expect(getMeeting(as('guest'), meeting.id)).rejects.toMatchObject({ reason: 'meeting.not-found' });
  });
});

describe('grantException', () => {
  test('is the Presidency’s; for whoever may not know of the session it does not exist', async () => {
    const network = await sessionOf('NETWORK_CONSULAR', 'NETWORK');
    const closed = await sessionOf('VICE_MINISTERS', 'CLOSED_DOOR');
    for (const name of ['secretariat.coordinator', 'vice-minister.GT', 'focal-point.PA.FOREIGN_AFFAIRS'] as const) {
      await expect(grantException(as(name), grant(network.session.id, {})), name).rejects.toMatchObject({
        reason: 'exception.presidency-only',
      });
    }
    await expect(grantException(as('delegate.AR'), grant(network.session.id, {}))).rejects.toMatchObject({
      reason: 'session.not-found',
    });
    await expect(byPresidency(closed.session.id, {})).rejects.toMatchObject({ reason: 'session.not-found' });
    expect(await db.participationException.count()).toBe(0);
  });

  test('an authorisation before the session lets the State speak, and is refused once it has begun or for an organisation', async () => {
    const plenary = await sessionOf('VICE_MINISTERS', 'PLENARY');
    const wanted = { kind: 'OBSERVER_AUTHORISATION', right: 'SPEAKS', scope: 'Punto 4' } as const;
    await expect(byPresidency(plenary.session.id, { ...wanted, partyCode: 'ACNUR' })).rejects.toMatchObject({
      fields: { partyCode: 'exception.states-only' },
    });
    await byPresidency(plenary.session.id, { ...wanted, partyCode: 'AR' });
    const page = await getSession(as('delegate.AR'), plenary.meeting.code, plenary.session.code);
    expect(page.session.own.find(({ right }) => right === 'SPEAKS')).toMatchObject({ verdict: 'YES', rule: 'P-02' });
    expect(page.exceptions.map(({ scope, canRevoke }) => [scope, canRevoke])).toEqual([
      ['Punto 4', 'exception.presidency-only'],
    ]);
    // Another observer is not told of it.
    const other = await getSession(as('delegate.ACNUR'), plenary.meeting.code, plenary.session.code);
    expect(other.exceptions).toEqual([]);
    await expect(
      byPresidency(plenary.session.id, { ...wanted, partyCode: 'AR', key: stableId('again') }),
    ).rejects.toMatchObject({ reason: 'exception.exists' });
    at('2027-05-26T15:30:00Z');
    await expect(
      byPresidency(plenary.session.id, { ...wanted, right: 'DRAFTS', partyCode: 'AR' }),
    ).rejects.toMatchObject({ fields: { kind: 'exception.only-before' } });
  });

  test('the same form twice grants once, and the session stays on record with it', async () => {
    const plenary = await sessionOf('VICE_MINISTERS', 'PLENARY');
    const twice = [0, 1].map(() => byPresidency(plenary.session.id, {}));
    await Promise.all(twice);
    expect((await theOne()).reason).toBe('Nota de la Presidencia.');
    expect(await db.participationException.count()).toBe(1);
    await db.participationException.updateMany({ data: { revokedAt: instant('2027-03-01T15:00:00Z') } });
    const given = { sessionId: plenary.session.id, version: 1 };
    await expect(removeSession(as('secretariat.coordinator'), given)).rejects.toMatchObject({
      reason: 'session.has-exceptions',
    });
  });
});
