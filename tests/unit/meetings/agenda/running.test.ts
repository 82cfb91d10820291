import { describe, expect, test } from 'vitest';
import { instant } from '@/lib/core/clock';
import { compareVersions } from '@/lib/meetings/agenda/compare';
import { inCourse, minutesOver, runningOf } from '@/lib/meetings/agenda/running';

const item = (id: string, position: number, minutes: number, parentId: string | null = null) => ({
  ...{ id, position, minutes, parentId },
});
const nine = instant('2027-05-26T13:00:00Z');

describe('the running clock of a session', () => {
  const lines = runningOf([item('b', 2, 30), item('a', 1, 20), item('a2', 2, 5, 'a'), item('a1', 1, 10, 'a')], nine);

  test('numbers items and sub-items in order, each beginning when the one before ends', () => {
    expect(lines.map(({ id, code, startsAt }) => `${code} ${id} ${startsAt.toISOString().slice(11, 16)}`)).toEqual([
      '1 a 13:00',
      '1.1 a1 13:20',
      '1.2 a2 13:30',
      '2 b 13:35',
    ]);
  });

  test('says by how much they run past the end', () => {
    expect(minutesOver(lines, instant('2027-05-26T14:05:00Z'))).toBe(0);
    expect(minutesOver(lines, instant('2027-05-26T14:00:00Z'))).toBe(5);
    expect(minutesOver([], nine)).toBe(0);
  });

  test('knows the line in course, and none before and after', () => {
    expect(inCourse(lines, instant('2027-05-26T13:20:00Z'))?.id).toBe('a1');
    expect(inCourse(lines, instant('2027-05-26T12:59:59Z'))).toBeNull();
    expect(inCourse(lines, instant('2027-05-26T14:05:00Z'))).toBeNull();
  });
});

describe('two versions compared', () => {
  const line = (itemId: string, more: object = {}) => ({
    ...{ itemId, sessionId: 's', parentItemId: null, titleEs: itemId, titleEn: itemId, noteEs: '', noteEn: '' },
    ...{ kind: 'TOPIC', minutes: 10, presenterCode: null },
    ...more,
  });
  const changes = (before: ReturnType<typeof line>[], after: ReturnType<typeof line>[]) =>
    Object.fromEntries(compareVersions(before, after).items.map(({ item: one, changes: c }) => [one.itemId, c.join()]));

  test('an item put in before others moves none of them', () => {
    expect(changes([line('a'), line('b')], [line('x'), line('a'), line('b')])).toEqual({ x: 'ADDED', a: '', b: '' });
  });

  test('calls moved the fewest by which the old order becomes the new one', () => {
    const [a, b, c] = [line('a'), line('b'), line('c')];
    expect(changes([a, b, c], [c, a, b])).toEqual({ a: '', b: '', c: 'MOVED' });
  });

  test('tells words, time, presenter and another session apart, and what is gone', () => {
    const after = [line('a', { titleEs: 'otro', minutes: 5 }), line('b', { sessionId: 't', presenterCode: 'CR' })];
    expect(changes([line('a'), line('b'), line('c')], after)).toEqual({ a: 'WORDS,TIME', b: 'MOVED,PRESENTER' });
    expect(compareVersions([line('a'), line('c')], [line('a')]).removed.map(({ itemId }) => itemId)).toEqual(['c']);
  });
});
