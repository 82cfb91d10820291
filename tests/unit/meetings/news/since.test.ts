import { expect, test } from 'vitest';
import { instant } from '@/lib/core/clock';
import { newSince } from '@/lib/meetings/news/since';

const [yesterday, noon] = [instant('2027-03-01T12:00:00Z'), instant('2027-03-02T12:00:00Z')];

test.each([
  ['the first visit knows of nothing before it', null, '2027-03-02T12:00:00Z', null],
  [
    'the next visit begins where the last one ended',
    { seenAt: noon, sinceAt: yesterday },
    '2027-03-02T12:30:01Z',
    noon,
  ],
  ['a visit that goes on keeps its news', { seenAt: noon, sinceAt: yesterday }, '2027-03-02T12:30:00Z', yesterday],
  ['also the first one', { seenAt: noon, sinceAt: null }, '2027-03-02T12:10:00Z', null],
])('%s', (_name, visit, at, expected) => {
  expect(newSince(visit, instant(at))).toEqual(expected);
});
