import { describe, expect, test } from 'vitest';
import { mostCharsKept, ReportsAsked, ReturnReport, SaveAnswer } from '@/lib/reports/reports/schema';

const id = '01900000-0000-7000-8000-000000000001';
const answer = { reportId: id, sectionKey: 'legislation', language: 'es', text: 'Sí.', revision: 1 };

const faultOf = (
  schema: { safeParse(value: unknown): { error?: { issues: { message: string }[] } | undefined } },
  value: unknown,
) => schema.safeParse(value).error?.issues[0]?.message ?? null;

describe('a text', () => {
  test.each([
    ['half of a pair', 'Guatemala \ud83d informa'],
    ['NUL', 'Guatemala\u0000'],
    ['bytes that were not UTF-8', 'Protecci\ufffdn'],
    ['a control character', 'Guatemala\u001b[31m'],
  ])('with %s is refused in words', (_name, text) => {
    expect(faultOf(SaveAnswer, { ...answer, text })).toBe('text.broken-encoding');
  });

  test('is kept whole: emoji, accents, brackets, tabs, both directions', () => {
    const text = 'Señal 🇬🇹 – «niñez»\t[1]\nשלום';
    expect(SaveAnswer.parse({ ...answer, text }).text).toBe(text);
  });

  test('has one kind of line end and composed characters', () => {
    expect(SaveAnswer.parse({ ...answer, text: 'a\r\nb\rc\u2028d' }).text).toBe('a\nb\nc\nd');
    expect(SaveAnswer.parse({ ...answer, text: 'sen\u0303al' }).text).toBe('señal');
  });

  test('may be empty, and is never cut', () => {
    expect(SaveAnswer.parse({ ...answer, text: '' }).text).toBe('');
    expect(SaveAnswer.parse({ ...answer, text: 'x'.repeat(mostCharsKept) }).text).toHaveLength(mostCharsKept);
    expect(faultOf(SaveAnswer, { ...answer, text: 'x'.repeat(mostCharsKept + 1) })).toBe('report.text-too-large');
  });
});

describe('an input', () => {
  test.each([
    ['a field of nobody’s asking', { ...answer, status: 'ACCEPTED' }],
    ['no revision', { ...answer, revision: undefined }],
    ['a negative revision', { ...answer, revision: -1 }],
    ['no such language', { ...answer, language: 'fr' }],
    ['no id', { ...answer, reportId: 'GT' }],
    ['a list for a text', { ...answer, text: ['a'] }],
  ])('with %s is refused', (_name, value) => {
    expect(SaveAnswer.safeParse(value).success).toBe(false);
  });
});

describe('a reason', () => {
  const given = { reportId: id, version: '2', reason: 'Falta la estadística.', key: id };

  test('must say something', () => {
    expect(faultOf(ReturnReport, { ...given, reason: ' \n ' })).toBe('report.reason-needed');
    expect(faultOf(ReturnReport, { ...given, reason: 'x'.repeat(4001) })).toBe('report.reason-too-long');
    expect(ReturnReport.parse({ ...given, reason: ' Falta. ' }).reason).toBe('Falta.');
  });
});

test('an address that asks for nonsense asks for nothing', () => {
  expect(ReportsAsked.parse({ year: 'x', status: 'OPEN', page: '-3' })).toEqual({ page: 1 });
  expect(ReportsAsked.parse({ year: '2027', kind: 'CONSULAR', page: '2' })).toEqual({
    year: 2027,
    kind: 'CONSULAR',
    page: 2,
  });
});

describe('what counts as a number, a key, a code', () => {
  test.each([[null], [true], [[]], [[1]], [{}], [''], ['1e0'], [' 1'], [-1], [0.5], [2 ** 31], ['99999999999']])(
    'a revision that is %j is refused',
    (revision) => {
      expect(SaveAnswer.safeParse({ ...answer, revision }).success).toBe(false);
    },
  );

  test('a revision is taken from a form and from a program', () => {
    expect(SaveAnswer.parse({ ...answer, revision: '7' }).revision).toBe(7);
    expect(SaveAnswer.parse({ ...answer, revision: 0 }).revision).toBe(0);
  });

  test.each([['a\0b'], [''], ['a b'], ['x'.repeat(81)]])('a section %j is refused', (sectionKey) => {
    expect(SaveAnswer.safeParse({ ...answer, sectionKey }).success).toBe(false);
  });

  test('what no database keeps is not asked of the list', () => {
    expect(ReportsAsked.parse({ kind: '\0', country: '\0', year: '1e99' })).toEqual({ page: 1 });
  });
});
