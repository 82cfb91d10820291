import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CanonicalParagraph,
  type CanonicalText,
  canonicalOf,
  canonicalWords,
  hashOf,
  readCanonical,
} from '@/lib/texts/milestones/canonical';
import { groupsOf, hashFrom } from '@/lib/texts/milestones/hash';

const words = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      fc.constantFrom(' ', '\n', '"', '\\', '\u00a0', '\r'),
    ),
  })
  .filter((text) => text.isWellFormed());
const paragraph: fc.Arbitrary<CanonicalParagraph> = fc.record({
  kind: fc.constantFrom('TITLE', 'HEADING', 'PREAMBULAR', 'OPERATIVE', 'ANNEX'),
  level: fc.constantFrom(0, 1, 2),
  number: fc.constantFrom('', '1', '2.1', '(a)', 'IV'),
  ...{ es: words, en: words },
});
const text: fc.Arbitrary<CanonicalText> = fc.record({
  code: fc.constantFrom('CRM-2027-DRAFTING-DECLARATION', 'CRM-2027-P1-DECISIONS'),
  kind: fc.constantFrom('DECLARATION', 'DECISIONS', 'CONCLUSIONS', 'NETWORK_REPORT'),
  paragraphs: fc.array(paragraph, { maxLength: 6 }),
});

describe('the canonical form (docs/canonical-form.md)', () => {
  test('is read back to the same form, is normal, and ends every line', () => {
    fc.assert(
      fc.property(text, (given) => {
        const form = canonicalOf(given);
        const read = readCanonical(form);
        expect(read).not.toBeNull();
        if (read === null) return;
        expect(canonicalOf(read)).toBe(form);
        expect(form.normalize('NFC')).toBe(form);
        expect(form.split('\n')).toHaveLength(given.paragraphs.length + 2);
        expect(form.endsWith('\n')).toBe(true);
      }),
    );
  });

  test('says the same however the words were typed: composed or not, and whatever the blanks and line ends', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('\r\n', '\r', '\n\n', ' \u2028\t'), (given, lineEnd) => {
        const retyped = (one: string) =>
          canonicalWords(one).normalize('NFD').replaceAll(' ', '\u00a0 ').replaceAll('\n', lineEnd);
        const paragraphs = given.paragraphs.map((one) => ({
          ...one,
          es: retyped(one.es),
          en: ` ${retyped(one.en)}\n`,
        }));
        expect(canonicalOf({ ...given, paragraphs })).toBe(canonicalOf(given));
      }),
    );
  });

  test('a word in its place, the order, the language, the kind, the level, the number: each changes the hash', () => {
    fc.assert(
      fc.property(paragraph, paragraph, (one, other) => {
        const of = (...paragraphs: CanonicalParagraph[]) =>
          hashOf(canonicalOf({ code: 'CRM-2027-DRAFTING-DECLARATION', kind: 'DECLARATION', paragraphs }));
        const isSame =
          canonicalOf({ code: 'x', kind: 'DECISIONS', paragraphs: [one] }) ===
          canonicalOf({ code: 'x', kind: 'DECISIONS', paragraphs: [other] });
        expect(of(one, other) === of(other, one)).toBe(isSame);
        expect(of(one) === of(other)).toBe(isSame);
        expect(of(one)).not.toBe(of({ ...one, es: `${one.es}x` }));
        expect(of(one)).not.toBe(of({ ...one, level: (one.level + 1) % 3 }));
        expect(of(one)).not.toBe(of(one, one));
        if (canonicalWords(one.es) !== canonicalWords(one.en))
          expect(of(one)).not.toBe(of({ ...one, es: one.en, en: one.es }));
      }),
    );
  });

  test('one changed byte is another hash, and most often no form at all', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, at, by) => {
        const form = canonicalOf(given);
        const bytes = Buffer.from(form);
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ by;
        expect(createHash('sha256').update(bytes).digest('hex')).not.toBe(hashOf(form));
      }),
    );
  });

  test.each([
    ['an empty file', ''],
    ['a line too few', '["CRM-TEXT",1,"A","DECLARATION",1]\n'],
    ['blanks in the JSON', '["CRM-TEXT", 1,"A","DECLARATION",0]\n'],
    ['another version', '["CRM-TEXT",2,"A","DECLARATION",0]\n'],
    ['another kind of text', '["CRM-TEXT",1,"A","TREATY",0]\n'],
    ['no line feed at the end', '["CRM-TEXT",1,"A","DECLARATION",0]'],
    ['an escape that needs none', '["CRM-TEXT",1,"A","DECLARATION",1]\n["TITLE",0,"","\\u0061",""]\n'],
    ['words that are not normal', '["CRM-TEXT",1,"A","DECLARATION",1]\n["TITLE",0,""," a",""]\n'],
    ['a kind of paragraph that is none', '["CRM-TEXT",1,"A","DECLARATION",1]\n["CLAUSE",0,"","a",""]\n'],
    ['no JSON', 'CRM-TEXT\n'],
  ])('%s is no canonical form', (_name, form) => {
    expect(readCanonical(form)).toBeNull();
  });

  test('the example of the description has the hash that the description prints', () => {
    const page = readFileSync('docs/canonical-form.md', 'utf8');
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    const [, printed = ''] = /```text\n([0-9a-f]{64})\n```/.exec(page) ?? [];
    expect(readCanonical(example)?.paragraphs).toHaveLength(4);
    expect(hashOf(example)).toBe(printed);
  });
});

describe('a hash to compare', () => {
  test('is shown in groups, and is understood however it was pasted', () => {
    const hash = hashOf('');
    expect(groupsOf(hash)).toBe('e3b0 c442 98fc 1c14 9afb f4c8 996f b924 27ae 41e4 649b 934c a495 991b 7852 b855');
    expect(hashFrom(` ${groupsOf(hash).toUpperCase()}\n`)).toBe(hash);
    expect(hashFrom(hash.slice(1))).toBeNull();
    expect(hashFrom(`${hash.slice(1)}g`)).toBeNull();
  });
});
