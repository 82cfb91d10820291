import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { addContact, addRoom, changeRoom, removeRoom } from '@/lib/meetings/logistics/commands';
import { getLogistics } from '@/lib/meetings/logistics/queries';
import { moveMeeting } from '@/lib/meetings/meetings/commands';
import { previewMove } from '@/lib/meetings/meetings/queries';
import { changeSession, removeSession } from '@/lib/meetings/sessions/commands';
import { at } from '@/tests/support/clock';
import { aMeeting, aSession, inDatabase } from '@/tests/support/factories';
import { aContact, aMeetingToArrange, aRoom, arrange, hours, writeVenue } from '@/tests/support/logistics-world';
import { focalPointOf } from '@/tests/support/personas';
import { actsOn, aKey } from '@/tests/support/reports';

let secretariat: Actor;
let presidency: Actor;
let guatemala: Actor;
let minister: Actor;
let meetingId: string;
let code: string;
let plenary: string;
let closed: string;

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  ({ secretariat, presidency, minister, meetingId, code, plenary, closed } = await aMeetingToArrange());
  guatemala = await inDatabase(focalPointOf('GT', 'MIGRATION'));
});

const roomOf = async (sessionId: string) =>
  (await db.sessionArrangement.findUnique({ where: { sessionId } }))?.roomId ?? null;

