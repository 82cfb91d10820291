// Longer than 250 lines: one sheet, told of with its rules and its readers.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { listAskedAttendance } from '@/lib/meetings/attendance/asked-queries';
import { keepAttendance, markPresent } from '@/lib/meetings/attendance/commands';
import { exportAttendance } from '@/lib/meetings/attendance/export-commands';
import { findAttendance, getAttendance } from '@/lib/meetings/attendance/queries';
import { boxOf } from '@/lib/meetings/attendance/schema';
import { attendanceSheet } from '@/lib/meetings/attendance/sheet';
import { removeSession } from '@/lib/meetings/sessions/commands';
import { grantException } from '@/lib/meetings/sessions/exception-commands';
import { can } from '@/lib/rights/acts';
import type { DelegateStatus, SessionKind } from '@/prisma/generated/enums';
import { at } from '@/tests/support/clock';
import { aMeeting, aSession, aUser, everyoneInDatabase } from '@/tests/support/factories';
import { type ByPersona, errandMeetingId, errandSessionId, type PersonaName } from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';
import { actsOn, aKey } from '@/tests/support/reports';

let people: ReadonlyMap<PersonaName, Actor>;
let meeting: { id: string; code: string };
let plenary: { id: string; code: string };
let nominatedById: string;
let assistant: Actor;

const as = (name: PersonaName): Actor => {
  const actor = people.get(name);
  if (actor === undefined) throw new Error(`no ${name}`);
  return actor;
};

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  people = await everyoneInDatabase();
  assistant = as('secretariat.assistant');
  meeting = await aMeeting({ startsOn: dateOn('2027-05-26'), endsOn: dateOn('2027-05-27') });
  plenary = await session('PLENARY', '2027-05-26T15:00:00Z');
  ({ id: nominatedById } = await aUser());
  at('2027-05-26T15:30:00Z');
});

const session = (kind: SessionKind, startsAt: string) =>
  aSession({ meetingId: meeting.id, kind, startsAt: instant(startsAt) });

let serial = 0;
async function delegate(partyCode: string, status: DelegateStatus = 'ACCREDITED', meetingId = meeting.id) {
  serial += 1;
  const accreditedAt = instant('2027-03-02T15:00:00Z');
  const badge = status === 'ACCREDITED' ? { code: `BADGE${serial}`, accreditedAt, accreditedById: nominatedById } : {};
  return db.delegate.create({
    data: {
      ...{ meetingId, partyCode, status, givenName: 'Delegación', familyName: `Persona ${serial}`, ...badge },
      ...{ post: 'Dirección', institution: 'Instituto', email: `attends-${serial}@crm.example` },
      ...{ role: 'DELEGATE', rank: 'OTHER', isLate: false, nominatedById, nominatedAt: accreditedAt },
    },
  });
}

const keep = (present: readonly string[], version = 0, actor = assistant, sessionId = plenary.id) =>
  keepAttendance(actor, { sessionId, version, present: [...present] });
const kept = async (sessionId = plenary.id) =>
  (await db.attendanceMark.findMany({ where: { sessionId } })).map(({ delegateId }) => delegateId).sort();

