// Longer than 250 lines: one file from its blocks to its corrected rows.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteMark, type WordBlock } from '@/lib/core/file-text/word-read';
import { opensOperative, opensPreambular, seemingLanguage } from '@/lib/texts/imports/openings';
import { paired } from '@/lib/texts/imports/pairing';
import { type Recognised, recognise } from '@/lib/texts/imports/recognise';
import { SaveImport, type SentRow } from '@/lib/texts/imports/schema';
import { settled } from '@/lib/texts/imports/settle';
import { aKey } from '@/tests/support/reports';

type Paragraph = Extract<WordBlock, { type: 'paragraph' }>;
const names = { notes: 'Notas', table: 'Cuadro' };
const annexed = { tables: 'ANNEX', notes: 'ANNEX' } as const;

const aBlock = (words: string, given: Partial<Paragraph> = {}): Paragraph => ({
  ...{ type: 'paragraph', words, notes: [], style: '', list: null, isBold: false, isCentred: false },
  ...given,
});
const listed = (words: string, id: number, level = 0, isOrdered = true) =>
  aBlock(words, { list: { id, level, isOrdered } });
const said = (blocks: readonly WordBlock[]) =>
  recognise(blocks, annexed, names).paragraphs.map(({ kind, level, words }) => `${kind} ${level} ${words}`);

