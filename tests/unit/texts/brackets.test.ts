import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchored, applied, bracketed, hunksOf, type Placed } from '@/lib/texts/proposals/brackets';

const proposal = (number: number, partyCode: string, base: string, words: string): Placed => ({
  ...{ proposalId: String(number), number, partyCode, hunks: hunksOf(base, words) },
});

/** Brackets as they are read: `{base|HN: words|CR: words}`. */
const read = (base: string, ...proposals: readonly Placed[]): string =>
  bracketed(base, proposals)
    .map((one) =>
      one.kind === 'STANDS'
        ? one.words
        : `{${[one.base, ...one.alternatives.map(({ partyCode, words }) => `${partyCode}: ${words}`)].join('|')}}`,
    )
    .join('');

const base = 'Acuerdan actuar juntos contra la trata de personas.';
const aSentence = fc
  .array(fc.constantFrom('acuerdan', 'la', 'trata', 'y', 'el', 'tráfico', '[sin acuerdo]', ',', '.', ' ', '  '), {
    maxLength: 14,
  })
  .map((words) => words.join(' '));

describe('brackets', () => {
  test('stand where a delegation would have other words, with its name', () => {
    expect(read(base, proposal(1, 'HN', base, 'Acuerdan actuar juntos y pronto contra la trata de personas.'))).toBe(
      'Acuerdan actuar juntos {|HN: y pronto }contra la trata de personas.',
    );
  });

  test('that meet are one bracket with alternatives, in the order of the proposals', () => {
    const hn = proposal(2, 'HN', base, 'Acuerdan actuar juntos contra el tráfico ilícito de personas.');
    const cr = proposal(1, 'CR', base, 'Acuerdan actuar juntos contra la explotación de personas.');
    expect(read(base, cr, hn)).toBe(
      'Acuerdan actuar juntos contra {la trata|CR: la explotación|HN: el tráfico ilícito} de personas.',
    );
  });

  test('never tear a group that is in brackets in the base', () => {
    const own = 'Acuerdan [actuar juntos] pronto.';
    expect(read(own, proposal(1, 'HN', own, 'Acuerdan [actuar solos] pronto.'))).toBe(
      'Acuerdan {[actuar juntos]|HN: [actuar solos]} pronto.',
    );
  });

  test('lose no word: with one proposal accepted everywhere the paragraph is what it proposed', () => {
    fc.assert(
      fc.property(aSentence, aSentence, aSentence, (words, one, two) => {
        const placed = [proposal(1, 'HN', words, one), proposal(2, 'CR', words, two)];
        const segments = bracketed(words, placed);
        const baseOf = segments.map((part) => (part.kind === 'STANDS' ? part.words : part.base)).join('');
        expect(baseOf).toBe(words);
        for (const [index, proposed] of [one, two].entries()) {
          const taken = segments.map((part) =>
            part.kind === 'STANDS'
              ? part.words
              : (part.alternatives.find(({ number }) => number === index + 1)?.words ?? part.base),
          );
          expect(taken.join('')).toBe(proposed);
        }
      }),
    );
  });
});

describe('a proposal whose paragraph changed under it', () => {
  test('is found again where its words moved', () => {
    const current = 'Los Países Miembros acuerdan actuar juntos contra la trata de personas, sin demora.';
    const proposed = 'Acuerdan actuar juntos contra el tráfico de personas.';
    const own = 'acuerdan actuar juntos contra la trata de personas';
    const hunks = anchored(own, current, proposed.replace('Acuerdan', 'acuerdan').replace('.', ''));
    expect(hunks).not.toBeNull();
    expect(applied(current, hunks ?? [])).toBe(
      'Los Países Miembros acuerdan actuar juntos contra el tráfico de personas, sin demora.',
    );
  });

  test('asks its delegation to look again when those very words changed', () => {
    expect(anchored(base, base.replace('la trata', 'el delito'), base.replace('la trata', 'el tráfico'))).toBeNull();
  });

  test('has nothing more to say when the base says so already', () => {
    expect(anchored('a b c', 'a x c', 'a x c')).toEqual([]);
  });

  test('is never put where it was not meant: either flagged, or its own words and the others’ all stand', () => {
    const word = fc.constantFrom('uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis');
    const sentence = fc.uniqueArray(word, { minLength: 3, maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, fc.nat(5), fc.nat(5), (words, here, there) => {
        const list = words.split(' ');
        const [a, b] = [here % list.length, there % list.length];
        const current = list.map((one, index) => (index === a ? 'CAMBIO' : one)).join(' ');
        const proposed = list.map((one, index) => (index === b ? 'PROPUESTA' : one)).join(' ');
        const hunks = anchored(words, current, proposed);
        if (a === b) expect(hunks).toBeNull();
        else if (hunks !== null) {
          const both = list.map((one, i) => (i === a ? 'CAMBIO' : i === b ? 'PROPUESTA' : one)).join(' ');
          expect(applied(current, hunks)).toBe(both);
        }
        expect(a !== b && Math.abs(a - b) > 1 && hunks === null).toBe(false);
      }),
    );
  });
});
