// Longer than 250 lines: a seminar, from its planning to its last reader.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dayOf } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { beginAgenda, publishAgenda } from '@/lib/meetings/agenda/commands';
import { getAgenda } from '@/lib/meetings/agenda/queries';
import { accreditDelegate, checkDelegate, nominateDelegate } from '@/lib/meetings/delegations/commands';
import { getDelegations } from '@/lib/meetings/delegations/queries';
import { addRoom } from '@/lib/meetings/logistics/commands';
import { cancelMeeting, moveMeeting } from '@/lib/meetings/meetings/commands';
import { getMeetingByCode, listMeetings, previewMove } from '@/lib/meetings/meetings/queries';
import { planSeminar } from '@/lib/meetings/seminars/commands';
import { findSeminar, getNewSeminar } from '@/lib/meetings/seminars/queries';
import { addSession, changeSession, removeSession } from '@/lib/meetings/sessions/commands';
import { getSession } from '@/lib/meetings/sessions/programme-queries';
import { listCalendarItems, listFeedItems } from '@/lib/rights/calendar';
import { mailsOf } from '@/tests/support/convocation-world';
import { everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import { type ByPersona, cellsOf, type PersonaName, viceMinisterOf } from '@/tests/support/personas';
import { actsOn, aKey } from '@/tests/support/reports';
import { aSeminarWorld, type SeminarWorld, seminarForm, technical } from '@/tests/support/seminar-world';

let world: SeminarWorld;
let { guatemala, mexico, honduras, secretariat, presidency, meetingId, code, opening } = {} as SeminarWorld;

beforeEach(async () => {
  world = await aSeminarWorld();
  ({ guatemala, mexico, honduras, secretariat, presidency, meetingId, code, opening } = world);
});

const may = { when: 'coming', page: 1 } as const;

describe('a seminar is planned', () => {
  test('by its host, with co-sponsors and the opening; a code of its own and its place in the audit', async () => {
    expect(code).toBe('SEM-2027-1');
    const view = await getMeetingByCode(guatemala, code);
    expect(view.seminar).toMatchObject({
      ...{ kind: 'SEMINAR', subtheme: null },
      cosponsors: [{ code: 'MX' }, { code: 'OIM' }],
    });
    expect(view.host?.code).toBe('GT');
    expect(view.sessions.map(({ kind, code: session }) => [kind, session])).toEqual([
      ['OPENING', 'SEM-2027-1-OPENING'],
    ]);
    const { startsAt, endsAt } = await opening();
    expect([startsAt.toISOString(), endsAt.toISOString()]).toEqual([
      '2027-05-18T15:00:00.000Z',
      '2027-05-18T16:00:00.000Z',
    ]);
    expect((await db.meeting.findUniqueOrThrow({ where: { id: meetingId } })).conveners).toEqual(['GT', 'MX']);
    expect(await actsOn(meetingId)).toEqual(['meeting.plan', 'seminar.plan']);
  });

  test('by a co-sponsoring Member, and by the Secretariat on their behalf (DR-31); the same form twice plans one', async () => {
    const form = seminarForm();
    const both = await Promise.all([planSeminar(mexico, form), planSeminar(mexico, form)]);
    expect(both.map((one) => one.code)).toEqual(['SEM-2027-2', 'SEM-2027-2']);
    expect((await planSeminar(secretariat, seminarForm())).code).toBe('SEM-2027-3');
  });

  test.each([
    ['the Presidency', (w: SeminarWorld) => w.presidency, {}],
    ['a Member that is neither host nor co-sponsor', (w: SeminarWorld) => w.honduras, {}],
    ['a Member of which only an organisation co-sponsors', (w: SeminarWorld) => w.mexico, { cosponsors: ['OIM'] }],
  ])('and not by %s (DR-31)', async (_words, who, given) => {
    const refused = planSeminar(who(world), seminarForm(given));
    await expect(refused).rejects.toMatchObject({ reason: 'seminar.conveners-only' });
    expect(await db.meeting.count({ where: { bodyCode: 'SEMINAR' } })).toBe(1);
  });

  test('hosted by a Member, co-sponsored by Members and observer organisations, on a subtheme that there is', async () => {
    const faults = async (given: Parameters<typeof seminarForm>[0]) =>
      planSeminar(secretariat, seminarForm(given)).catch(({ fields }) => fields);
    expect(await faults({ hostPartyCode: 'AR' })).toEqual({ hostPartyCode: 'seminar.host-not-member' });
    expect(await faults({ cosponsors: ['AR'] })).toEqual({ cosponsors: 'seminar.cosponsor-not-possible' });
    expect(await faults({ cosponsors: ['RROCM'] })).toEqual({ cosponsors: 'seminar.cosponsor-not-possible' });
    expect(await faults({ subthemeCode: 'none-such' })).toEqual({ subthemeCode: 'field.choose' });
    const { code: subthemeCode } = await db.subtheme.findFirstOrThrow({ select: { code: true } });
    const planned = await planSeminar(secretariat, seminarForm({ subthemeCode }));
    expect((await findSeminar(secretariat, planned.id))?.subtheme?.code).toBe(subthemeCode);
  });

  test('on a holiday of its host only with a reason (P-16)', async () => {
    // Independence of Guatemala.
    const holiday = { startsOn: '2027-09-15', endsOn: '2027-09-15' };
    await expect(planSeminar(guatemala, seminarForm(holiday))).rejects.toMatchObject({
      reason: 'meeting.departure-needs-reason',
    });
    const { id } = await planSeminar(
      guatemala,
      seminarForm({ ...holiday, departureReason: 'Única fecha de la sede.' }),
    );
    expect((await db.meeting.findUniqueOrThrow({ where: { id } })).departsFrom).toEqual(['P-16']);
  });

  test('as many in a year as they like: no rule of a body’s calendar speaks of them', async () => {
    for (const _again of [1, 2, 3]) await planSeminar(secretariat, seminarForm());
    expect(await db.meeting.count({ where: { bodyCode: 'SEMINAR', departureReason: null } })).toBe(4);
  });

  test('the form offers Members and organisations to whom may, and to others the reason', async () => {
    const form = await getNewSeminar(mexico);
    expect([form.denial, form.own, form.members.length]).toEqual([null, 'MX', 11]);
    expect(form.organizations.map((one) => one.code)).toContain('OIM');
    expect(form.subthemes.length).toBeGreaterThan(0);
    expect(await getNewSeminar(presidency)).toMatchObject({ denial: 'seminar.conveners-only', members: [] });
  });
});

describe('the database holds', () => {
  test('that exactly seminars are convened by Members, and have a host', async () => {
    const change = (data: Parameters<typeof db.meeting.update>[0]['data']) =>
      db.meeting.update({ where: { id: meetingId }, data });
    await expect(change({ conveners: [] })).rejects.toThrow(/seminar_is_convened_by_members/);
    await expect(change({ hostPartyCode: null })).rejects.toThrow(/seminar_is_convened_by_members/);
    await expect(change({ bodyCode: 'GRCM' })).rejects.toThrow(/seminar_is_convened_by_members/);
  });

  test('that a seminar keeps its opening (DR-32)', async () => {
    const { id } = await opening();
    await expect(db.meetingSession.delete({ where: { id } })).rejects.toThrow(/DR-32/);
    await expect(db.meetingSession.update({ where: { id }, data: { kind: 'TECHNICAL' } })).rejects.toThrow(/DR-32/);
  });
});

describe('its programme', () => {
  test('is made by its host, a co-sponsor and the Secretariat, and by nobody else', async () => {
    for (const actor of [guatemala, mexico, secretariat]) await addSession(actor, technical(meetingId));
    for (const actor of [presidency, honduras]) {
      await expect(addSession(actor, technical(meetingId))).rejects.toMatchObject({
        reason: 'seminar.conveners-only',
      });
    }
    expect(await db.meetingSession.count({ where: { meetingId, kind: 'TECHNICAL' } })).toBe(3);
  });

  test.each(['PLENARY', 'CLOSED_DOOR', 'DRAFTING', 'NETWORK'] as const)('has no %s', async (kind) => {
    const actor = kind === 'CLOSED_DOOR' ? await inDatabase(viceMinisterOf('GT')) : secretariat;
    const refused = addSession(actor, { ...technical(meetingId), kind });
    await expect(refused).rejects.toMatchObject({ fields: { kind: 'field.choose' } });
  });

  test('keeps its one opening (DR-32): it is changed in its hours, and nothing else', async () => {
    const { id: sessionId, version } = await opening();
    const words = {
      titleEs: 'Apertura',
      titleEn: 'Opening',
      day: '2027-05-18',
      from: '08:30',
      endDay: null,
      to: '09:15',
    };
    for (const actor of [guatemala, secretariat]) {
      const refused = removeSession(actor, { sessionId, version });
      await expect(refused).rejects.toMatchObject({ reason: 'seminar.opening-stays' });
      const other = changeSession(actor, { sessionId, version, kind: 'TECHNICAL', ...words });
      await expect(other).rejects.toMatchObject({ fields: { kind: 'seminar.opening-stays' } });
      const second = addSession(actor, { ...technical(meetingId), kind: 'OPENING' });
      await expect(second).rejects.toMatchObject({ fields: { kind: 'seminar.one-opening' } });
    }
    await changeSession(guatemala, { sessionId, version, kind: 'OPENING', ...words });
    expect((await opening()).startsAt.toISOString()).toBe('2027-05-18T14:30:00.000Z');
    const { session, kinds } = await getSession(guatemala, code, `${code}-OPENING`);
    expect([session.can.remove, session.can.change, kinds]).toEqual(['seminar.opening-stays', null, ['OPENING']]);
  });

  test('other sessions go again', async () => {
    const { code: added } = await addSession(mexico, technical(meetingId));
    const { id: sessionId, version } = await db.meetingSession.findUniqueOrThrow({ where: { code: added } });
    await removeSession(mexico, { sessionId, version });
    expect(await db.meetingSession.count({ where: { meetingId } })).toBe(1);
  });

  test('tells the Presidency that it speaks in the opening by DR-32, and nobody that they decide', async () => {
    const { session, matrix } = await getSession(presidency, code, `${code}-OPENING`);
    expect(session.own.map(({ verdict, rule }) => `${verdict} ${rule}`)).toEqual([
      'YES DR-31',
      'YES DR-32',
      'YES DR-32',
      'NO P-14',
      'NO DR-07',
    ]);
    for (const { cells } of matrix) expect(cells.at(-1)?.verdict).toBe('NO');
  });

  test('moves with it, the opening too, and it is cancelled by whoever convenes it', async () => {
    const meeting = await db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    const dates = { startsOn: '2027-05-25', endsOn: '2027-05-26' };
    const { listed } = await previewMove(mexico, meetingId, dates, []);
    const move = { meetingId, version: meeting.version, ...dates, listed };
    await expect(moveMeeting(presidency, move, [])).rejects.toMatchObject({ reason: 'seminar.conveners-only' });
    await moveMeeting(mexico, move, []);
    expect((await opening()).startsAt.toISOString()).toBe('2027-05-25T15:00:00.000Z');
    const cancel = { meetingId, version: meeting.version + 1, reason: 'Sin sede.' };
    await expect(cancelMeeting(honduras, cancel)).rejects.toMatchObject({ reason: 'seminar.conveners-only' });
    await cancelMeeting(guatemala, cancel);
    expect((await getMeetingByCode(guatemala, code)).status).toBe('CANCELLED');
  });
});

describe('what every meeting has', () => {
  test('an agenda, begun by the Secretariat without what a plenary needs, and published by the convener', async () => {
    await beginAgenda(secretariat, { meetingId, key: aKey() });
    const { id: agendaId, version } = await db.agenda.findUniqueOrThrow({ where: { meetingId } });
    expect(await db.agendaItem.count()).toBe(0);
    const publish = { agendaId, version, departureReason: '' };
    await expect(publishAgenda(presidency, publish)).rejects.toMatchObject({ reason: 'agenda.hosts-only' });
    await expect(publishAgenda(secretariat, publish)).rejects.toMatchObject({ reason: 'agenda.hosts-only' });
    expect((await getAgenda(guatemala, code)).agenda).toMatchObject({ missing: [], can: { publish: null } });
    await publishAgenda(guatemala, publish);
    expect(await db.agendaVersion.count({ where: { agendaId } })).toBe(1);
    const [told] = await mailsOf('agenda.publish');
    expect(told?.text).toContain('Quien convoca el seminario publicó la agenda definitiva');
  });

  test('delegations that its host accredits, and rooms that its host has', async () => {
    await nominateDelegate(honduras, {
      ...{
        meetingId,
        partyCode: 'HN',
        replacesId: null,
        key: aKey(),
        givenName: 'Delegada',
        familyName: 'De Honduras',
      },
      ...{ post: 'Directora', institution: 'Migración', email: 'delegada@crm.example', role: 'DELEGATE' as const },
      ...{ rank: 'OTHER' as const },
    } as Parameters<typeof nominateDelegate>[1]);
    const { id: delegateId } = await db.delegate.findFirstOrThrow({ where: { meetingId } });
    await checkDelegate(secretariat, { delegateId, version: 1 });
    await expect(accreditDelegate(presidency, { delegateId, version: 2 })).rejects.toMatchObject({
      reason: 'delegation.hosts-accredit',
    });
    expect((await getDelegations(guatemala, code, 'es')).waiting.accredit).toBe(1);
    await accreditDelegate(guatemala, { delegateId, version: 2 });
    const room = { meetingId, name: 'Sala Maya', capacity: null, key: aKey() };
    await expect(addRoom(presidency, room)).rejects.toMatchObject({ reason: 'logistics.hosts-only' });
    await addRoom(guatemala, room);
    expect(await db.meetingRoom.count({ where: { meetingId } })).toBe(1);
  });
});

/** Whether each knows of the seminar, and of which of its sessions. */
const visible: ByPersona<string> = {
  'focal-point.GT.MIGRATION': 'OPENING TECHNICAL',
  'focal-point.PA.FOREIGN_AFFAIRS': 'OPENING TECHNICAL',
  'vice-minister.GT': 'OPENING TECHNICAL',
  'vice-minister.HN': 'OPENING TECHNICAL',
  'grcm-delegate.GT': 'OPENING TECHNICAL',
  'grcm-delegate.HN': 'OPENING TECHNICAL',
  'liaison-officer.GT.NETWORK_CONSULAR': 'OPENING TECHNICAL',
  'liaison-officer.HN.NETWORK_TRAFFICKING': 'OPENING TECHNICAL',
  'liaison-officer.HN.NETWORK_CONSULAR': 'OPENING TECHNICAL',
  'presidency-officer.PA': 'OPENING TECHNICAL',
  'drafter.HN': '',
  'secretariat.coordinator': 'OPENING TECHNICAL',
  'secretariat.assistant': 'OPENING TECHNICAL',
  'secretariat.it-specialist': '',
  'delegate.AR': '',
  'delegate.ACNUR': 'OPENING TECHNICAL',
  'delegate.RROCM': 'OPENING TECHNICAL',
  guest: '',
  'former-official.GT': '',
  nobody: '',
};

describe('who knows of it (DR-31, DR-74, DR-76, P-06)', () => {
  let people: ReadonlyMap<PersonaName, Actor>;
  beforeEach(async () => {
    await addSession(guatemala, technical(meetingId));
    people = await everyoneInDatabase();
  });

  test('in the list, by the filter of its kind, in its count, in the calendar and on its page', async () => {
    const { startsOn, endsOn } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    const days = { from: dayOf(startsOn), to: dayOf(endsOn) };
    for (const [name, , cell] of cellsOf(visible)) {
      const actor = people.get(name);
      if (actor === undefined) throw new Error(`no ${name}`);
      const isTold = cell !== '';
      const list = await listMeetings(actor, { ...may, body: 'SEMINAR' });
      expect([list.rows.map((one) => one.code), list.total], name).toEqual([isTold ? [code] : [], isTold ? 1 : 0]);
      const items = await listCalendarItems(actor, days, { body: 'SEMINAR' });
      expect(
        items
          .map(({ kind, sessionKind }) => sessionKind ?? kind)
          .sort()
          .join(' '),
        name,
      ).toBe(isTold ? `MEETING ${cell}` : '');
      const fed = (await listFeedItems(actor)).filter(({ id }) => id === meetingId);
      expect(fed.length, name).toBe(isTold ? 1 : 0);
      expect((await findSeminar(actor, meetingId)) !== null, name).toBe(isTold);
      const page = await getMeetingByCode(actor, code).catch((error) => error);
      if (isTold) expect(page.sessions.map(({ kind }: { kind: string }) => kind).join(' '), name).toBe(cell);
      else expect(page, name).toBeInstanceOf(NotFound);
    }
  });

  test('no filter of a body shows it', async () => {
    expect((await listMeetings(secretariat, { ...may, body: 'GRCM' })).rows).toEqual([]);
    expect((await listMeetings(secretariat, may)).bodies.map((one) => one.code).at(-1)).toBe('SEMINAR');
  });
});
