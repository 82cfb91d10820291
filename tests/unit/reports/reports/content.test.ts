import { describe, expect, test } from 'vitest';
import { contentOf, faultsOf, markOf, type WorkingSection } from '@/lib/reports/reports/content';

function section(given: Partial<WorkingSection> & { es?: string; en?: string } = {}): WorkingSection {
  const { es, en, ...rest } = given;
  const written = [
    ...(es === undefined ? [] : [{ language: 'es' as const, text: es, revision: 1 }]),
    ...(en === undefined ? [] : [{ language: 'en' as const, text: en, revision: 1 }]),
  ];
  return { key: 'k', titleEs: 'T', titleEn: 'T', isRequired: true, maxChars: 10, answers: written, ...rest };
}

describe('what keeps a report from being sent', () => {
  test('a required section without a word in the language of the report', () => {
    expect(faultsOf([section()], 'es')).toEqual([{ key: 'k', fault: 'missing' }]);
    expect(faultsOf([section({ es: ' \n' })], 'es')).toEqual([{ key: 'k', fault: 'missing' }]);
    expect(faultsOf([section({ en: 'Yes.' })], 'es')).toEqual([{ key: 'k', fault: 'missing' }]);
    expect(faultsOf([section({ en: 'Yes.' })], 'en')).toEqual([]);
  });

  test('not an optional one', () => {
    expect(faultsOf([section({ isRequired: false })], 'es')).toEqual([]);
  });

  test('a text over its limit, by how many characters, in either language', () => {
    expect(faultsOf([section({ es: '1234567890' })], 'es')).toEqual([]);
    expect(faultsOf([section({ es: '1234567890a', en: '1234567890abc' })], 'es')).toEqual([
      { key: 'k', fault: 'too-long', language: 'es', excess: 1 },
      { key: 'k', fault: 'too-long', language: 'en', excess: 3 },
    ]);
  });

  test('characters are what people count: a flag of two code points is two, a letter with its accent one', () => {
    expect(faultsOf([section({ es: 'ñññññ🇬🇹…..' })], 'es')).toEqual([]);
  });
});

describe('the content of a submission', () => {
  test('has every section in order, both texts, trimmed at the ends only', () => {
    expect(contentOf([section({ key: 'a', es: ' Sí.\n\nNo. \n' }), section({ key: 'b' })])).toEqual([
      { key: 'a', titleEs: 'T', titleEn: 'T', textEs: 'Sí.\n\nNo.', textEn: '' },
      { key: 'b', titleEs: 'T', titleEn: 'T', textEs: '', textEn: '' },
    ]);
  });
});

describe('the mark of what was checked', () => {
  const before = [section({ key: 'a', es: 'Sí.' }), section({ key: 'b' })];

  test('stays while nothing is saved', () => {
    expect(markOf(before, ['f2', 'f1'])).toBe(markOf([...before].reverse(), ['f1', 'f2']));
  });

  test('changes with a saved text and with a file', () => {
    const saved = [
      section({ key: 'a', answers: [{ language: 'es', text: 'Sí.', revision: 2 }] }),
      section({ key: 'b' }),
    ];
    expect(markOf(saved, ['f1'])).not.toBe(markOf(before, ['f1']));
    expect(markOf(before, ['f1'])).not.toBe(markOf(before, []));
  });
});
