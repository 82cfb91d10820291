import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingFor, type Standing, type TextState } from '@/lib/texts/adoption/missing';
import type { PositionStance } from '@/prisma/generated/enums';

const standing = (code: string, stance: PositionStance | null, isOld = false): Standing => ({
  party: { code, nameEs: code, nameEn: code },
  position: stance === null ? null : { stance, words: null, statedAt: new Date(0), by: '' },
  isOld: stance !== null && isOld,
});

const ready: TextState = {
  ...{ paragraphCount: 3, outOfStep: [], openBrackets: 0, bracketedParagraphs: 0 },
  standings: [standing('CR', 'JOINS'), standing('HN', 'JOINS_WITH_RESERVATION'), standing('NI', 'ABSENT')],
};

const kinds = (state: Partial<TextState>) => missingFor({ ...ready, ...state }).map(({ kind }) => kind);

describe('what is missing for consensus (DR-13, DR-40)', () => {
  test('is nothing when all have joined, with or without a reservation, or are on record as absent', () => {
    expect(kinds({})).toEqual([]);
  });

  test.each([
    [{ paragraphCount: 0 }, 'WORDS'],
    [{ openBrackets: 1, bracketedParagraphs: 1 }, 'BRACKETS'],
    [{ outOfStep: ['3'] }, 'STEP'],
    [{ standings: [standing('CR', null)] }, 'POSITIONS'],
    [{ standings: [standing('CR', 'JOINS', true)] }, 'OLD_POSITIONS'],
    [{ standings: [standing('CR', 'DOES_NOT_JOIN')] }, 'OBJECTIONS'],
  ] as const)('%j asks for %s', (state, kind) => {
    expect(kinds(state)).toEqual([kind]);
  });

  test('one that does not join is enough, whatever the others say: there is no majority', () => {
    const stance = fc.constantFrom<PositionStance>('JOINS', 'JOINS_WITH_RESERVATION', 'ABSENT');
    fc.assert(
      fc.property(fc.array(stance, { maxLength: 30 }), fc.nat(30), (stances, at) => {
        const all = stances.map((one, index) => standing(`P${String(index)}`, one));
        const standings = all.toSpliced(Math.min(at, all.length), 0, standing('NO', 'DOES_NOT_JOIN'));
        expect(kinds({ standings: all })).toEqual([]);
        expect(kinds({ standings })).toEqual(['OBJECTIONS']);
      }),
    );
  });
});
