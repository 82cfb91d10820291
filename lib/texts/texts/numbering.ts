import type { ParagraphKind } from '@/prisma/generated/enums';

/** What a number follows from: the kind of a paragraph and how deep it stands. */
export type Numbered = Readonly<{ kind: ParagraphKind; level: number }>;

const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];

/** `IV`: for annexes, of which there are never a hundred. */
export function roman(count: number): string {
  return `${tens[Math.floor(count / 10)] ?? String(count)}${ones[count % 10] ?? ''}`;
}

/** `a` … `z`, `aa`, `ab` …: the letters of preambular paragraphs. */
export function letterOf(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return `${rest === 0 ? '' : letterOf(rest)}${String.fromCharCode(97 + ((count - 1) % 26))}`;
}

/** Counts of a tree of three levels: a number at one level begins the levels below it anew. */
function counter() {
  const counts = [0, 0, 0];
  return (level: number): readonly number[] => {
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    // A paragraph that is deeper than what stands before it belongs to the first that could be there.
    for (let above = 0; above < level; above += 1) counts[above] ||= 1;
    return counts.slice(0, level + 1);
  };
}

/**
 * The number of each paragraph in the usual forms, in the order given: operative `1`, `2`, `2.1`; preambular letters where the text has them,
 * otherwise nothing; annexes `I`, `II` with `I.1`, `I.1.1` below; titles and headings nothing.
 */
export function numbersOf(paragraphs: readonly Numbered[], hasLetters: boolean): string[] {
  const operative = counter();
  const annex = counter();
  let preambular = 0;
  return paragraphs.map(({ kind, level }) => {
    if (kind === 'OPERATIVE') return operative(level).join('.');
    if (kind === 'ANNEX') {
      const [first = 1, ...below] = annex(level);
      return [roman(first), ...below].join('.');
    }
    if (kind !== 'PREAMBULAR' || !hasLetters) return '';
    preambular += 1;
    return `(${letterOf(preambular)})`;
  });
}
