import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, lineWidth, numberedLines } from '@/lib/texts/texts/lines';
import { letterOf, numbersOf, roman } from '@/lib/texts/texts/numbering';
import { keyBetween, keysBetween } from '@/lib/texts/texts/order-key';
import { pastedParagraphs } from '@/lib/texts/texts/pasted';
import { paragraphKinds } from '@/lib/texts/texts/schema';
import { isInStep } from '@/lib/texts/texts/steps';

const numbered = fc.record({ kind: fc.constantFrom(...paragraphKinds), level: fc.integer({ min: 0, max: 2 }) });

describe('numbers', () => {
  test('are the usual ones', () => {
    const of = (...given: readonly (readonly [(typeof paragraphKinds)[number], number])[]) =>
      given.map(([kind, level]) => ({ kind, level }));
    const text = of(
      ...([
        ['TITLE', 0],
        ['PREAMBULAR', 0],
        ['PREAMBULAR', 0],
        ['HEADING', 0],
        ['OPERATIVE', 0],
        ['OPERATIVE', 0],
      ] as const),
      ...([
        ['OPERATIVE', 1],
        ['OPERATIVE', 1],
        ['OPERATIVE', 2],
        ['OPERATIVE', 0],
        ['ANNEX', 0],
        ['ANNEX', 1],
        ['ANNEX', 0],
      ] as const),
    );
    expect(numbersOf(text, false).join('|')).toBe('||||1|2|2.1|2.2|2.2.1|3|I|I.1|II');
    expect(numbersOf(text, true).slice(0, 4)).toEqual(['', '(a)', '(b)', '']);
    expect([letterOf(26), letterOf(27), roman(4), roman(49)]).toEqual(['z', 'aa', 'IV', 'XLIX']);
  });

  test('are never the same twice', () => {
    fc.assert(
      fc.property(fc.array(numbered, { maxLength: 80 }), fc.boolean(), (paragraphs, hasLetters) => {
        const numbers = numbersOf(paragraphs, hasLetters);
        expect(numbers).toHaveLength(paragraphs.length);
        for (const kind of ['OPERATIVE', 'ANNEX', 'PREAMBULAR'] as const) {
          const own = numbers.filter((number, index) => paragraphs[index]?.kind === kind && number !== '');
          expect(new Set(own).size).toBe(own.length);
        }
      }),
    );
  });

  test('do not change before the place where a paragraph is put in', () => {
    fc.assert(
      fc.property(
        fc.array(numbered, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        numbered,
        (paragraphs, where, added) => {
          const at = where % (paragraphs.length + 1);
          const after = numbersOf(paragraphs.toSpliced(at, 0, added), false);
          expect(after.slice(0, at)).toEqual(numbersOf(paragraphs, false).slice(0, at));
        },
      ),
    );
  });
});

describe('places', () => {
  test('there is always one between two, in the order of signs', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 120 }), (wheres) => {
        const keys: string[] = [];
        for (const where of wheres) {
          const at = where % (keys.length + 1);
          keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect(keys.toSorted()).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[0-9A-Za-z]*[1-9A-Za-z]$/);
      }),
    );
  });

  test('many at once are short and in order', () => {
    const keys = keysBetween('V', null, 500);
    expect(keys.toSorted()).toEqual(keys);
    expect(new Set(keys).size).toBe(500);
    expect(Math.max(...keys.map(({ length }) => length))).toBeLessThan(8);
  });
});

describe('lines', () => {
  const sentence = fc
    .array(fc.stringMatching(/^[a-zñáé,.;]{1,20}$/), { maxLength: 120 })
    .map((words) => words.join(' '));

  test('are the words, none longer than a line, numbered through the text', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), (paragraphs) => {
        const lines = numberedLines(paragraphs);
        expect(lines.map((own) => own.map(({ words }) => words).join(' '))).toEqual(paragraphs);
        expect(lines.flat().map(({ number }) => number)).toEqual(lines.flat().map((_line, index) => index + 1));
        for (const { words } of lines.flat()) expect(words.length).toBeLessThanOrEqual(lineWidth);
      }),
    );
  });

  test('a word that is longer than a line stands alone', () => {
    expect(linesOf(`a ${'x'.repeat(100)} b`, 5).map(({ number }) => number)).toEqual([5, 6, 7]);
  });
});

describe('pasted text', () => {
  test('keeps its structure', () => {
    const pasted = [
      'Declaración de la reunión',
      '',
      'Reconociendo la cooperación,',
      '(b) Teniendo presente el Plan,',
      'ACUERDAN',
      '1. Fortalecer los consulados.',
      '2) Compartir datos.',
      '2.1 Cada trimestre.',
      'a) con la Red.',
      '3.5 millones de personas cruzan.',
      'Anexo I. Calendario',
      '1. Enero.',
    ].join('\n');
    expect(
      pastedParagraphs(pasted, { hasTitle: false }).map(({ kind, level, words }) => `${kind} ${level} ${words}`),
    ).toEqual([
      'TITLE 0 Declaración de la reunión',
      'PREAMBULAR 0 Reconociendo la cooperación,',
      'PREAMBULAR 0 Teniendo presente el Plan,',
      'HEADING 0 ACUERDAN',
      'OPERATIVE 0 Fortalecer los consulados.',
      'OPERATIVE 0 Compartir datos.',
      'OPERATIVE 1 Cada trimestre.',
      'OPERATIVE 2 con la Red.',
      'OPERATIVE 1 3.5 millones de personas cruzan.',
      'ANNEX 0 Calendario',
      'ANNEX 1 Enero.',
    ]);
  });

  test('loses no word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.boolean(), (text, hasTitle) => {
        const kept = pastedParagraphs(text, { hasTitle })
          .map(({ words }) => words)
          .join(' ');
        const letters = (given: string) => given.match(/\p{L}{3,}/gu) ?? [];
        const lost = letters(text).filter((word) => !kept.includes(word) && !/^(anexo|annex)$/i.test(word));
        expect(lost).toEqual([]);
      }),
    );
  });
});

test('two languages are in step when somebody said so of what stands now', () => {
  const stand = (words: string, revision: number, translatedFromRevision: number | null = null) => {
    return { words, revision, translatedFromRevision };
  };
  expect(isInStep(stand('', 0), stand('', 0))).toBe(true);
  expect(isInStep(stand('sí', 2), stand('yes', 1, 2))).toBe(true);
  expect(isInStep(stand('sí', 3), stand('yes', 1, 2))).toBe(false);
  expect(isInStep(stand('sí', 3, 1), stand('yes', 1, 2))).toBe(true);
  expect(isInStep(stand('sí', 1), stand('', 0))).toBe(false);
});