describe('venue and notes', () => {
  test('are written by the Secretariat and the Presidency, one version after the other', async () => {
    expect((await getLogistics(guatemala, code)).venue.version).toBe(0);
    await writeVenue(presidency, meetingId, 0, 'Centro de convenciones');
    await writeVenue(secretariat, meetingId, 1, 'Cancillería');
    expect((await getLogistics(guatemala, code)).venue).toMatchObject({ venueEs: 'Cancillería', version: 2 });
    expect(await actsOn(meetingId)).toEqual(['logistics.edit', 'logistics.edit']);
  });

  test('of two who begin at once one is kept, and the other reads it', async () => {
    const both = await Promise.allSettled([
      writeVenue(presidency, meetingId, 0, 'Uno'),
      writeVenue(secretariat, meetingId, 0, 'Dos'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const kept = (await getLogistics(guatemala, code)).venue.venueEs;
    await expect(writeVenue(secretariat, meetingId, 0, 'Tres')).rejects.toMatchObject({
      reason: 'logistics.stale',
      detail: { venueEs: kept, version: 1 },
    });
  });

  test('are not written by others, nor of a meeting that is over', async () => {
    await expect(writeVenue(guatemala, meetingId, 0, 'x')).rejects.toMatchObject({ reason: 'logistics.office-only' });
    await expect(writeVenue(minister, meetingId, 0, 'x')).rejects.toMatchObject({ reason: 'logistics.office-only' });
    await db.meeting.update({ where: { id: meetingId }, data: { status: 'HELD' } });
    await expect(writeVenue(secretariat, meetingId, 0, 'x')).rejects.toMatchObject({ reason: 'workflow.closed' });
    expect(await db.meetingLogistics.count()).toBe(0);
  });

  test('take no map that is no address of the web, whoever writes', async () => {
    const data = { meetingId, editedById: secretariat.userId, editedAt: instant('2027-03-01T15:00:00Z') };
    await expect(db.meetingLogistics.create({ data: { ...data, mapUrl: 'javascript:alert(1)' } })).rejects.toThrow();
  });
});

describe('rooms', () => {
  test('are added once a form, changed and removed, on record', async () => {
    const key = aKey();
    const form = { meetingId, name: 'Salón Sur', capacity: null, key };
    await Promise.all([addRoom(secretariat, form), addRoom(secretariat, form)]);
    const { id } = await db.meetingRoom.findFirstOrThrow();
    await changeRoom(presidency, { roomId: id, version: 1, name: 'Salón Norte', capacity: 30 });
    await expect(changeRoom(secretariat, { roomId: id, version: 1, name: 'x', capacity: null })).rejects.toMatchObject({
      reason: 'logistics.stale',
      detail: { name: 'Salón Norte', capacity: 30, version: 2 },
    });
    await removeRoom(secretariat, { roomId: id, version: 2 });
    expect(await db.meetingRoom.count()).toBe(0);
    expect(await actsOn(id)).toEqual(['logistics.addRoom', 'logistics.changeRoom', 'logistics.removeRoom']);
  });

  test('of one venue have different names', async () => {
    await aRoom(secretariat, meetingId, 'Salón Sur');
    const again = addRoom(secretariat, { meetingId, name: 'salón sur', capacity: null, key: aKey() });
    await expect(again).rejects.toMatchObject({ fields: { name: 'logistics.room-exists' } });
  });

  test('are not removed while a session is in them', async () => {
    const roomId = await aRoom(secretariat, meetingId);
    await arrange(secretariat, plenary, roomId);
    await expect(removeRoom(secretariat, { roomId, version: 1 })).rejects.toMatchObject({
      reason: 'logistics.room-in-use',
    });
    await arrange(secretariat, plenary, null, 1);
    await removeRoom(secretariat, { roomId, version: 1 });
  });

  test('and contacts are others’ not to write', async () => {
    const roomId = await aRoom(secretariat, meetingId);
    const refused = { reason: 'logistics.office-only' };
    await expect(addRoom(guatemala, { meetingId, name: 'x', capacity: null, key: aKey() })).rejects.toMatchObject(
      refused,
    );
    await expect(changeRoom(guatemala, { roomId, version: 1, name: 'x', capacity: null })).rejects.toMatchObject(
      refused,
    );
    await expect(removeRoom(guatemala, { roomId, version: 1 })).rejects.toMatchObject(refused);
    await expect(addContact(guatemala, { meetingId, ...aContact, key: aKey() })).rejects.toMatchObject(refused);
    await expect(arrange(guatemala, plenary, roomId)).rejects.toMatchObject(refused);
  });
});

describe('a session', () => {
  test('has its room and interpretation, one version after the other', async () => {
    const roomId = await aRoom(secretariat, meetingId);
    await arrange(secretariat, plenary, roomId);
    const [first] = (await getLogistics(guatemala, code)).sessions;
    expect(first).toMatchObject({
      room: { name: 'Salón Sur' },
      interpretation: 'SIMULTANEOUS',
      languages: ['es', 'en'],
    });
    await expect(arrange(presidency, plenary, null)).rejects.toMatchObject({
      reason: 'logistics.stale',
      detail: { roomId, languages: ['es', 'en'], version: 1 },
    });
    expect(await actsOn(plenary)).toEqual(['logistics.arrange']);
  });

  test('is in a room of its own meeting', async () => {
    const { id: other } = await aMeeting({ startsOn: dateOn('2027-06-13') });
    const foreign = await aRoom(secretariat, other, 'Lejos');
    await expect(arrange(secretariat, plenary, foreign)).rejects.toMatchObject({ fields: { roomId: 'field.choose' } });
  });

  test('shares its room with no other of the same hours; one after the other they may', async () => {
    const roomId = await aRoom(secretariat, meetingId);
    const { id: overlapping } = await aSession({ meetingId, kind: 'DRAFTING', ...hours(11, 13) });
    const { id: following } = await aSession({ meetingId, kind: 'OPENING', ...hours(12, 13) });
    await arrange(secretariat, plenary, roomId);
    await expect(arrange(secretariat, overlapping, roomId)).rejects.toMatchObject({
      reason: 'logistics.room-taken',
      fields: { roomId: 'logistics.room-taken' },
    });
    await arrange(secretariat, following, roomId);
    const { id: preceding } = await aSession({ meetingId, kind: 'OPENING', ...hours(8, 9) });
    await arrange(secretariat, preceding, roomId);
  });

  test('of two that take a room at once one has it', async () => {
    const roomId = await aRoom(secretariat, meetingId);
    const { id: other } = await aSession({ meetingId, kind: 'DRAFTING', ...hours(10, 11) });
    const both = await Promise.allSettled([arrange(secretariat, plenary, roomId), arrange(presidency, other, roomId)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.sessionArrangement.count({ where: { roomId } })).toBe(1);
  });

  test('is not moved to hours at which its room is taken', async () => {
    const roomId = await aRoom(secretariat, meetingId);
    const { id: later } = await aSession({ meetingId, kind: 'OPENING', ...hours(14, 15) });
    await arrange(secretariat, plenary, roomId);
    await arrange(secretariat, later, roomId);
    const form = {
      sessionId: later,
      version: 1,
      kind: 'OPENING',
      titleEs: 'a',
      titleEn: 'a',
      day: '2027-05-13',
    } as const;
    const move = (from: string, to: string) => changeSession(secretariat, { ...form, from, endDay: null, to });
    await expect(move('11:00', '13:00')).rejects.toMatchObject({ fields: { from: 'logistics.room-taken' } });
    await move('12:00', '13:00');
    expect(await roomOf(later)).toBe(roomId);
  });

  test('leaves its room when it is removed', async () => {
    const roomId = await aRoom(secretariat, meetingId);
    await arrange(secretariat, plenary, roomId);
    await removeSession(secretariat, { sessionId: plenary, version: 1 });
    await removeRoom(secretariat, { roomId, version: 1 });
  });
});

describe('closed doors (P-05)', () => {
  test('are arranged by Vice-Ministers alone, and the audit says nothing of the room', async () => {
    const roomId = await aRoom(secretariat, meetingId);
    for (const actor of [secretariat, presidency, guatemala]) {
      await expect(arrange(actor, closed, roomId)).rejects.toMatchObject({ reason: 'session.not-found' });
    }
    await arrange(minister, closed, roomId);
    expect(await roomOf(closed)).toBe(roomId);
    const [entry] = await db.auditEntry.findMany({ where: { subjectId: closed } });
    expect([entry?.act, entry?.detail]).toEqual(['logistics.arrange', {}]);
  });

  test('take a room in the same words as any other session', async () => {
    const roomId = await aRoom(secretariat, meetingId);
    await arrange(minister, closed, roomId);
    const { id: other } = await aSession({ meetingId, kind: 'OPENING', ...hours(14, 15) });
    await expect(arrange(secretariat, other, roomId)).rejects.toMatchObject({
      reason: 'logistics.room-taken',
      detail: {},
    });
    await expect(removeRoom(secretariat, { roomId, version: 1 })).rejects.toMatchObject({
      reason: 'logistics.room-in-use',
      detail: {},
    });
    const seen = JSON.stringify(await getLogistics(secretariat, code));
    expect(seen).not.toContain(closed);
    expect((await getLogistics(secretariat, code)).sessions.every(({ room }) => room === null)).toBe(true);
  });

  test('keep their room when the meeting moves, and have none where a shorter meeting brings them into another', async () => {
    const roomId = await aRoom(secretariat, meetingId);
    const late = await aSession({ meetingId, kind: 'CLOSED_DOOR', ...hours(9, 11, '2027-05-14') });
    await arrange(secretariat, plenary, roomId);
    await arrange(minister, closed, roomId);
    await arrange(minister, late.id, roomId);
    const move = async (startsOn: string, endsOn: string) => {
      const { version, listed } = await previewMove(secretariat, meetingId, { startsOn, endsOn }, []);
      const reason = { departureReason: 'Por qué.' };
      await moveMeeting(secretariat, { meetingId, version, startsOn, endsOn, listed, ...reason }, []);
    };
    await move('2027-05-20', '2027-05-21');
    expect([await roomOf(plenary), await roomOf(closed), await roomOf(late.id)]).toEqual([roomId, roomId, roomId]);
    await move('2027-05-20', '2027-05-20');
    expect([await roomOf(plenary), await roomOf(closed), await roomOf(late.id)]).toEqual([roomId, roomId, null]);
  });
});
