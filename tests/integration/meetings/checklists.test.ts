// Longer than 250 lines: one list, told of from its template to what it asks.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { listAskedTasks } from '@/lib/meetings/checklists/asked-queries';
import { addItem, beginChecklist, changeItem, pressItem, removeItem } from '@/lib/meetings/checklists/commands';
import { getChecklist, getTemplate } from '@/lib/meetings/checklists/queries';
import { addToTemplate, changeTemplate, removeFromTemplate } from '@/lib/meetings/checklists/template-commands';
import { moveMeeting } from '@/lib/meetings/meetings/commands';
import { previewMove } from '@/lib/meetings/meetings/queries';
import { can } from '@/lib/rights/acts';
import { readChecklistTemplates } from '@/prisma/record/checklist-templates';
import { at } from '@/tests/support/clock';
import { aMeeting, everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import {
  assistant,
  type ByPersona,
  coordinator,
  focalPointOf,
  itSpecialist,
  presidencyOfficerOf,
} from '@/tests/support/personas';
import { actsOn, aKey } from '@/tests/support/reports';

let secretariat: Actor;
let presidency: Actor;
let guatemala: Actor;
let meetingId: string;
let code: string;

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  secretariat = await inDatabase(coordinator);
  presidency = await inDatabase(presidencyOfficerOf('PA'));
  guatemala = await inDatabase(focalPointOf('GT', 'MIGRATION'));
  ({ id: meetingId, code } = await aMeeting({ bodyCode: 'GRCM', startsOn: dateOn('2027-05-26') }));
});

const begin = (actor = secretariat, of = meetingId, from: 'TEMPLATE' | 'LAST' = 'TEMPLATE') =>
  beginChecklist(actor, { meetingId: of, from, key: aKey() });
const task = { titleEs: 'Tarea', titleEn: 'Task', owner: 'HOST', days: -14 } as const;
const add = (given: Partial<typeof task> | object = {}, of = meetingId) =>
  addItem(secretariat, { meetingId: of, ...task, ...given, key: aKey() });
const newest = () => db.checklistItem.findFirstOrThrow({ orderBy: { id: 'desc' } });
const on = async () => {
  const { id: itemId, version } = await newest();
  return { itemId, version };
};
const press = async (actor: Actor, act: 'tick' | 'reopen', given?: { itemId: string; version: number }) =>
  pressItem(actor, { press: { act, ...(given ?? (await on())) } });

describe('a list', () => {
  test('is begun from what every meeting of its body needs, once a form', async () => {
    const key = aKey();
    const form = { meetingId, from: 'TEMPLATE', key } as const;
    expect(await Promise.all([beginChecklist(secretariat, form), beginChecklist(secretariat, form)])).toHaveLength(2);
    const items = (await readChecklistTemplates()).find(({ bodyCode }) => bodyCode === 'GRCM')?.items ?? [];
    const { checklist, begin: offered } = await getChecklist(presidency, code);
    expect(checklist?.items.map(({ days }) => days)).toEqual(items.map(({ days }) => days));
    expect(checklist?.items.every(({ done }) => done === null)).toBe(true);
    expect(offered.last).toBeNull();
    await expect(begin(presidency)).rejects.toMatchObject({ reason: 'checklist.begun' });
    expect(await actsOn(meetingId)).toEqual(['checklist.begin']);
  });

  test('or is the last meeting’s of the same body, all of it open again', async () => {
    const older = await aMeeting({ bodyCode: 'GRCM', startsOn: dateOn('2026-05-26'), status: 'PLANNED' });
    const other = await aMeeting({ bodyCode: 'VICE_MINISTERS', startsOn: dateOn('2027-05-01') });
    await expect(begin(secretariat, meetingId, 'LAST')).rejects.toMatchObject({ reason: 'checklist.no-last' });
    await begin(secretariat, other.id);
    await begin(secretariat, older.id);
    await db.checklistItem.deleteMany({ where: { meetingId: older.id } });
    await add({ titleEs: 'La nuestra', days: -9 }, older.id);
    await press(secretariat, 'tick');
    await db.meeting.update({ where: { id: older.id }, data: { status: 'HELD' } });
    expect((await getChecklist(secretariat, code)).begin.last).toEqual({ code: older.code, count: 1 });
    await begin(presidency, meetingId, 'LAST');
    const { checklist } = await getChecklist(secretariat, code);
    expect(checklist?.copiedFrom).toBe(older.code);
    expect(checklist?.items).toMatchObject([{ titleEs: 'La nuestra', days: -9, done: null, note: '' }]);
  });

  test('is not begun of a meeting that is over, and goes on after one was held', async () => {
    await begin();
    await db.meeting.update({ where: { id: meetingId }, data: { status: 'HELD' } });
    await add();
    await press(presidency, 'tick');
    const held = await aMeeting({ bodyCode: 'GRCM', startsOn: dateOn('2026-11-26'), status: 'HELD' });
    await expect(begin(secretariat, held.id)).rejects.toMatchObject({ reason: 'workflow.closed' });
    const cancel = { status: 'CANCELLED', cancelReason: 'Sin sede', cancelledAt: dateOn('2027-03-01') } as const;
    await db.meeting.update({ where: { id: meetingId }, data: cancel });
    await expect(press(presidency, 'reopen')).rejects.toMatchObject({ reason: 'workflow.closed' });
  });
});