describe('what a paragraph of a Word file is', () => {
  test('styles say it first', () => {
    expect(
      said([
        aBlock('Declaración', { style: 'Title' }),
        aBlock('Antecedentes', { style: 'heading 2' }),
        aBlock('De la paz.', { style: 'Preámbulo' }),
        aBlock('Que se haga.', { style: 'Párrafo operativo' }),
        aBlock('Anexo II: Lista', { style: 'heading 1' }),
        aBlock('Uno.'),
      ]),
    ).toEqual([
      'TITLE 0 Declaración',
      'HEADING 1 Antecedentes',
      'PREAMBULAR 0 De la paz.',
      'OPERATIVE 0 Que se haga.',
      'ANNEX 0 Lista',
      'ANNEX 1 Uno.',
    ]);
  });

  test('then the words with which paragraphs begin, and the numbers of lists with their levels', () => {
    expect(
      said([
        aBlock('Comunicado'),
        aBlock('Los Viceministros, reunidos en Santo Domingo,'),
        listed('Reconociendo lo hecho,', 1),
        aBlock('(b) Teniendo presente el Plan,'),
        aBlock('Acuerdan:'),
        listed('Fortalecer los consulados:', 2),
        listed('en las fronteras;', 3),
        listed('en las capitales.', 3),
        listed('Compartir datos.', 2),
        listed('cada trimestre', 4, 1),
        listed('con la Red', 5, 0, false),
        listed('Revisar lo hecho.', 2),
      ]),
    ).toEqual([
      'TITLE 0 Comunicado',
      'PREAMBULAR 0 Los Viceministros, reunidos en Santo Domingo,',
      'PREAMBULAR 0 Reconociendo lo hecho,',
      'PREAMBULAR 0 Teniendo presente el Plan,',
      'HEADING 0 Acuerdan:',
      'OPERATIVE 0 Fortalecer los consulados:',
      'OPERATIVE 1 en las fronteras;',
      'OPERATIVE 1 en las capitales.',
      'OPERATIVE 0 Compartir datos.',
      'OPERATIVE 1 cada trimestre',
      'OPERATIVE 2 con la Red',
      'OPERATIVE 0 Revisar lo hecho.',
    ]);
  });

  test('typed numbers hold, with lists below them; a figure is no number; breaks part numbered lines only', () => {
    expect(
      said([
        aBlock('RESOLUCIÓN', { isBold: true }),
        aBlock('CONSIDERANDO', { isBold: true }),
        aBlock('1. Que la migración crece.'),
        aBlock('ACUERDAN', { isBold: true }),
        aBlock('1. Fortalecer\nlos consulados.'),
        listed('en las fronteras', 1),
        aBlock('2. Compartir datos.\n2.1 Cada trimestre.\na) Con la Red.'),
        aBlock('3.5 millones de personas cruzan.'),
      ]),
    ).toEqual([
      'TITLE 0 RESOLUCIÓN',
      'HEADING 0 CONSIDERANDO',
      'PREAMBULAR 0 Que la migración crece.',
      'HEADING 0 ACUERDAN',
      'OPERATIVE 0 Fortalecer los consulados.',
      'OPERATIVE 1 en las fronteras',
      'OPERATIVE 0 Compartir datos.',
      'OPERATIVE 1 Cada trimestre.',
      'OPERATIVE 2 Con la Red.',
      'OPERATIVE 1 3.5 millones de personas cruzan.',
    ]);
  });

  test('rows of tables and notes stand in an annex, or are named as left out', () => {
    const blocks: WordBlock[] = [
      aBlock('Informe'),
      aBlock(`Tomando nota${noteMark} de ello,`, { notes: ['Del 3 de mayo.'] }),
      { type: 'row', table: 1, words: 'País | Fecha', notes: [] },
      aBlock('1. Seguir.'),
    ];
    expect(said(blocks)).toEqual([
      'TITLE 0 Informe',
      'PREAMBULAR 0 Tomando nota¹ de ello,',
      'OPERATIVE 0 Seguir.',
      'ANNEX 0 Cuadro 1',
      'ANNEX 1 País | Fecha',
      'ANNEX 0 Notas',
      'ANNEX 1 ¹ Del 3 de mayo.',
    ]);
    const out = recognise(blocks, { tables: 'OUT', notes: 'OUT' }, names);
    expect(out.leftOut).toEqual(['Del 3 de mayo.', 'País | Fecha']);
    expect(out.paragraphs.map(({ words }) => words)).toEqual(['Informe', 'Tomando nota de ello,', 'Seguir.']);
  });

  const aWord = fc.stringMatching(/^[a-zñáé]{4,9}$/);
  const aLine = fc
    .tuple(
      fc.constantFrom('', '', '1. ', '2.1 ', 'a) ', '• ', 'Anexo I. ', 'Reconociendo ', 'ACUERDAN '),
      fc.array(aWord, { minLength: 1, maxLength: 12 }),
    )
    .map(([mark, line]) => `${mark}${line.join(' ')}`);
  const block: fc.Arbitrary<WordBlock> = fc.oneof(
    fc.record({
      type: fc.constant('paragraph' as const),
      words: fc.array(aLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
      notes: fc.constant([]),
      style: fc.constantFrom('', '', 'Title', 'heading 1', 'heading 3', 'List Paragraph', 'Anexo', 'Preámbulo'),
      list: fc.option(
        fc.record({
          id: fc.integer({ min: 1, max: 4 }),
          level: fc.integer({ min: 0, max: 8 }),
          isOrdered: fc.boolean(),
        }),
      ),
      isBold: fc.boolean(),
      isCentred: fc.boolean(),
    }),
    fc.record({ type: fc.constant('row' as const), table: fc.constant(1), words: aLine, notes: fc.constant([]) }),
  );

  test('no word is lost, none is twice, and every depth is one that numbers have', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 40 }), fc.constantFrom('ANNEX', 'OUT'), (blocks, tables) => {
        const { paragraphs, leftOut } = recognise(blocks, { tables, notes: 'ANNEX' }, names);
        const wordsIn = (text: string) =>
          (text.match(/\p{L}{4,}/gu) ?? []).filter((word) => !/^(anexo|cuadro|notas)$/i.test(word)).toSorted();
        expect(wordsIn([...paragraphs.map(({ words }) => words), ...leftOut].join(' '))).toEqual(
          wordsIn(blocks.map(({ words }) => words).join(' ')),
        );
        for (const { level, words } of paragraphs) {
          expect([0, 1, 2]).toContain(level);
          expect(words.trim()).not.toBe('');
        }
        expect(paragraphs.filter(({ kind }) => kind === 'TITLE').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the usual openings', () => {
  test.each(['Reconociendo', 'TENIENDO PRESENTE', 'Preocupadas por', 'Recalling', 'Bearing in mind', 'Recognizing'])(
    '%s is preamble',
    (words) => {
      expect([opensPreambular(`${words} algo,`), opensOperative(`${words} algo,`)]).toEqual([true, false]);
    },
  );
  test.each(['Acuerdan', 'Se comprometen', 'Instruyen', 'Agree to', 'Calls upon', 'Takes note'])(
    '%s is operative',
    (words) => {
      expect([opensPreambular(`${words} algo.`), opensOperative(`${words} algo.`)]).toEqual([false, true]);
    },
  );
  test('a word that only begins so is none', () => {
    expect(opensPreambular('Noticias')).toBe(false);
    expect(opensOperative('Decididamente')).toBe(false);
  });
  test('a language is named when the words say it clearly', () => {
    expect(seemingLanguage('La migración de las personas y el retorno de la niñez en los países '.repeat(5))).toBe(
      'es',
    );
    expect(seemingLanguage('The migration of persons and the return of children to their countries '.repeat(5))).toBe(
      'en',
    );
    expect(seemingLanguage('Costa Rica, Panamá')).toBeNull();
  });
});

describe('both languages beside each other', () => {
  const aKind = fc.constantFrom('HEADING', 'PREAMBULAR', 'OPERATIVE', 'ANNEX');
  const many = fc.array(
    fc.record({
      kind: aKind,
      level: fc.integer({ min: 0, max: 2 }),
      words: fc.string({ minLength: 1, maxLength: 60 }),
    }),
    { maxLength: 30 },
  ) as fc.Arbitrary<Recognised[]>;

  test('each paragraph stands once, in order', () => {
    fc.assert(
      fc.property(many, many, (es, en) => {
        const rows = paired(es, en);
        expect(rows.map((row) => row.es).filter((words) => words !== '')).toEqual(es.map(({ words }) => words));
        expect(rows.map((row) => row.en).filter((words) => words !== '')).toEqual(en.map(({ words }) => words));
        expect(rows.length).toBeGreaterThanOrEqual(Math.max(es.length, en.length));
      }),
    );
  });

  test('the same structure meets paragraph by paragraph; one more stands alone and those behind it still meet', () => {
    const of = (...kinds: Recognised['kind'][]) =>
      kinds.map((kind, index) => ({ kind, level: 0, words: `${kind} ${index} words of it` }));
    const es = of('HEADING', 'PREAMBULAR', 'PREAMBULAR', 'OPERATIVE', 'OPERATIVE', 'ANNEX');
    expect(paired(es, es).every((row) => row.es === row.en)).toBe(true);
    const en = es.filter((_one, index) => index !== 2);
    const lone = paired(es, en).filter((row) => row.en === '');
    expect(lone).toHaveLength(1);
    expect(lone[0]?.kind).toBe('PREAMBULAR');
    expect(paired(es, en).at(-1)).toMatchObject({ es: 'ANNEX 5 words of it', en: 'ANNEX 5 words of it' });
  });
});

describe('corrections', () => {
  const row = (given: Partial<SentRow>): SentRow => ({
    kind: 'OPERATIVE',
    level: 0,
    fate: 'TAKE',
    es: '',
    en: '',
    ...given,
  });

  test('a blank line parts, joining makes one, what says nothing is none, what is left out stays marked', () => {
    const rows = settled([
      row({ es: 'Uno.\n\nDos,\nigual.', en: 'One.\n\nTwo,\nthe same.' }),
      row({ fate: 'JOIN', es: 'Y más.', en: '' }),
      row({}),
      row({ fate: 'OUT', kind: 'TITLE', es: 'Título' }),
    ]);
    expect(rows.map(({ es, en, isTaken }) => [es, en, isTaken])).toEqual([
      ['Uno.', 'One.', true],
      ['Dos, igual. Y más.', 'Two, the same.', true],
      ['Título', '', false],
    ]);
  });

  test('a form of rows is read as a list; what is no field of it is refused', () => {
    const id = '01900000-0000-7000-8000-00000000000f';
    const form = {
      ...{ importId: id, version: '1', intent: 'keep', key: aKey() },
      ...{ 'rows.0.kind': 'HEADING', 'rows.0.level': '1', 'rows.0.fate': 'TAKE', 'rows.0.es': 'Sí', 'rows.0.en': '' },
    };
    expect(SaveImport.parse(form).rows).toEqual([{ kind: 'HEADING', level: 1, fate: 'TAKE', es: 'Sí', en: '' }]);
    expect(SaveImport.safeParse({ ...form, 'rows.0.other': 'x' }).success).toBe(false);
    expect(SaveImport.safeParse({ ...form, 'rows.7.kind': 'HEADING' }).success).toBe(false);
    expect(SaveImport.safeParse({ ...form, 'rows.0.es': 'x'.repeat(8001) }).error?.issues[0]?.path).toEqual([
      'rows',
      0,
      'es',
    ]);
  });
});
