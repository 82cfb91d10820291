import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dayOf } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { cancelCycle, planCycle } from '@/lib/meetings/cycles/commands';
import { getCycle, getNewCycle, listCycles } from '@/lib/meetings/cycles/queries';
import { PlanCycle } from '@/lib/meetings/cycles/schema';
import { moveMeeting } from '@/lib/meetings/meetings/commands';
import { getMeeting, previewMove } from '@/lib/meetings/meetings/queries';
import { followers } from '@/lib/web/followers';
import { at } from '@/tests/support/clock';
import { everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import {
  assistant,
  type ByPersona,
  coordinator,
  focalPointOf,
  liaisonOfficerOf,
  observerStateDelegate,
  stableId,
} from '@/tests/support/personas';
import { actsOn, aKey } from '@/tests/support/reports';

let secretariat: Actor;
beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  secretariat = await inDatabase(assistant);
  await db.cycle.deleteMany();
});

const asked = {
  half: '2',
  startsOn: '2027-11-10',
  joint: 'AFTER',
  hostPartyCode: 'MX',
  city: 'Ciudad de México',
  timeZone: 'America/Mexico_City',
};

const form = (given: Partial<Record<keyof typeof asked | 'departureReason' | 'key', string>> = {}): PlanCycle =>
  PlanCycle.parse({ ...asked, key: aKey(), ...given });

const plan = (given: Parameters<typeof form>[0] = {}) => planCycle(secretariat, form(given));

const meetingOf = (bodyCode: string) => db.meeting.findFirstOrThrow({ where: { bodyCode, cycleId: { not: null } } });

describe('planCycle', () => {
  test('plans every meeting with its sessions at once; the same form twice plans one', async () => {
    const given = form();
    const both = await Promise.all([planCycle(secretariat, given), planCycle(secretariat, given)]);
    expect(both).toEqual([{ code: '2027-2' }, { code: '2027-2' }]);
    const cycle = await getCycle(secretariat, '2027-2');
    expect(cycle.meetings.map(({ code, startsOn, endsOn }) => `${code} ${startsOn}/${endsOn}`)).toEqual([
      expect.stringMatching(/^R(T|PC)-2027-1 2027-11-09\/2027-11-09$/),
      expect.stringMatching(/^R(T|PC)-2027-1 2027-11-09\/2027-11-09$/),
      'GRCM-2027-1 2027-11-10/2027-11-11',
    ]);
    expect(cycle.order).toEqual([]);
    const grcm = await getMeeting(secretariat, (await meetingOf('GRCM')).id);
    expect(grcm).toMatchObject({ city: 'Ciudad de México', host: { code: 'MX' }, departure: null });
    expect(grcm.sessions.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      'GRCM-2027-1-OPENING OPENING',
      'GRCM-2027-1-TECHNICAL TECHNICAL',
      'GRCM-2027-1-TECHNICAL-2 TECHNICAL',
      'GRCM-2027-1-DIALOGUE CIVIL_SOCIETY_DIALOGUE',
      'GRCM-2027-1-TECHNICAL-3 TECHNICAL',
    ]);
    // Nine in the morning in Ciudad de México.
    expect(grcm.sessions[0]?.startsAt.toISOString()).toBe('2027-11-10T15:00:00.000Z');
    expect(await actsOn(cycle.id)).toEqual(['cycle.plan']);
    expect(await db.auditEntry.count({ where: { act: 'meeting.plan' } })).toBe(3);
  });

  test('a half of a year has one; of two who plan it at once one is told', async () => {
    const outcomes = await Promise.allSettled([plan(), plan()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { fields: { half: 'cycle.exists' } },
    });
    expect(await db.meeting.count()).toBe(3);
  });

  test('departs from a rule of the calendar only with a reason (P-16), and then says so at the meeting', async () => {
    const late = { half: '1', startsOn: '2027-07-06', joint: 'NONE' };
    await expect(plan(late)).rejects.toMatchObject({ reason: 'meeting.departure-needs-reason' });
    expect(await db.cycle.count()).toBe(0);
    await plan({ ...late, departureReason: 'Elecciones en el país anfitrión.' });
    const ministers = await getMeeting(secretariat, (await meetingOf('VICE_MINISTERS')).id);
    expect(ministers.departure).toEqual({ rules: ['DR-08'], reason: 'Elecciones en el país anfitrión.' });
    expect((await getMeeting(secretariat, (await meetingOf('GRCM')).id)).departure).toBeNull();
    // Closed doors are not the Secretariat's to plan (P-05).
    expect(await db.meetingSession.count({ where: { kind: 'CLOSED_DOOR' } })).toBe(0);
  });

  test('is the Secretariat’s; everybody else reads why', async () => {
    const focalPoint = await inDatabase(focalPointOf('GT', 'MIGRATION'));
    await expect(planCycle(focalPoint, form())).rejects.toMatchObject({ reason: 'meeting.secretariat-only' });
    expect(await getNewCycle(focalPoint, asked)).toMatchObject({ denial: 'meeting.secretariat-only', preview: null });
  });
});

describe('the page of a new cycle', () => {
  test('shows what would be planned, what it departs from and what else is on those days, and writes nothing', async () => {
    await plan();
    const { preview } = await getNewCycle(secretariat, { ...asked, half: '1' });
    expect(preview?.chain.map(({ bodyCode }) => bodyCode)).toEqual([
      'NETWORK_TRAFFICKING',
      'NETWORK_CONSULAR',
      'GRCM',
      'VICE_MINISTERS',
    ]);
    expect(preview?.chain.at(-1)?.departures.map(({ rule }) => rule)).toEqual(['DR-08']);
    expect(preview?.conflicts).toHaveLength(3);
    expect(await db.meeting.count()).toBe(3);
  });

  test('names what is missing, and asks for nothing before it is asked', async () => {
    expect(await getNewCycle(secretariat, {})).toMatchObject({ faults: {}, preview: null });
    expect(await getNewCycle(secretariat, { ...asked, half: '3', startsOn: 'x', timeZone: '' })).toMatchObject({
      faults: { half: 'field.choose', startsOn: 'field.not-a-day', timeZone: 'field.choose' },
      preview: null,
    });
  });
});