describe('a task', () => {
  beforeEach(async () => {
    await begin();
    await db.checklistItem.deleteMany({ where: { meetingId } });
    await add();
  });

  test('is done by somebody at an instant, and open again', async () => {
    await press(presidency, 'tick');
    const [done] = (await getChecklist(secretariat, code)).checklist?.items ?? [];
    expect(done?.done).toMatchObject({ by: 'presidency-officer.PA' });
    await press(secretariat, 'reopen');
    const { id, doneAt, doneById } = await newest();
    expect([doneAt, doneById]).toEqual([null, null]);
    expect(await actsOn(id)).toEqual(['checklist.add', 'checklist.tick', 'checklist.reopen']);
  });

  test('of two who press or write the second is told', async () => {
    const seen = await on();
    await changeItem(presidency, { ...seen, ...task, days: 3, note: 'De la Presidencia' });
    await expect(press(secretariat, 'tick', seen)).rejects.toMatchObject({ reason: 'checklist.changed' });
    await expect(removeItem(secretariat, seen)).rejects.toMatchObject({ reason: 'checklist.changed' });
    await expect(changeItem(secretariat, { ...seen, ...task, note: '' })).rejects.toMatchObject({
      reason: 'checklist.stale',
      detail: { note: 'De la Presidencia', count: 3, side: 'AFTER', version: 2 },
    });
    const both = await Promise.allSettled([press(secretariat, 'tick'), press(presidency, 'tick')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is taken away, and what it was stays on record', async () => {
    const given = await on();
    await removeItem(presidency, given);
    expect((await getChecklist(secretariat, code)).checklist?.items).toEqual([]);
    const entry = await db.auditEntry.findFirstOrThrow({ where: { act: 'checklist.remove' } });
    expect(entry.detail).toMatchObject({ titleEs: 'Tarea', days: -14 });
  });

  test('is due on a day that follows the meeting, of which moving it says nothing', async () => {
    const due = async () => (await getChecklist(secretariat, code)).checklist?.items.map(({ dueOn }) => dueOn);
    expect(await due()).toEqual(['2027-05-12']);
    const to = { startsOn: '2027-06-02', endsOn: '2027-06-03' };
    const { version, listed, moved } = await previewMove(secretariat, meetingId, to, []);
    expect(moved.map(({ what }) => what).sort()).toEqual(['CONVOCATION', 'REGISTRATION']);
    await moveMeeting(secretariat, { meetingId, version, ...to, listed, departureReason: 'Por qué.' }, []);
    expect(await due()).toEqual(['2027-05-19']);
  });
});

describe('templates', () => {
  test('are kept by the Secretariat, and change nothing that was begun', async () => {
    const { id: other } = await aMeeting({ bodyCode: 'NETWORK_CONSULAR', startsOn: dateOn('2027-05-20') });
    await begin(secretariat, other);
    const before = await db.checklistItem.count({ where: { meetingId: other } });
    const bodyCode = 'NETWORK_CONSULAR';
    await addToTemplate(secretariat, { bodyCode, ...task, titleEs: 'Nueva', key: aKey() });
    const find = () => db.checklistTemplateItem.findFirstOrThrow({ where: { bodyCode, titleEs: 'Nueva' } });
    const { id: itemId } = await find();
    await changeTemplate(secretariat, { itemId, version: 1, ...task, titleEs: 'Nueva', days: -3 });
    await expect(changeTemplate(secretariat, { itemId, version: 1, ...task })).rejects.toMatchObject({
      reason: 'checklist.stale',
      detail: { titleEs: 'Nueva', count: 3, side: 'BEFORE', version: 2 },
    });
    const refused = { reason: 'checklist.secretariat-only' };
    await expect(changeTemplate(presidency, { itemId, version: 2, ...task })).rejects.toMatchObject(refused);
    await expect(removeFromTemplate(presidency, { itemId, version: 2 })).rejects.toMatchObject(refused);
    await expect(addToTemplate(presidency, { bodyCode, ...task, key: aKey() })).rejects.toMatchObject(refused);
    const missing = { reason: 'checklist.not-found' };
    await expect(addToTemplate(guatemala, { bodyCode, ...task, key: aKey() })).rejects.toMatchObject(missing);
    await expect(removeFromTemplate(guatemala, { itemId, version: 2 })).rejects.toMatchObject(missing);
    await removeFromTemplate(secretariat, { itemId, version: 2 });
    expect(await db.checklistItem.count({ where: { meetingId: other } })).toBe(before);
    expect(await actsOn(itemId)).toEqual([
      ...['checklist.addToTemplate', 'checklist.changeTemplate', 'checklist.removeFromTemplate'],
    ]);
  });
});

describe('who may know of it', () => {
  // K: the list and its templates, and every act; for others nothing of it exists.
  const table: ByPersona<boolean> = {
    'focal-point.GT.MIGRATION': false,
    'focal-point.PA.FOREIGN_AFFAIRS': false,
    'vice-minister.GT': false,
    'vice-minister.HN': false,
    'grcm-delegate.GT': false,
    'grcm-delegate.HN': false,
    'liaison-officer.GT.NETWORK_CONSULAR': false,
    'liaison-officer.HN.NETWORK_TRAFFICKING': false,
    'liaison-officer.HN.NETWORK_CONSULAR': false,
    'presidency-officer.PA': true,
    'drafter.HN': false,
    'secretariat.coordinator': true,
    'secretariat.assistant': true,
    'secretariat.it-specialist': false,
    'delegate.AR': false,
    'delegate.ACNUR': false,
    'delegate.RROCM': false,
    guest: false,
    'former-official.GT': false,
    nobody: false,
  };

  test('is the same in list, page, template, every act and what `can` answers', async () => {
    await begin();
    const given = await on();
    for (const [name, actor] of await everyoneInDatabase()) {
      const knows = table[name];
      const isThere = (work: Promise<unknown>) =>
        work.then(
          () => true,
          (error) => !/not-found$/.test(error.reason),
        );
      const change = { ...given, ...task, note: '', version: 99 };
      const answers = [
        await isThere(getChecklist(actor, code)),
        await isThere(getTemplate(actor, 'GRCM')),
        await isThere(begin(actor)),
        await isThere(addItem(actor, { meetingId, ...task, key: aKey() })),
        await isThere(changeItem(actor, change)),
        await isThere(removeItem(actor, change)),
        await isThere(press(actor, 'tick', change)),
        await isThere(press(actor, 'reopen', change)),
      ];
      expect([name, answers]).toEqual([name, answers.map(() => knows)]);
      for (const reference of [`checklist:${code}`, 'checklist-template:GRCM']) {
        expect([name, await can(actor, 'see', reference)]).toMatchObject([
          name,
          { verdict: knows ? 'allow' : 'refuse' },
        ]);
      }
    }
  });
});

describe('what is asked', () => {
  const askedOf = async (actor: Actor) => (await listAskedTasks(actor)).map(({ titleEs }) => titleEs);

  beforeEach(async () => {
    await begin();
    await db.checklistItem.deleteMany({ where: { meetingId } });
  });

  test('of the office that owns it is what is late or due within fourteen days', async () => {
    const it = await inDatabase(itSpecialist);
    for (const owner of ['COORDINATOR', 'ASSISTANT', 'IT_SPECIALIST', 'PRESIDENCY', 'HOST'] as const) {
      await add({ owner, titleEs: `${owner} pronto`, days: -72 });
      await add({ owner, titleEs: `${owner} después`, days: -71 });
    }
    // The first day is 26 May: 72 days before is 15 March, fourteen days from now.
    expect(await askedOf(secretariat)).toEqual(['COORDINATOR pronto', 'IT_SPECIALIST pronto']);
    expect(await askedOf(await inDatabase(assistant))).toEqual(['ASSISTANT pronto']);
    expect(await askedOf(presidency)).toEqual(['PRESIDENCY pronto', 'HOST pronto']);
    expect([await askedOf(it), await askedOf(guatemala)]).toEqual([[], []]);
    await db.checklistItem.updateMany({ where: { owner: 'COORDINATOR' }, data: { days: -90 } });
    expect((await listAskedTasks(secretariat)).map(({ isLate }) => isLate)).toEqual([true, true, false]);
  });

  test('is no more once it is done or the meeting is cancelled, and ten at most, the earliest first', async () => {
    for (let index = 0; index < 12; index += 1)
      await add({ owner: 'PRESIDENCY', titleEs: `${index}`, days: -80 - index });
    expect(await askedOf(presidency)).toEqual(['11', '10', '9', '8', '7', '6', '5', '4', '3', '2']);
    await press(presidency, 'tick');
    expect((await askedOf(presidency))[0]).toBe('10');
    const cancel = { status: 'CANCELLED', cancelReason: 'Sin sede', cancelledAt: dateOn('2027-03-01') } as const;
    await db.meeting.update({ where: { id: meetingId }, data: cancel });
    expect(await askedOf(presidency)).toEqual([]);
  });
});
