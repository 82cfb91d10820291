import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { addDays, dateOn, now, today } from '@/lib/core/clock';
import { NotFound } from '@/lib/core/errors';
import { getMeeting, listMeetings } from '@/lib/meetings/meetings/queries';
import type { SessionKind } from '@/prisma/generated/enums';
import { aMeeting, aSession, everyoneInDatabase } from '@/tests/support/factories';
import { type ByPersona, cellsOf, errandMeetingId, errandSessionId, type PersonaName } from '@/tests/support/personas';

const bodies = ['VICE_MINISTERS', 'GRCM', 'NETWORK_TRAFFICKING', 'NETWORK_CONSULAR'] as const;
const kinds: Readonly<Record<(typeof bodies)[number], readonly SessionKind[]>> = {
  VICE_MINISTERS: ['OPENING', 'PLENARY', 'CIVIL_SOCIETY_DIALOGUE', 'DRAFTING', 'CLOSED_DOOR'],
  GRCM: ['TECHNICAL', 'CIVIL_SOCIETY_DIALOGUE', 'DRAFTING'],
  NETWORK_TRAFFICKING: ['NETWORK', 'JOINT', 'CIVIL_SOCIETY_DIALOGUE'],
  NETWORK_CONSULAR: ['NETWORK'],
};

let people: ReadonlyMap<PersonaName, Actor>;
/** Every meeting that there is, by its name in the tables, and the sessions of each by kind. */
let meetings: Map<string, string>;
const sessions = new Map<string, SessionKind>();

beforeEach(async () => {
  people = await everyoneInDatabase();
  meetings = new Map([['ERRANDS', errandMeetingId]]);
  sessions.clear();
  sessions.set(errandSessionId, 'PLENARY');
  for (const bodyCode of bodies) {
    const { id } = await aMeeting({ bodyCode });
    meetings.set(bodyCode, id);
    for (const kind of kinds[bodyCode])
      sessions.set((await aSession({ meetingId: id, kind, startsAt: now() })).id, kind);
  }
});

function actorOf(name: PersonaName): Actor {
  const actor = people.get(name);
  if (actor === undefined) throw new Error(`no ${name}`);
  return actor;
}

const all = ['ERRANDS', ...bodies];
const V = ['ERRANDS', 'VICE_MINISTERS'];

/** ERRANDS is a Vice-Ministers' Meeting, the drafter's and the guest's. */
const visible: ByPersona<readonly string[]> = {
  'focal-point.GT.MIGRATION': all,
  'focal-point.PA.FOREIGN_AFFAIRS': all,
  'vice-minister.GT': all,
  'vice-minister.HN': all,
  'grcm-delegate.GT': all,
  'grcm-delegate.HN': all,
  'liaison-officer.GT.NETWORK_CONSULAR': all,
  'liaison-officer.HN.NETWORK_TRAFFICKING': all,
  'liaison-officer.HN.NETWORK_CONSULAR': all,
  'presidency-officer.PA': all,
  'drafter.HN': ['ERRANDS'],
  'secretariat.coordinator': all,
  'secretariat.assistant': all,
  'secretariat.it-specialist': [],
  'delegate.AR': V,
  'delegate.ACNUR': [...V, 'GRCM'],
  'delegate.RROCM': all,
  guest: ['ERRANDS'],
  'former-official.GT': [],
  nobody: [],
};

const open = ['OPENING', 'PLENARY', 'CIVIL_SOCIETY_DIALOGUE'];
const withDrafting = [...open, 'DRAFTING'];

/** Sessions of the Vice-Ministers' Meeting that each may know of; null where the meeting itself does not exist for them. */
const sessionsSeen: ByPersona<readonly string[] | null> = {
  'focal-point.GT.MIGRATION': withDrafting,
  'focal-point.PA.FOREIGN_AFFAIRS': withDrafting,
  'vice-minister.GT': [...withDrafting, 'CLOSED_DOOR'],
  'vice-minister.HN': [...withDrafting, 'CLOSED_DOOR'],
  'grcm-delegate.GT': withDrafting,
  'grcm-delegate.HN': withDrafting,
  'liaison-officer.GT.NETWORK_CONSULAR': withDrafting,
  'liaison-officer.HN.NETWORK_TRAFFICKING': withDrafting,
  'liaison-officer.HN.NETWORK_CONSULAR': withDrafting,
  'presidency-officer.PA': withDrafting,
  'drafter.HN': null,
  'secretariat.coordinator': withDrafting,
  'secretariat.assistant': withDrafting,
  'secretariat.it-specialist': null,
  'delegate.AR': open,
  'delegate.ACNUR': open,
  'delegate.RROCM': open,
  guest: null,
  'former-official.GT': null,
  nobody: null,
};

