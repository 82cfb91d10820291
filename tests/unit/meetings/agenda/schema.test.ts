import { describe, expect, test } from 'vitest';
import { AddItem, ArrangeItem, MoveItem, ProjectorAsked } from '@/lib/meetings/agenda/schema';

const id = '01900000-0000-7000-8000-00000000000f';
const item = { sessionId: id, kind: 'TOPIC', titleEs: ' Tema ', key: id };

describe('what an item’s form sends', () => {
  test('is trimmed; minutes left empty are none, English may wait', () => {
    const read = AddItem.parse({ ...item, minutes: '', presenterCode: '', parentId: '' });
    expect(read).toMatchObject({ titleEs: 'Tema', titleEn: '', minutes: 0, presenterCode: null, parentId: null });
  });

  test.each([
    [{ titleEs: ' ' }, 'titleEs', 'field.needed'],
    [{ kind: 'VOTE' }, 'kind', 'field.choose'],
    [{ minutes: '1.5' }, 'minutes', 'field.not-a-number'],
    [{ minutes: '1441' }, 'minutes', 'field.number-out-of-range'],
    [{ titleEs: 'x'.repeat(301) }, 'titleEs', 'field.too-long'],
    [{ sessionId: 'x' }, 'sessionId', 'field.choose'],
  ])('%o is refused at %s', (given, field, code) => {
    const read = AddItem.safeParse({ ...item, minutes: '5', ...given });
    const issue = read.error?.issues[0];
    expect([issue?.path.join('.'), issue?.message]).toEqual([field, code]);
  });
});

test('a press of an arrow says which way, what, and the version seen', () => {
  expect(ArrangeItem.parse({ press: `up ${id} 3` }).press).toEqual({ way: 'up', itemId: id, version: 3 });
  expect(ArrangeItem.safeParse({ press: `left ${id} 3` }).success).toBe(false);
});

test('a place is a session or an item', () => {
  const at = { itemId: id, version: '1' };
  expect(MoveItem.parse({ ...at, to: `session ${id}` }).to).toEqual({ sessionId: id, parentId: null });
  expect(MoveItem.parse({ ...at, to: `item ${id}` }).to).toEqual({ sessionId: null, parentId: id });
  expect(MoveItem.safeParse({ ...at, to: 'session x' }).success).toBe(false);
});

test('a projector’s address that asks nonsense asks nothing', () => {
  expect(ProjectorAsked.parse({ item: 'x', session: [] })).toEqual({ item: undefined, session: undefined });
});
