import type { ParagraphKind } from '@/prisma/generated/enums';

/** A paragraph as it was pasted: its kind and depth read from its form, its number taken off. */
export type Pasted = Readonly<{ kind: ParagraphKind; level: number; words: string }>;

const annexHead = /^(?:[Aa]nexo|ANEXO|[Aa]nnex|ANNEX)(?:\s+(?:[IVXLC]+|\d{1,2}|[A-Z]))?\s*(?:[.:–-]\s*|$)/;
const numbered = /^(\d{1,3})(?:[.)]\s*|((?:\.\d{1,3}){1,2})[.)]?\s+)(?=[^\s\d])/;
const lettered = /^\(?([a-z]{1,2})\)\s+/;
const bulleted = /^[•‣▪·–*-]\s+/;

const isHeading = (line: string): boolean =>
  /^#{1,6}\s/.test(line) || (line.length <= 90 && /\p{L}/u.test(line) && line === line.toUpperCase());

/**
 * The paragraphs of a pasted text, one a line. Numbers say which are operative and how deep, «Anexo I» begins an annex, capitals make a heading,
 * what stands before the first number is preambular, and the first line is the title where there is none yet. No word is lost: numbers and
 * bullets alone are taken off, since they are computed.
 */
export function pastedParagraphs(text: string, { hasTitle }: Readonly<{ hasTitle: boolean }>): Pasted[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '');
  let part: 'PREAMBULAR' | 'OPERATIVE' | 'ANNEX' = 'PREAMBULAR';
  let depth = 0;
  let top = '';
  return lines.map((line, index): Pasted => {
    if (index === 0 && !hasTitle) return { kind: 'TITLE', level: 0, words: line.replace(/^#+\s*/, '') };
    if (annexHead.test(line) && line.length <= 120) {
      part = 'ANNEX';
      depth = 0;
      top = '';
      const rest = line.replace(annexHead, '');
      return { kind: 'ANNEX', level: 0, words: rest === '' ? line : rest };
    }
    const number = numbered.exec(line);
    const [, head = '', below = ''] = number ?? [];
    // `1.5 millones` is a figure and `2.1` under 2 is a number: only what follows its own head counts as one.
    if (number !== null && (below === '' || head === top)) {
      const dots = below.split('.').length - 1;
      top = head;
      if (part !== 'ANNEX') part = 'OPERATIVE';
      depth = Math.min(2, part === 'ANNEX' ? dots + 1 : dots);
      return { kind: part, level: depth, words: line.slice(number[0].length) };
    }
    if (isHeading(line)) return { kind: 'HEADING', level: 0, words: line.replace(/^#+\s*/, '') };
    const mark = lettered.exec(line) ?? bulleted.exec(line);
    const words = mark === null ? line : line.slice(mark[0].length);
    if (part === 'PREAMBULAR') return { kind: 'PREAMBULAR', level: 0, words };
    const level = mark === null ? Math.max(part === 'ANNEX' ? 1 : 0, depth) : Math.min(2, depth + 1);
    return { kind: part, level, words };
  });
}
