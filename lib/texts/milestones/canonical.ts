import { createHash } from 'node:crypto';
import type { ParagraphKind, TextKind } from '@/prisma/generated/enums';

/** One paragraph as the canonical form has it: its computed number, what it says in both languages. */
export type CanonicalParagraph = Readonly<{
  kind: ParagraphKind;
  level: number;
  number: string;
  es: string;
  en: string;
}>;

/** All that the canonical form of a text says: which text it is, of what kind, and its paragraphs in order. */
export type CanonicalText = Readonly<{ code: string; kind: TextKind; paragraphs: readonly CanonicalParagraph[] }>;

/** The first value of the first line, and the version of the form. */
const mark = 'CRM-TEXT';
const version = 1;

const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const blanks = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]+/g;

/** Words as the form holds them: composed (NFC), a line feed where a line ends, one space where there are blanks, no empty line. */
export function canonicalWords(words: string): string {
  return words
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .split('\n')
    .map((line) => line.replace(blanks, ' ').replace(/^ | $/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * The canonical form of a text, as docs/canonical-form.md describes it: a JSON array a line, each line ended by one line feed. The same
 * text has one form and no other. Source: docs/decisions/0038.
 */
export function canonicalOf({ code, kind, paragraphs }: CanonicalText): string {
  const head = JSON.stringify([mark, version, code, kind, paragraphs.length]);
  const lines = paragraphs.map(({ kind: as, level, number, es, en }) =>
    JSON.stringify([as, level, number, canonicalWords(es), canonicalWords(en)]),
  );
  return [head, ...lines].map((line) => `${line}\n`).join('');
}

const kinds: ReadonlySet<unknown> = new Set<ParagraphKind>(['TITLE', 'HEADING', 'PREAMBULAR', 'OPERATIVE', 'ANNEX']);
const textKinds: ReadonlySet<unknown> = new Set<TextKind>([
  'DECLARATION',
  'DECISIONS',
  'CONCLUSIONS',
  'NETWORK_REPORT',
]);

/** What the form says; null for anything that is not a canonical form to the last byte. */
export function readCanonical(form: string): CanonicalText | null {
  let rows: unknown[];
  try {
    rows = form
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
  const [head, ...rest] = rows;
  if (!Array.isArray(head) || typeof head[2] !== 'string' || !textKinds.has(head[3])) return null;
  const paragraphs: CanonicalParagraph[] = [];
  for (const row of rest) {
    if (!Array.isArray(row) || row.length !== 5 || !kinds.has(row[0])) return null;
    const [kind, level, number, es, en] = row as [ParagraphKind, number, string, string, string];
    if (![0, 1, 2].includes(level) || [number, es, en].some((one) => typeof one !== 'string')) return null;
    paragraphs.push({ kind, level, number, es, en });
  }
  const text = { code: head[2], kind: head[3] as TextKind, paragraphs };
  // Whatever is written otherwise (blanks, escapes, another order, another version) is not the form, though it may say the same.
  return canonicalOf(text) === form ? text : null;
}

/** The SHA-256 of the form's UTF-8 bytes: 64 hexadecimal digits in small letters. */
export function hashOf(form: string): string {
  return createHash('sha256').update(form, 'utf8').digest('hex');
}
