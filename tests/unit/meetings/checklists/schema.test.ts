import { describe, expect, test } from 'vitest';
import { dueAt, dueOn } from '@/lib/meetings/checklists/due';
import { AddItem, PressItem, TemplatesAsked } from '@/lib/meetings/checklists/schema';
import { ChecklistTemplateRow, readChecklistTemplates } from '@/prisma/record/checklist-templates';

const id = '01900000-0000-7000-8000-00000000000a';

test('days are counted before or after the first day', () => {
  const days = (count: string, side: string) =>
    AddItem.safeParse({ meetingId: id, titleEs: 'a', titleEn: 'a', owner: 'HOST', count, side, key: id }).data?.days;
  expect([
    days('14', 'BEFORE'),
    days('7', 'AFTER'),
    days('0', 'BEFORE'),
    days('501', 'AFTER'),
    days('-1', 'AFTER'),
  ]).toEqual([...[-14, 7, 0, undefined, undefined]]);
  expect(Object.is(days('0', 'BEFORE'), 0)).toBe(true);
});

test('an item is due at the end of its day in the Conference’s zone, whatever the months are', () => {
  expect([dueOn('2027-03-10', -14), dueOn('2028-03-10', -14), dueOn('2026-12-30', 3)]).toEqual([
    ...['2027-02-24', '2028-02-25', '2027-01-02'],
  ]);
  expect(dueAt('2027-03-10', -14).toISOString()).toBe('2027-02-25T05:59:59.999Z');
});

describe('a press', () => {
  test('says what is done to which version of which item', () => {
    expect(PressItem.parse({ press: `tick ${id} 3` }).press).toEqual({ act: 'tick', itemId: id, version: 3 });
    expect(PressItem.parse({ press: `reopen ${id} 1` }).press.act).toBe('reopen');
  });

  test.each(['', `remove ${id} 1`, `tick ${id}`, `tick ${id} 0`, `tick x 1`, `tick ${id} 1 2`])(
    '%j is none',
    (press) => {
      expect(PressItem.safeParse({ press }).success).toBe(false);
    },
  );
});

test('without a body the Vice-Ministers’ template is shown', () => {
  expect(TemplatesAsked.parse({ body: 'x' }).body).toBe('VICE_MINISTERS');
});

test('the templates that bodies start with say each task once, in order, in both languages', async () => {
  const templates = await readChecklistTemplates();
  expect(templates.map(({ bodyCode }) => bodyCode)).toEqual(ChecklistTemplateRow.shape.bodyCode.options);
  for (const { bodyCode, items } of templates) {
    expect(
      items.map(({ days }) => days),
      bodyCode,
    ).toEqual(items.map(({ days }) => days).toSorted((a, b) => a - b));
    expect(new Set(items.map(({ titleEs }) => titleEs)).size, bodyCode).toBe(items.length);
    for (const { titleEs, titleEn } of items) expect(titleEs).not.toBe(titleEn);
  }
});
