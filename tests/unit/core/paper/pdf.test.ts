import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '@/lib/core/paper/compose';
import { loadFonts, Measure } from '@/lib/core/paper/fonts';
import { sheetSize } from '@/lib/core/paper/layout';
import { setLines } from '@/lib/core/paper/lines';
import type { PaperBlock } from '@/lib/core/paper/model';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { columns } from '@/lib/core/paper/styles';
import { aPaper, readPdf, wordsIn } from '@/tests/support/papers';

const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 1, text, lang: 'es', startsPage: true });
const words = (text: string): PaperBlock => ({ kind: 'text', text, lang: 'es' });
const long = Array.from(
  { length: 60 },
  (_, i) => `Párrafo ${i}: ${'la protección [consular] de los niños, «así» — '.repeat(9)}`,
);

describe('a PDF of a paper', () => {
  test('carries its language, its title and its bookmarks, and the contents tell the true pages', async () => {
    const blocks = [heading('Belice'), words(long.join('\n')), heading('México'), words('Nada.')];
    const pdf = await readPdf(await paperToPdf(aPaper(blocks)));
    expect(pdf.lang).toBe('es');
    expect(pdf.title).toBe('Informes de país 2027');
    expect(pdf.bookmarks).toEqual(['Belice', 'México']);
    const page = pdf.pages.findIndex((text, index) => index > 0 && text.includes('México')) + 1;
    expect(pdf.pages[0]).toMatch(new RegExp(`México\\s*${page}`));
    expect(pdf.pages.at(-1)).toContain(`Página ${pdf.pages.length} de ${pdf.pages.length}`);
  });

  test('is tagged: headings, paragraphs with their language, a link for each line of the contents', async () => {
    const blocks: PaperBlock[] = [heading('Belice'), { kind: 'text', text: 'In English.', lang: 'en' }];
    const { tags } = await readPdf(await paperToPdf(aPaper(blocks)));
    expect(tags[0]).toEqual(expect.arrayContaining(['TOC:es', 'TOCI:es', 'Link']));
    expect(tags[1]).toEqual(expect.arrayContaining(['H1:es', 'P:en']));
  });

  test('reads two columns one after the other, although they stand side by side', async () => {
    const pair: PaperBlock = {
      kind: 'pair',
      left: { text: 'uno\ndos', lang: 'es' },
      right: { text: 'one\ntwo\nthree', lang: 'en' },
    };
    const { nodes, sheets } = await compose(aPaper([pair], { contents: null }), new Measure(await loadFonts()));
    expect(nodes.filter(({ tag }) => tag === 'P').map(({ lang }) => lang)).toEqual([
      'es',
      'es',
      'es',
      'en',
      'en',
      'en',
    ]);
    const drawn = sheets.flat().flatMap(({ lines }) => lines);
    const yOf = (text: string) => drawn.find(({ line }) => line.runs[0]?.text === text)?.y;
    expect(yOf('dos')).toBe(yOf('two'));
    expect(yOf('three')).toBeGreaterThan(yOf('two') ?? Number.POSITIVE_INFINITY);
  });

  test.each([
    ['accents, brackets and marks', 'ñandú [pingüino] «así» ¿qué? ¡ya! — “sí” … 12 ½ n.º 3 § €'],
    ['Polish, Vietnamese, Cyrillic, Greek', 'Łódź Nguyễn Київ Αθήνα'],
    ['a mark that was typed apart from its letter', 'acción'.normalize('NFD')],
  ])('prints %s', async (_name, text) => {
    const { pages } = await readPdf(await paperToPdf(aPaper([words(text)], { contents: null })));
    expect(wordsIn(pages[0] ?? '').join(' ')).toContain(text.normalize('NFC'));
  });

  test('names by its code point what no font has, so that no word goes missing without a trace', async () => {
    const { pages } = await readPdf(await paperToPdf(aPaper([words('Ver 中 y 😀.')], { contents: null })));
    expect(pages[0]).toContain('Ver ‹U+4E2D› y ‹U+1F600›.');
  });

  test('loses no word and sets none beyond the margins, whatever is written', async () => {
    const measure = new Measure(await loadFonts());
    const word = fc.stringMatching(/^[a-zñáéíóúü[\]«».,;:0-9-]{1,90}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(word, { minLength: 1, maxLength: 40 }), { maxLength: 12 }), async (rows) => {
        const blocks = rows.map((row) => words(row.join(' ')));
        const { sheets } = await compose(aPaper(blocks, { contents: null }), measure);
        const lines = sheets.flat().flatMap(({ lines: some }) => some);
        for (const { x, y, line } of lines) {
          expect(x + line.width).toBeLessThanOrEqual(sheetSize.right + 0.01);
          expect(y).toBeLessThan(sheetSize.bottom);
        }
        const set = lines.flatMap(({ line }) => line.runs.map(({ text }) => text));
        expect(set.join('').replace(/\s/g, '')).toContain(rows.flat().join(''));
      }),
      { numRuns: 60 },
    );
  });

  test('cuts a word that is longer than a line', async () => {
    const lines = setLines(
      [{ text: 'x'.repeat(500), face: 'serif' }],
      new Measure(await loadFonts()),
      11,
      columns.text.width,
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(columns.text.width);
  });

  test('leaves no heading alone at the foot of a sheet', async () => {
    const blocks = long.flatMap((text, i): PaperBlock[] => [
      { kind: 'heading', level: 2, text: `Apartado ${i}`, lang: 'es' },
      words(text),
    ]);
    const { sheets, nodes } = await compose(aPaper(blocks, { contents: null }), new Measure(await loadFonts()));
    for (const sheet of sheets) {
      const last = sheet.at(-1)?.node;
      expect(last === null || last === undefined ? null : nodes[last]?.tag).not.toBe('H2');
    }
  });
});

