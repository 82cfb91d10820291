import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { listDocuments } from '@/lib/documents/documents/list-queries';
import { DocumentsAsked } from '@/lib/documents/documents/schema';
import { searchEverything } from '@/lib/rights/search';
import { SearchedWords, SearchNarrowed } from '@/lib/rights/search-schema';
import { aDocumentWorld, anIssued, type DocumentWorld } from '@/tests/support/document-world';
import { aMeeting } from '@/tests/support/factories';
import { statementsOf } from '@/tests/support/queries';

let world: DocumentWorld;
let secretariat: Actor;

beforeEach(async () => {
  world = await aDocumentWorld();
  secretariat = world.as('secretariat.assistant');
});

const all = SearchNarrowed.parse({});
const paper = (titleEs: string, text = 'Texto') =>
  anIssued(secretariat, { place: world.sessionId('PLENARY'), classification: 'MEMBERS', titleEs }, text);
const search = (words: string, narrowed: Readonly<Record<string, string>> = {}) =>
  searchEverything(secretariat, words, SearchNarrowed.parse(narrowed));
const papersWith = async (words: string): Promise<(string | null)[]> => {
  const { sections } = await search(words, { kind: 'DOCUMENT' });
  return sections.flatMap(({ hits }) => hits.map(({ label }) => label));
};

describe('words', () => {
  test.each([
    ['pasaporte', 'Pasaportes vencidos'],
    ['pasaportés', 'Pasaportes vencidos'],
    ['declaracion', 'Declaraciones anticipadas'],
    ['NNA', 'Acceso de niños, niñas y adolescentes a la escuela'],
    ['niños, niñas y adolescentes', 'Acceso de NNA a la escuela'],
    ['RCGM', 'Lo que el Grupo de Consulta Regional sobre Migración pidió'],
    ['consular prot*', 'Sobre protección consular'],
    ['co*', 'Colibríes'],
    ['"protección consular"', 'Sobre protección consular'],
  ])('%s finds «%s»', async (asked, title) => {
    const symbol = await paper(title);
    expect(await papersWith(asked)).toContain(symbol);
  });

  test.each([
    ['"consular protección"', 'Sobre protección consular'],
    ['protección -consular', 'Sobre protección consular'],
    ['protección -cons*', 'Sobre protección consular'],
    ['-consular', 'Sobre protección consular'],
    ['protección marítima', 'Sobre protección consular'],
  ])('%s does not find «%s»', async (asked, title) => {
    await paper(title);
    expect(await papersWith(asked)).toEqual([]);
  });

  test('a phrase stands in the text, and not across its end and its beginning', async () => {
    const symbol = await paper('Ballenas jorobadas', 'Rutas del cachalote');
    expect(await papersWith('"rutas del cachalote"')).toEqual([symbol]);
    // The vector holds the stems and, after them, the words: the last of the ones stands beside the first of the others.
    expect(await papersWith('"cachalote crm"')).toEqual([]);
    expect((await listDocuments(secretariat, DocumentsAsked.parse({ words: '"cachalote crm"' }))).total).toBe(0);
  });

  test('are refused when they are too long or no text', () => {
    expect(SearchedWords.safeParse('a'.repeat(201)).success).toBe(false);
    expect(SearchedWords.safeParse('\u0000').success).toBe(false);
    expect(SearchedWords.parse('  dos   palabras ')).toBe('dos palabras');
  });
});

describe('what is found', () => {
  test('comes from every drawer, by kind, with the words marked', async () => {
    await paper('Trata de personas', 'Medidas contra la trata');
    const { code } = await aMeeting({ bodyCode: 'GRCM', titleEs: 'Trata y tráfico', titleEn: 'Trafficking' });
    const found = await search('trata');
    const kinds = found.kinds.map(({ value }) => value);
    expect(kinds).toEqual(expect.arrayContaining(['DOCUMENT', 'MEETING', 'SUBTHEME', 'ACTIVITY', 'PARTNER', 'RECORD']));
    expect(found.total).toBe(found.kinds.reduce((sum, { count }) => sum + count, 0));
    const [hits, meetings] = [found.sections[0]?.hits, found.sections.find(({ kind }) => kind === 'MEETING')?.hits];
    expect(hits?.[0]?.snippet).toMatch(/\ue000trata\ue001/i);
    expect(meetings?.map(({ href }) => href)).toEqual([`/meetings/${code}`]);
    expect(found.sections.every((section) => section.hits.length <= 5)).toBe(true);
  });

  test('is narrowed by kind, year and language, and paged; a page past the last is the last', async () => {
    for (let number = 1; number <= 23; number += 1) {
      await aMeeting({
        bodyCode: 'GRCM',
        year: number === 1 ? 2031 : 2032,
        titleEs: `Colibrí ${number}`,
        titleEn: `Bird ${number}`,
      });
    }
    const first = await search('colibrí', { kind: 'MEETING' });
    expect([first.total, first.pageCount, first.sections[0]?.hits.length]).toEqual([23, 2, 20]);
    const last = await search('colibrí', { kind: 'MEETING', page: '7' });
    expect([last.page, last.sections[0]?.hits.length]).toEqual([2, 3]);
    expect(
      new Set([...(first.sections[0]?.hits ?? []), ...(last.sections[0]?.hits ?? [])].map(({ id }) => id)).size,
    ).toBe(23);
    expect(first.years).toEqual([
      { value: 2032, count: 22, isMore: false },
      { value: 2031, count: 1, isMore: false },
    ]);
    expect((await search('colibrí', { year: '2031' })).total).toBe(1);
    expect((await search('colibrí', { language: 'en' })).total).toBe(0);
    expect((await search('bird', { language: 'en', kind: 'MEETING' })).total).toBe(23);
  });

  test('says what was likely meant, where nothing was found, and names papers with a title like it', async () => {
    const symbol = await paper('Repatriación ordenada de ornitorrincos');
    const found = await search('repatriasion');
    expect(found.total).toBe(0);
    expect(found.meant).toBe('repatriación');
    expect((await search('ornitorinco')).like.map(({ label }) => label)).toContain(symbol);
    expect((await search('qwxzkj')).meant).toBeNull();
  });

  test('costs as many questions as before when there is ten times as much', async () => {
    const some = async () =>
      (await statementsOf(() => searchEverything(secretariat, 'colibrí', all))).statements.length;
    await aMeeting({ bodyCode: 'GRCM', titleEs: 'Colibrí', titleEn: 'Bird' });
    const before = await some();
    for (let number = 0; number < 10; number += 1)
      await aMeeting({ bodyCode: 'GRCM', titleEs: 'Colibrí', titleEn: 'Bird' });
    expect(await some()).toBe(before);
    expect(before).toBeLessThanOrEqual(30);
  });
});
