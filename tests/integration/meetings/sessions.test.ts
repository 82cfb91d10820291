import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { getMeeting } from '@/lib/meetings/meetings/queries';
import { addSession, changeSession, removeSession } from '@/lib/meetings/sessions/commands';
import { getNewSession, getSession } from '@/lib/meetings/sessions/programme-queries';
import type { AddSession } from '@/lib/meetings/sessions/schema';
import { at } from '@/tests/support/clock';
import { aMeeting, inDatabase } from '@/tests/support/factories';
import {
  assistant,
  coordinator,
  errandSessionId,
  focalPointOf,
  guest,
  observerStateDelegate,
  presidencyOfficerOf,
  stableId,
  viceMinisterOf,
} from '@/tests/support/personas';

let secretariat: Actor;
let viceMinister: Actor;
let meetingId: string;
beforeEach(async () => {
  at('2027-01-11T15:00:00Z');
  secretariat = await inDatabase(coordinator);
  viceMinister = await inDatabase(viceMinisterOf('GT'));
  const days = { startsOn: dateOn('2027-05-26'), endsOn: dateOn('2027-05-27') };
  meetingId = (await aMeeting({ code: 'CRM-2027', timeZone: 'America/Panama', ...days })).id;
});

const plenary = (given: Partial<AddSession> = {}): AddSession => ({
  ...{ meetingId, kind: 'PLENARY', titleEs: 'Sesión plenaria', titleEn: 'Plenary' },
  ...{ day: '2027-05-26', from: '10:00', endDay: null, to: '13:00', key: stableId(JSON.stringify(given)) },
  ...given,
});
const closed = () => plenary({ kind: 'CLOSED_DOOR', titleEs: 'A puerta cerrada', titleEn: 'Closed doors' });
const acts = async () =>
  (await db.auditEntry.findMany({ orderBy: { seq: 'asc' } })).map(({ act, detail }) => [act, detail]);
const rowOf = (code: string) => db.meetingSession.findUniqueOrThrow({ where: { code } });

describe('addSession', () => {
  test('gives it a code of its own; the same form twice adds one', async () => {
    const [first, same] = await Promise.all([addSession(secretariat, plenary()), addSession(secretariat, plenary())]);
    expect(first).toEqual({ code: 'CRM-2027-PLENARY', meetingCode: 'CRM-2027' });
    expect(same).toEqual(first);
    const second = await addSession(secretariat, plenary({ day: '2027-05-27' }));
    expect(second.code).toBe('CRM-2027-PLENARY-2');
    expect((await rowOf('CRM-2027-PLENARY')).startsAt.toISOString()).toBe('2027-05-26T15:00:00.000Z');
    const detail = { kind: 'PLENARY', startsAt: '2027-05-26T15:00:00.000Z' };
    expect((await acts())[0]).toEqual(['session.add', detail]);
  });

  test('a kind that the body does not hold, and a day that is not the meeting’s, are refused at their fields', async () => {
    const fieldsOf = (given: Partial<AddSession>) =>
      addSession(secretariat, plenary(given)).catch((error: { fields: unknown }) => error.fields);
    expect(await fieldsOf({ kind: 'TECHNICAL' })).toEqual({ kind: 'field.choose' });
    expect(await fieldsOf({ day: '2027-05-28' })).toEqual({ day: 'session.outside-the-meeting' });
    expect(await db.meetingSession.count()).toBe(0);
  });

  test('is the Secretariat’s while the meeting is planned; for whoever may not know of the meeting it does not exist', async () => {
    const focalPoint = await inDatabase(focalPointOf('GT', 'MIGRATION'));
    await expect(addSession(focalPoint, plenary())).rejects.toMatchObject({ reason: 'session.secretariat-only' });
    const grcm = await aMeeting({ bodyCode: 'GRCM' });
    const foreigner = await inDatabase(observerStateDelegate);
    await expect(addSession(foreigner, plenary({ meetingId: grcm.id }))).rejects.toMatchObject({
      reason: 'meeting.not-found',
    });
    const held = await aMeeting({ status: 'HELD' });
    await expect(addSession(secretariat, plenary({ meetingId: held.id }))).rejects.toMatchObject({
      reason: 'workflow.closed',
    });
  });
});