describe('a meeting of a cycle that moves', () => {
  test('is judged by the order of its chain, with the rule’s number (DR-52)', async () => {
    await plan();
    const { id } = await meetingOf('GRCM');
    const later = { startsOn: '2027-11-17', endsOn: '2027-11-18' };
    const { departures, version, listed } = await previewMove(secretariat, id, later, followers);
    expect(departures.map(({ rule, reason }) => `${rule} ${reason}`)).toEqual([
      'DR-52 cycle.network-not-just-before',
      'DR-52 cycle.network-not-just-before',
    ]);
    const move = (departureReason?: string) =>
      moveMeeting(secretariat, { meetingId: id, version, listed, ...later, departureReason }, followers);
    await expect(move()).rejects.toMatchObject({ reason: 'meeting.departure-needs-reason' });
    await move('Las Redes se reúnen en línea.');
    expect((await getCycle(secretariat, '2027-2')).order?.map(({ rule }) => rule)).toEqual(['DR-52', 'DR-52']);
  });

  test('an hour of the day of joint sessions seats both Networks (DR-58)', async () => {
    await plan();
    const joint = await db.meetingSession.findFirstOrThrow({ where: { kind: 'JOINT' } });
    const consular = await inDatabase(liaisonOfficerOf('GT', 'NETWORK_CONSULAR'));
    const meeting = await getMeeting(consular, joint.meetingId);
    const own = meeting.sessions.find(({ id }) => id === joint.id)?.own;
    expect(own?.find(({ right }) => right === 'DECIDES')?.verdict).toBe('YES');
    const separate = meeting.sessions.find(({ kind }) => kind === 'NETWORK')?.own;
    expect(separate?.find(({ right }) => right === 'DECIDES')?.verdict).toBe('NO');
  });
});

describe('cancelCycle', () => {
  test('cancels what is still planned of it, at once and for one reason', async () => {
    await plan();
    const { id } = await getCycle(secretariat, '2027-2');
    const held = await meetingOf('NETWORK_CONSULAR');
    await db.meeting.update({ where: { id: held.id }, data: { status: 'HELD' } });
    await cancelCycle(secretariat, { cycleId: id, reason: 'Huracán.' });
    const rows = await db.meeting.findMany({ orderBy: { code: 'asc' } });
    expect(rows.map(({ code, status, cancelReason }) => `${code} ${status} ${cancelReason}`)).toEqual([
      'GRCM-2027-1 CANCELLED Huracán.',
      'RPC-2027-1 HELD null',
      'RT-2027-1 CANCELLED Huracán.',
    ]);
    expect(await db.meetingSession.count()).toBe(8);
    await expect(cancelCycle(secretariat, { cycleId: id, reason: 'Otra vez.' })).rejects.toMatchObject({
      reason: 'workflow.closed',
    });
    const focalPoint = await inDatabase(focalPointOf('GT', 'MIGRATION'));
    await expect(cancelCycle(focalPoint, { cycleId: id, reason: 'x' })).rejects.toMatchObject({
      reason: 'meeting.secretariat-only',
    });
    const unknown = cancelCycle(await inDatabase(observerStateDelegate), {
      cycleId: stableId('no cycle'),
      reason: 'x',
    });
    await expect(unknown).rejects.toMatchObject({ reason: 'cycle.not-found' });
  });
});

describe('who knows of which meetings of a cycle', () => {
  const all = 'GRCM NETWORK_CONSULAR NETWORK_TRAFFICKING VICE_MINISTERS';
  const table: ByPersona<string> = {
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
    'drafter.HN': '',
    'secretariat.coordinator': all,
    'secretariat.assistant': all,
    'secretariat.it-specialist': '',
    // Neither Networks nor the GRCM (DR-56, P-01).
    'delegate.AR': 'VICE_MINISTERS',
    // The GRCM, not the Networks (DR-44, DR-56).
    'delegate.ACNUR': 'GRCM VICE_MINISTERS',
    // It has its space in each of them (DR-50, DR-57, DR-76).
    'delegate.RROCM': all,
    guest: '',
    'former-official.GT': '',
    nobody: '',
  };

  test('the same in the list and on the page, without a gap that would tell of others', async () => {
    await inDatabase(coordinator);
    await plan({ half: '1', startsOn: '2027-05-11', joint: 'AFTER' });
    for (const [name, actor] of await everyoneInDatabase()) {
      const listed = await listCycles(actor);
      const bodies = listed.flatMap(({ meetings }) => meetings.map(({ body }) => body.code)).sort();
      expect([name, bodies.join(' ')]).toEqual([name, table[name]]);
      const one = await getCycle(actor, '2027-1').catch(() => null);
      expect(one?.meetings.map(({ id }) => id)).toEqual(listed[0]?.meetings.map(({ id }) => id));
      // The rules of order would tell of meetings that one may not know of.
      if (bodies.length < 4) expect(one?.order ?? null).toBeNull();
    }
  });
});

test('dates of a plan lie on the days that were asked for', async () => {
  await plan();
  expect(dayOf((await meetingOf('GRCM')).startsOn)).toBe('2027-11-10');
});
