import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { addContact, changeContact, removeContact } from '@/lib/meetings/logistics/commands';
import { getLogistics } from '@/lib/meetings/logistics/queries';
import { can } from '@/lib/rights/acts';
import { at } from '@/tests/support/clock';
import { aSession, everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import { aContact, aMeetingToArrange, aRoom, arrange, hours, writeVenue } from '@/tests/support/logistics-world';
import {
  assistant,
  type ByPersona,
  drafterOf,
  errandMeetingId,
  guest,
  observerOrganizationDelegate,
} from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';
import { actsOn, aKey } from '@/tests/support/reports';

let secretariat: Actor;
let presidency: Actor;
let minister: Actor;
let meetingId: string;
let code: string;
let plenary: string;
let closed: string;

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  ({ secretariat, presidency, minister, meetingId, code, plenary, closed } = await aMeetingToArrange());
});

describe('contacts', () => {
  test('are added, changed and removed, on record', async () => {
    await addContact(secretariat, { meetingId, ...aContact, key: aKey() });
    const { id } = await db.meetingContact.findFirstOrThrow();
    await changeContact(presidency, { contactId: id, version: 1, ...aContact, phone: '' });
    await expect(changeContact(secretariat, { contactId: id, version: 1, ...aContact })).rejects.toMatchObject({
      reason: 'logistics.stale',
      detail: { phone: '', email: aContact.email, version: 2 },
    });
    await removeContact(secretariat, { contactId: id, version: 2 });
    expect(await actsOn(id)).toEqual(['logistics.addContact', 'logistics.changeContact', 'logistics.removeContact']);
  });

  test('open their addresses to an observer once somebody of theirs is accredited', async () => {
    const organization = await inDatabase(observerOrganizationDelegate);
    await addContact(secretariat, { meetingId, ...aContact, key: aKey() });
    const reads = async () => (await getLogistics(organization, code)).contacts.map(({ email }) => email);
    expect(await reads()).toEqual([null]);
    const delegate = await db.delegate.create({
      data: {
        ...{
          meetingId,
          partyCode: 'ACNUR',
          givenName: 'a',
          familyName: 'b',
          post: 'c',
          institution: 'd',
          email: 'x@y.z',
        },
        ...{ role: 'HEAD', rank: 'OTHER', isLate: false, nominatedById: organization.userId },
        nominatedAt: instant('2027-03-01T15:00:00Z'),
      },
    });
    expect(await reads()).toEqual([null]);
    await db.delegate.update({
      where: { id: delegate.id },
      data: { status: 'ACCREDITED', code: 'AAAAAAAAAA', accreditedAt: instant('2027-03-02T15:00:00Z') },
    });
    expect(await reads()).toEqual([aContact.email]);
  });
});

describe('who may know of it', () => {
  // P: the plenary with its room; C: the closed door with its room; D: the Drafting Group with its room; @: addresses of contacts.
  const table: ByPersona<string> = {
    'focal-point.GT.MIGRATION': 'P_D@',
    'focal-point.PA.FOREIGN_AFFAIRS': 'P_D@',
    'vice-minister.GT': 'PCD@',
    'vice-minister.HN': 'PCD@',
    'grcm-delegate.GT': 'P_D@',
    'grcm-delegate.HN': 'P_D@',
    'liaison-officer.GT.NETWORK_CONSULAR': 'P_D@',
    'liaison-officer.HN.NETWORK_TRAFFICKING': 'P_D@',
    'liaison-officer.HN.NETWORK_CONSULAR': 'P_D@',
    'presidency-officer.PA': 'P_D@',
    'drafter.HN': '',
    'secretariat.coordinator': 'P_D@',
    'secretariat.assistant': 'P_D@',
    'secretariat.it-specialist': '',
    'delegate.AR': 'P___',
    'delegate.ACNUR': 'P___',
    'delegate.RROCM': 'P___',
    guest: '',
    'former-official.GT': '',
    nobody: '',
  };

  test('is the same in the page, in every session of it and in what `can` answers', async () => {
    const { id: drafting } = await aSession({ meetingId, kind: 'DRAFTING', ...hours(12, 13) });
    const rooms = [
      await aRoom(secretariat, meetingId, 'Uno'),
      await aRoom(secretariat, meetingId, 'Dos'),
      await aRoom(secretariat, meetingId, 'Tres'),
    ] as const;
    await arrange(secretariat, plenary, rooms[0]);
    await arrange(minister, closed, rooms[1]);
    await arrange(secretariat, drafting, rooms[2]);
    await addContact(secretariat, { meetingId, ...aContact, key: aKey() });
    await writeVenue(secretariat, meetingId, 0, 'Cancillería');
    const closedCode = (await db.meetingSession.findUniqueOrThrow({ where: { id: closed } })).code;
    for (const [name, actor] of await everyoneInDatabase()) {
      const view = await getLogistics(actor, code).catch(() => null);
      const cell =
        view === null
          ? ''
          : [plenary, closed, drafting]
              .map((id, index) => {
                const session = view.sessions.find((one) => one.id === id);
                if (session !== undefined) expect(session.room?.id).toBe(rooms[index]);
                return session === undefined ? '_' : 'PCD'[index];
              })
              .join('') + (view.contacts.every(({ email }) => email === aContact.email) ? '@' : '_');
      expect([name, cell]).toEqual([name, table[name]]);
      if (view !== null) expect([view.venue.venueEs, view.contacts.length]).toEqual(['Cancillería', 1]);
      expect([name, (await can(actor, 'see', `logistics:${code}`)) as unknown]).toMatchObject([
        name,
        { verdict: cell === '' ? 'refuse' : 'allow' },
      ]);
      expect([name, (await can(actor, 'see', `logistics:${closedCode}`)) as unknown]).toMatchObject([
        name,
        { verdict: cell[1] === 'C' ? 'allow' : 'refuse' },
      ]);
    }
  });

  test('a guest and a drafter find the way to their meeting, and nobody’s address', async () => {
    for (const persona of [guest, drafterOf('HN')]) {
      const actor = await inDatabase(persona);
      const { code: own } = await db.meeting.findUniqueOrThrow({ where: { id: errandMeetingId } });
      if ((await db.meetingContact.count()) === 0) {
        await addContact(secretariat, { meetingId: errandMeetingId, ...aContact, key: aKey() });
      }
      const view = await getLogistics(actor, own);
      expect(view.contacts.map(({ postEs, phone, email }) => [postEs, phone, email])).toEqual([
        ['Protocolo', null, null],
      ]);
      expect(view.canEdit).toBe('logistics.office-only');
    }
  });

  test('a page costs as many statements with twenty rooms as with one', async () => {
    const other = await inDatabase(assistant);
    await aRoom(secretariat, meetingId, '0');
    const few = await statementsOf(() => getLogistics(other, code));
    for (let index = 1; index < 20; index += 1) {
      const roomId = await aRoom(secretariat, meetingId, String(index));
      const { id } = await aSession({ meetingId, kind: 'PLENARY', ...hours(9, 10) });
      await arrange(secretariat, id, roomId);
    }
    const many = await statementsOf(() => getLogistics(other, code));
    expect(many.statements.length).toBeLessThanOrEqual(few.statements.length + 2);
  });
});