describe('behind closed doors', () => {
  test('a Vice-Minister plans it; nobody else sees, changes or hears of it (DR-21, P-05)', async () => {
    const { code } = await addSession(viceMinister, closed());
    expect(code).toBe('CRM-2027-CLOSED');
    const { id, version } = await rowOf(code);
    expect((await getSession(viceMinister, 'CRM-2027', code)).session.can).toEqual({ change: null, remove: null });
    const presidency = await inDatabase(presidencyOfficerOf('PA'));
    for (const actor of [secretariat, await inDatabase(assistant), presidency]) {
      await expect(getSession(actor, 'CRM-2027', code)).rejects.toMatchObject({ reason: 'session.not-found' });
      expect((await getMeeting(actor, meetingId)).sessions).toEqual([]);
      const { meetingId: _meeting, key: _key, ...content } = closed();
      await expect(changeSession(actor, { sessionId: id, version, ...content })).rejects.toMatchObject({
        reason: 'session.not-found',
      });
      await expect(removeSession(actor, { sessionId: id, version })).rejects.toMatchObject({
        reason: 'session.not-found',
      });
    }
    expect(await acts()).toEqual([['session.add', {}]]);
  });

  test('the Secretariat’s form neither offers nor takes it, whether there is one or not', async () => {
    const before = await getNewSession(secretariat, 'CRM-2027');
    expect(before.kinds).toEqual(['OPENING', 'PLENARY', 'CIVIL_SOCIETY_DIALOGUE', 'DRAFTING']);
    const refusal = { reason: 'session.closed-door-not-your-room' };
    await expect(addSession(secretariat, closed())).rejects.toMatchObject(refusal);
    await addSession(viceMinister, closed());
    expect(await getNewSession(secretariat, 'CRM-2027')).toEqual(before);
    await expect(addSession(secretariat, plenary({ ...closed(), key: stableId('again') }))).rejects.toMatchObject(
      refusal,
    );
  });

  test('an open session cannot be made a closed one, and a Vice-Minister plans no open one', async () => {
    const { code } = await addSession(secretariat, plenary());
    const { id, version } = await rowOf(code);
    const { meetingId: _meeting, key: _key, ...content } = closed();
    await expect(changeSession(secretariat, { sessionId: id, version, ...content })).rejects.toMatchObject({
      reason: 'session.closed-door-not-your-room',
    });
    await expect(changeSession(viceMinister, { sessionId: id, version, ...content })).rejects.toMatchObject({
      reason: 'session.secretariat-only',
    });
    expect((await rowOf(code)).kind).toBe('PLENARY');
  });
});

describe('changeSession and removeSession', () => {
  test('of two who change at once the second is told; the code stays', async () => {
    const { code } = await addSession(secretariat, plenary());
    const { id, version } = await rowOf(code);
    const { meetingId: _meeting, key: _key, ...content } = plenary();
    const change = (actor: Actor, titleEs: string) =>
      changeSession(actor, {
        ...content,
        sessionId: id,
        version,
        titleEs,
        from: '22:00',
        endDay: '2027-05-27',
        to: '00:30',
      });
    const other = await inDatabase(assistant);
    const outcomes = await Promise.allSettled([change(secretariat, 'Una'), change(other, 'Otra')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { reason: 'session.stale' } });
    const row = await rowOf(code);
    expect([row.version, row.endsAt.toISOString()]).toEqual([2, '2027-05-27T05:30:00.000Z']);
    await expect(removeSession(secretariat, { sessionId: id, version })).rejects.toMatchObject({
      reason: 'session.stale',
    });
    await removeSession(secretariat, { sessionId: id, version: 2 });
    expect(await db.meetingSession.count()).toBe(0);
    expect((await acts()).map(([act]) => act)).toEqual(['session.add', 'session.change', 'session.remove']);
  });

  test('a session with a guest stays', async () => {
    await inDatabase(guest);
    await expect(removeSession(secretariat, { sessionId: errandSessionId, version: 1 })).rejects.toMatchObject({
      reason: 'session.has-guests',
    });
    expect(await db.meetingSession.count({ where: { id: errandSessionId } })).toBe(1);
  });
});