describe('list, count and single load of meetings agree', () => {
  test('for every class of person', async () => {
    for (const [name, , expected] of cellsOf(visible)) {
      const actor = actorOf(name);
      const { rows, total } = await listMeetings(actor, { when: 'coming', page: 1 });
      const ids = [...meetings].filter(([key]) => expected.includes(key)).map(([, id]) => id);
      expect(rows.map(({ id }) => id).sort(), name).toEqual(ids.sort());
      expect(total, name).toBe(expected.length);
      for (const [key, id] of meetings) {
        if (expected.includes(key)) expect((await getMeeting(actor, id)).id).toBe(id);
        else await expect(getMeeting(actor, id), `${name} ${key}`).rejects.toThrow(NotFound);
      }
    }
  });
});

describe('sessions of a meeting', () => {
  test('for every class of person', async () => {
    const id = meetings.get('VICE_MINISTERS') ?? '';
    for (const [name, , expected] of cellsOf(sessionsSeen)) {
      if (expected === null) continue;
      const meeting = await getMeeting(actorOf(name), id);
      expect(meeting.sessions.map(({ kind }) => kind).sort(), name).toEqual([...expected].sort());
    }
  });

  test('of a Network: civil society sees its space and the meeting, a guest their one session, a drafter none here', async () => {
    const network = await getMeeting(actorOf('delegate.RROCM'), meetings.get('NETWORK_TRAFFICKING') ?? '');
    expect(network.sessions.map(({ kind }) => kind).sort()).toEqual(['CIVIL_SOCIETY_DIALOGUE', 'JOINT', 'NETWORK']);
    expect((await getMeeting(actorOf('guest'), errandMeetingId)).sessions.map(({ id }) => id)).toEqual([
      errandSessionId,
    ]);
    expect((await getMeeting(actorOf('drafter.HN'), errandMeetingId)).sessions).toEqual([]);
  });
});

describe('a meeting is judged by the rules in force on its day', () => {
  test('a Network meeting of before the RROCM took part (1998) is not told to it; one of after is', async () => {
    const rrocm = actorOf('delegate.RROCM');
    const before = await aMeeting({ startsOn: dateOn('1997-03-13') });
    const after = await aMeeting({ startsOn: dateOn('1999-01-28') });
    await expect(getMeeting(rrocm, before.id)).rejects.toThrow(NotFound);
    expect((await getMeeting(rrocm, after.id)).id).toBe(after.id);
    const { rows, total } = await listMeetings(rrocm, { when: 'past', page: 1 });
    expect(rows.map(({ id }) => id)).toEqual([after.id]);
    expect(total).toBe(1);
  });

  test('a mandate that has ended shows nothing, though it was of a Member', async () => {
    const former = actorOf('former-official.GT');
    expect((await listMeetings(former, { when: 'coming', page: 1 })).total).toBe(0);
  });

  test('a meeting that lasts today is coming, one that ended yesterday is past', async () => {
    const coordinator = actorOf('secretariat.coordinator');
    const lasts = await aMeeting({ startsOn: dateOn(addDays(today(), -2)), endsOn: dateOn(today()) });
    const over = await aMeeting({ startsOn: dateOn(addDays(today(), -3)), endsOn: dateOn(addDays(today(), -1)) });
    const coming = await listMeetings(coordinator, { when: 'coming', page: 1 });
    const past = await listMeetings(coordinator, { when: 'past', page: 1 });
    expect(coming.rows.map(({ id }) => id)).toContain(lasts.id);
    expect(past.rows.map(({ id }) => id)).toEqual([over.id]);
  });
});
