import { describe, expect, test } from 'vitest';
import { searchRecord } from '@/lib/plan-of-action/search/queries';
import { SearchFilter, SearchWords, searchKinds } from '@/lib/plan-of-action/search/schema';
import { statementsOf } from '@/tests/support/queries';

const all = SearchFilter.parse({});
const textOf = (segments: readonly { text: string }[]) => segments.map(({ text }) => text).join('');

async function codes(words: string, locale: 'es' | 'en' = 'es'): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await searchRecord(words, locale, { page });
    found.push(...answer.hits.map(({ kind, code }) => `${kind}/${code}`));
    if (page >= answer.pageCount) return found.sort();
  }
}

describe('words are found', () => {
  test.each([
    ['proteccion consular', 'protección consular'],
    ['PROTECCIÓN CONSULAR', 'protección consular'],
    ['ninez', 'niñez'],
    ['migracion', 'migraciones'],
    ['tráfico ilícito', 'trafico ilicito'],
    ['remesa', 'remesas'],
    ['víctima', 'victimas'],
  ])('%s is %s', async (one, other) => {
    const found = await codes(one);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await codes(other));
  });

  test('from their beginning', async () => {
    const begun = await codes('repatriac');
    expect(begun.length).toBeGreaterThan(0);
    expect(begun).toEqual(expect.arrayContaining(await codes('repatriación')));
  });

  test('only where every one of them stands', async () => {
    const both = await codes('trata niñez');
    const [trata, ninez] = [await codes('trata'), await codes('niñez')];
    expect(both).toEqual(trata.filter((code) => ninez.includes(code)));
    expect(both.length).toBeLessThan(trata.length);
  });

  test('in the other language too, marked as such and after what is in one’s own', async () => {
    const { hits } = await searchRecord('smuggling', 'es', all);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ isInOtherLanguage, language }) => isInOtherLanguage === (language === 'en'))).toBe(true);
    expect(hits.some(({ isInOtherLanguage }) => isInOtherLanguage)).toBe(true);
    const english = await searchRecord('smuggling', 'en', all);
    expect(english.hits[0]).toMatchObject({ isInOtherLanguage: false, language: 'en' });
  });

  test('by organisation, place, year and acronym', async () => {
    expect(await codes('UNICEF')).toContain('PARTNER/UNICEF');
    expect(await codes('San José 2001 gestión')).toEqual(['PRESIDENCY/2001']);
    expect(await codes('CEPAL/CELADE')).toContain('OBSERVER/CEPAL-CELADE');
    expect(await codes('Belice')).toContain('MEMBER/BZ');
  });
});

describe('nothing is found, and nothing breaks', () => {
  test.each(['', '   ', 'de la', '!!!', '\'; DROP TABLE "Party"; --', 'zzzz', '& | ! <-> :* ()', '😀'])(
    '%j',
    async (words) => {
      expect(await searchRecord(SearchWords.parse(words), 'es', all)).toMatchObject({
        hits: [],
        found: 0,
        pageCount: 1,
      });
    },
  );

  test('what cannot be searched for is refused by its reason', () => {
    const reason = (text: string) => SearchWords.safeParse(text).error?.issues[0]?.message;
    expect(reason('x'.repeat(201))).toBe('search.too-long');
    expect(reason('x'.repeat(200))).toBeUndefined();
    expect(reason('a\u0000b')).toBe('text.broken-encoding');
    expect(reason('a\ud800')).toBe('text.broken-encoding');
    expect(reason('mal\ufffd')).toBe('text.broken-encoding');
  });
});

test('counts are exact, by kind and in all, and pages hold each hit once', async () => {
  const first = await searchRecord('migración', 'es', all);
  expect(first.found).toBe(Object.values(first.byKind).reduce((sum, count) => sum + count, 0));
  const found = await codes('migración');
  expect(found).toHaveLength(first.found);
  expect(new Set(found).size).toBe(first.found);
  for (const kind of searchKinds) {
    const ofKind = await searchRecord('migración', 'es', { kind, page: 1 });
    expect(ofKind.found).toBe(first.byKind[kind] ?? 0);
    expect(ofKind.hits.every((hit) => hit.kind === kind)).toBe(true);
  }
  expect((await searchRecord('migración', 'es', { page: 500 })).page).toBe(first.pageCount);
});

test('matches are marked in title and snippet, as text', async () => {
  const { answer, statements } = await statementsOf(() => searchRecord('remesas', 'es', all));
  expect(statements.length).toBeLessThanOrEqual(2);
  for (const { title, snippet } of answer.hits) {
    const matches = [...title, ...snippet].filter(({ isMatch }) => isMatch);
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.every(({ text }) => /^remesas?$/i.test(text))).toBe(true);
    expect(textOf([...title, ...snippet])).not.toMatch(/[<>\ue000\ue001]/);
  }
});

test('a row found by a word of its title stands before one that only speaks of it', async () => {
  const { hits } = await searchRecord('remesas', 'es', all);
  const inTitle = hits.map(({ title }) => title.some(({ isMatch }) => isMatch));
  expect(inTitle).toEqual([...inTitle].sort((a, b) => Number(b) - Number(a)));
});