describe('keepAttendance', () => {
  test('whoever is ticked was there, and nobody else', async () => {
    const [one, two] = [await delegate('GT'), await delegate('ACNUR')];
    await keep([one.id, two.id]);
    expect(await kept()).toEqual([one.id, two.id].sort());
    await keep([two.id], 1, as('presidency-officer.PA'));
    expect(await kept()).toEqual([two.id]);
    const { version, keptById } = await db.attendanceSheet.findFirstOrThrow();
    expect([version, keptById]).toEqual([2, as('presidency-officer.PA').userId]);
    expect(await actsOn(plenary.id)).toEqual(['attendance.keep', 'attendance.keep']);
    // That nobody was there is a list, too.
    await keep([], 2);
    expect(await getAttendance(assistant, meeting.code, plenary.code, 'es')).toMatchObject({
      ...{ version: 3, present: { people: 0, parties: 0 } },
    });
  });

  test('of two who save at once the second is told', async () => {
    const [one, two] = [await delegate('GT'), await delegate('HN')];
    const outcomes = await Promise.allSettled([keep([one.id]), keep([two.id])]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(keep([one.id])).rejects.toMatchObject({ reason: 'attendance.stale' });
    expect(await kept()).toHaveLength(1);
  });

  test('refuses whose party the rules do not let in, by that rule, and saves nothing', async () => {
    const drafting = await session('DRAFTING', '2027-05-26T14:00:00Z');
    const [ours, theirs] = [await delegate('GT'), await delegate('AR')];
    await expect(keep([ours.id, theirs.id], 0, assistant, drafting.id)).rejects.toMatchObject({
      reason: 'form.faulty',
      fields: { [boxOf(theirs.id)]: 'attendance.party-does-not-attend' },
      detail: { rule: 'DR-41' },
    });
    expect(await kept(drafting.id)).toEqual([]);
    await keep([ours.id], 0, assistant, drafting.id);
    expect(await kept(drafting.id)).toEqual([ours.id]);
  });

  test('keeps to the Members what they keep to themselves (DR-05)', async () => {
    const [ours, theirs] = [await delegate('GT'), await delegate('AR')];
    at('2027-05-26T14:00:00Z');
    await grantException(as('presidency-officer.PA'), {
      ...{ sessionId: plenary.id, kind: 'MEMBERS_ONLY', partyCode: null, right: null, scope: '' },
      ...{ reason: 'Nota.', endsOn: null, key: aKey() },
    });
    at('2027-05-26T15:30:00Z');
    const presidency = as('presidency-officer.PA');
    await expect(keep([theirs.id], 0, presidency)).rejects.toMatchObject({ detail: { rule: 'DR-05' } });
    await keep([ours.id], 0, presidency);
    // The Secretariat knows of no session that is kept to the Members.
    await expect(keep([ours.id], 1)).rejects.toMatchObject({ reason: 'session.not-found' });
    expect(await findAttendance(assistant, meeting.code, plenary.code, 'es')).toBeNull();
  });

  test('whoever was invited to a Network attended it, also once the invitation has ended with the session (DR-56, P-02)', async () => {
    at('2027-03-01T15:00:00Z');
    meeting = await aMeeting({ bodyCode: 'NETWORK_CONSULAR', startsOn: dateOn('2027-05-26') });
    const network = await session('NETWORK', '2027-05-26T15:00:00Z');
    await grantException(as('presidency-officer.PA'), {
      ...{ sessionId: network.id, kind: 'NETWORK_INVITATION', partyCode: 'AR', right: null, scope: '' },
      ...{ reason: 'Nota.', endsOn: null, key: aKey() },
    });
    const [invited, other] = [await delegate('AR'), await delegate('ACNUR')];
    at('2027-05-27T15:00:00Z');
    await expect(keep([other.id], 0, assistant, network.id)).rejects.toMatchObject({ detail: { rule: 'DR-56' } });
    await keep([invited.id], 0, assistant, network.id);
    expect(await kept(network.id)).toEqual([invited.id]);
  });

  test('is for accredited people of the meeting, from the day of the session on, by the office', async () => {
    const [nominated, stranger] = [
      await delegate('GT', 'NOMINATED'),
      await delegate('GT', 'ACCREDITED', (await aMeeting()).id),
    ];
    await expect(keep([nominated.id])).rejects.toMatchObject({
      fields: { [boxOf(nominated.id)]: 'attendance.not-accredited' },
    });
    await expect(keep([stranger.id])).rejects.toMatchObject({ reason: 'delegation.not-found' });
    await expect(keep([], 0, as('focal-point.GT.MIGRATION'))).rejects.toMatchObject({
      reason: 'attendance.office-only',
    });
    at('2027-05-26T05:59:59Z');
    await expect(keep([])).rejects.toMatchObject({ reason: 'attendance.not-begun' });
    at('2027-05-26T15:30:00Z');
    const why = { cancelReason: 'Nota.', cancelledAt: instant('2027-05-26T15:00:00Z') };
    await db.meeting.update({ where: { id: meeting.id }, data: { status: 'HELD' } });
    await keep([]);
    await db.meeting.update({ where: { id: meeting.id }, data: { status: 'CANCELLED', ...why } });
    await expect(keep([], 1)).rejects.toMatchObject({ reason: 'workflow.closed' });
  });

  test('a session whose attendance is on record stays; the database keeps both rules, whoever writes', async () => {
    const stranger = await delegate('GT', 'ACCREDITED', (await aMeeting()).id);
    await keep([]);
    const { version } = await db.meetingSession.findUniqueOrThrow({ where: { id: plenary.id } });
    await expect(removeSession(assistant, { sessionId: plenary.id, version })).rejects.toMatchObject({
      reason: 'session.has-attendance',
    });
    const marked = { markedById: nominatedById, markedAt: instant('2027-05-26T15:00:00Z') };
    await expect(
      db.attendanceMark.create({ data: { sessionId: plenary.id, delegateId: stranger.id, ...marked } }),
    ).rejects.toThrow(/their own meeting/);
    const { id: sessionId } = await session('CLOSED_DOOR', '2027-05-26T16:00:00Z');
    await expect(
      db.attendanceSheet.create({ data: { sessionId, keptById: nominatedById, keptAt: marked.markedAt } }),
    ).rejects.toThrow(/behind closed doors/);
  });
});

describe('markPresent', () => {
  const mark = (code: string, sessionId = plenary.id) => markPresent(assistant, { sessionId, code });

  test('a badge marks once; a sheet that was open before is stale', async () => {
    const one = await delegate('GT');
    expect(await mark(one.code ?? '')).toMatchObject({ wasPresent: false, partyEs: 'Guatemala' });
    expect(await mark(one.code ?? '')).toMatchObject({ wasPresent: true });
    expect(await kept()).toEqual([one.id]);
    await expect(keep([])).rejects.toMatchObject({ reason: 'attendance.stale' });
    expect(await actsOn(plenary.id)).toEqual(['attendance.mark']);
  });

  test('is refused for a code of nobody, and by the rule that keeps the party out', async () => {
    await expect(mark('ZZZZZ')).rejects.toMatchObject({ fields: { code: 'delegation.no-such-badge' } });
    const drafting = await session('DRAFTING', '2027-05-26T14:00:00Z');
    const theirs = await delegate('ACNUR');
    await expect(mark(theirs.code ?? '', drafting.id)).rejects.toMatchObject({
      ...{ fields: { code: 'attendance.party-does-not-attend' }, detail: { rule: 'DR-41' } },
    });
  });
});

test('the Secretariat is asked for the list of what has begun, where somebody is accredited; of closed doors nobody is', async () => {
  const asked = async (name: PersonaName) => (await listAskedAttendance(as(name))).map(({ code }) => code);
  await session('CLOSED_DOOR', '2027-05-26T15:00:00Z');
  await session('OPENING', '2027-05-27T15:00:00Z');
  expect(await asked('secretariat.assistant')).toEqual([]);
  const one = await delegate('GT');
  expect(await asked('secretariat.assistant')).toEqual([plenary.code]);
  for (const name of ['presidency-officer.PA', 'vice-minister.GT', 'secretariat.it-specialist'] as const) {
    expect([name, await asked(name)]).toEqual([name, []]);
  }
  at('2027-05-26T18:00:00Z');
  expect((await listAskedAttendance(assistant))[0]?.isLate).toBe(true);
  await keep([one.id]);
  expect(await asked('secretariat.coordinator')).toEqual([]);
});

describe('who learns who attended', () => {
  /** P: of the plenary; D: of the Drafting Group; F: of the technical group’s session. */
  const table: ByPersona<string> = {
    'focal-point.GT.MIGRATION': 'PDF',
    'focal-point.PA.FOREIGN_AFFAIRS': 'PDF',
    'vice-minister.GT': 'PDF',
    'vice-minister.HN': 'PDF',
    'grcm-delegate.GT': 'PDF',
    'grcm-delegate.HN': 'PDF',
    'liaison-officer.GT.NETWORK_CONSULAR': 'PDF',
    'liaison-officer.HN.NETWORK_TRAFFICKING': 'PDF',
    'liaison-officer.HN.NETWORK_CONSULAR': 'PDF',
    'presidency-officer.PA': 'PDF',
    'drafter.HN': '',
    'secretariat.coordinator': 'PDF',
    'secretariat.assistant': 'PDF',
    'secretariat.it-specialist': '',
    'delegate.AR': 'P',
    'delegate.ACNUR': 'PF',
    'delegate.RROCM': 'PF',
    guest: '',
    'former-official.GT': '',
    nobody: '',
  };

  test('on the page, in the count, in the export and by `can` alike; closed doors in none, also for those behind them (P-05)', async () => {
    // The meeting of the drafter and the session of the guest: what they know of, they know without who was there.
    await db.meetingSession.update({ where: { id: errandSessionId }, data: { meetingId: meeting.id } });
    await db.mandate.updateMany({ where: { meetingId: errandMeetingId }, data: { meetingId: meeting.id } });
    people = await everyoneInDatabase();
    const member = await delegate('GT');
    const closed = await session('CLOSED_DOOR', '2027-05-26T16:00:00Z');
    const drafting = await session('DRAFTING', '2027-05-26T14:00:00Z');
    await keep([member.id]);
    await keep([member.id], 0, assistant, drafting.id);
    // Withdrawn since: who was in the room stays on record.
    await db.delegate.update({ where: { id: member.id }, data: { status: 'WITHDRAWN', code: null } });
    const grcm = await aMeeting({ bodyCode: 'GRCM', startsOn: dateOn('2027-05-26') });
    const technical = await aSession({
      ...{ meetingId: grcm.id, kind: 'TECHNICAL', startsAt: instant('2027-05-26T15:00:00Z') },
    });
    const official = await delegate('GT', 'ACCREDITED', grcm.id);
    await keep([official.id], 0, assistant, technical.id);

    const sheets = { P: [meeting, plenary], D: [meeting, drafting], F: [grcm, technical] } as const;
    for (const [name, actor] of people) {
      let seen = '';
      for (const [letter, [one, of]] of Object.entries(sheets)) {
        const view = await findAttendance(actor, one.code, of.code, 'es');
        if (view !== null) {
          seen += letter;
          expect([name, view.present]).toEqual([name, { people: 1, parties: 1 }]);
        }
        const list = await exportAttendance(actor, one.code, 'es').catch(() => null);
        const isListed = list?.sessions.some(({ id }) => id === of.id) ?? false;
        expect([name, letter, isListed]).toEqual([name, letter, view !== null]);
        const row = list?.rows.find(({ sessionIds }) => sessionIds.includes(of.id));
        expect(row !== undefined).toBe(view !== null);
        const verdict = await can(actor, 'see', `attendance:${of.code}`);
        expect([name, verdict]).toEqual([
          name,
          expect.objectContaining({ verdict: view === null ? 'refuse' : 'allow' }),
        ]);
      }
      expect([name, seen]).toEqual([name, table[name]]);
      expect(await findAttendance(actor, meeting.code, closed.code, 'es')).toBeNull();
      await expect(keep([], 0, actor, closed.id)).rejects.toMatchObject({ reason: 'session.not-found' });
    }
  });

  test('in the order of protocol, a column a session', async () => {
    const rows = [await delegate('ACNUR'), await delegate('PA'), await delegate('GT')];
    await keep(rows.map(({ id }) => id));
    const later = await session('CIVIL_SOCIETY_DIALOGUE', '2027-05-26T20:00:00Z');
    await keep([rows[2]?.id ?? ''], 0, assistant, later.id);
    const sheet = attendanceSheet(await exportAttendance(assistant, meeting.code, 'es'), 'es');
    expect(sheet.rows.map(([, party, , , , ...marks]) => [party, ...marks])).toEqual([
      ['Guatemala', 'Sí', 'Sí'],
      ['Panamá', 'Sí', ''],
      [expect.stringContaining('Refugiados'), 'Sí', ''],
    ]);
  });

  test('whoever does not keep it reads whom it holds; the office a box for everybody', async () => {
    const [one] = [await delegate('GT'), await delegate('HN')];
    await keep([one.id]);
    const shown = async (name: PersonaName) =>
      (await getAttendance(as(name), meeting.code, plenary.code, 'es')).parties.map(({ party }) => party.code);
    expect(await shown('vice-minister.HN')).toEqual(['GT']);
    expect(await shown('secretariat.coordinator')).toEqual(['GT', 'HN']);
  });

  test('forty people cost as many statements as one', async () => {
    await delegate('GT');
    const ask = () => getAttendance(assistant, meeting.code, plenary.code, 'es');
    const few = await statementsOf(ask);
    for (let count = 0; count < 40; count += 1) await delegate(['GT', 'HN', 'PA', 'MX'][count % 4] ?? 'GT');
    const many = await statementsOf(ask);
    expect(many.statements.length).toBe(few.statements.length);
    expect(many.statements.length).toBeLessThanOrEqual(16);
  });
});