describe('a table', () => {
  const cell = (text: string) => ({ text, lang: 'es' as const });
  const table = (rows: readonly (readonly string[])[], caption: string | null = null): PaperBlock => ({
    kind: 'table',
    lang: 'es',
    caption,
    columns: [
      { title: 'Hora', width: 1 },
      { title: 'Punto', width: 3 },
    ],
    rows: rows.map((row) => row.map(cell)),
  });

  test('is tagged as one: caption, a row of heads, a cell for each column also where there is nothing', async () => {
    const paper = aPaper([table([['09:00', 'Apertura'], ['09:30']], 'Orden del día')], { contents: null });
    const { tags, pages } = await readPdf(await paperToPdf(paper));
    const inTable = tags[0]?.map((tag) => tag.split(':')[0]).filter((tag) => tag !== 'Document');
    expect(inTable?.slice(inTable.indexOf('Table')).join(' ')).toBe('Table Caption TR TH TH TR TD TD TR TD TD');
    expect(wordsIn(pages[0] ?? '').join(' ')).toContain('Orden del día Hora Punto 09:00 Apertura 09:30');
  });

  test('says of a head that it speaks for its column', async () => {
    const bytes = await buffer(await paperToPdf(aPaper([table([['1', '2']])], { contents: null })));
    expect(bytes.toString('latin1').match(/\/O \/?\(?Table\)?\s+\/Scope \/Column/g)).toHaveLength(2);
  });

  test('repeats its head on every sheet for the eye, once for the ear, and cuts no row that fits on a sheet', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [`${i}`, `Punto ${i} ${'largo '.repeat(40)}fin${i}`]);
    const paper = aPaper([table(rows)], { contents: null });
    const { pages } = await readPdf(await paperToPdf(paper));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page).toContain('Hora');
    const { nodes, sheets } = await compose(paper, new Measure(await loadFonts()));
    expect(nodes.filter(({ tag }) => tag === 'TH')).toHaveLength(2);
    const heads = sheets.flat().filter(({ lines }) => lines[0]?.line.runs[0]?.text === 'Hora');
    expect(heads).toHaveLength(pages.length);
    expect(heads.filter(({ node }) => node !== null)).toHaveLength(1);
    for (const [i] of rows.entries()) {
      const page = pages.filter((text) => new RegExp(`Punto ${i} |fin${i}\\b`).test(text));
      expect(page).toHaveLength(1);
    }
  });

  test('loses no word of a row that is higher than a sheet', async () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${i}`);
    const paper = aPaper([table([['1', words.join(' ')]])], { contents: null });
    const { sheets } = await compose(paper, new Measure(await loadFonts()));
    const lines = sheets.flat().flatMap(({ lines: some }) => some);
    const set = lines.flatMap(({ line }) => line.runs.map(({ text }) => text)).join(' ');
    expect(wordsIn(set).filter((word) => /^w\d+$/.test(word))).toEqual(words);
    for (const { y, x, line } of lines) {
      expect(y).toBeLessThan(sheetSize.bottom);
      expect(x + line.width).toBeLessThanOrEqual(sheetSize.right + 0.01);
    }
  });
});

test('a paper of 150 pages is written in the background: others have their turn while it is', async () => {
  const blocks = Array.from({ length: 11 }, (_, i) => [
    heading(`País ${i}`),
    words(long.concat(long).join('\n')),
  ]).flat();
  await loadFonts();
  let turns = 0;
  let isDone = false;
  const takeTurn = () => {
    turns += 1;
    if (!isDone) setImmediate(takeTurn);
  };
  setImmediate(takeTurn);
  const stream = await paperToPdf(aPaper(blocks));
  let bytes = 0;
  for await (const chunk of stream) bytes += (chunk as Buffer).length;
  isDone = true;
  expect(bytes).toBeGreaterThan(50_000);
  // A pause every few milliseconds of work: the faster the machine, the fewer; written in one go there would be next to none.
  expect(turns).toBeGreaterThan(10);
});
