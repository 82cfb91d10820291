import type { ParagraphKind } from '@/prisma/generated/enums';
import type { Recognised } from './recognise';

/** One paragraph as it is about to be taken: both languages beside each other; what one lacks is empty. */
export type Row = Readonly<{ kind: ParagraphKind; level: number; es: string; en: string; isTaken: boolean }>;

const alone = 3;

/** How little two paragraphs look like the same one in two languages: kind, depth and length. */
function distance(a: Recognised, b: Recognised): number {
  const lengths = Math.abs(Math.log((a.words.length + 10) / (b.words.length + 10)));
  return (a.kind === b.kind ? 0 : 3) + Math.abs(a.level - b.level) + Math.min(2.5, lengths);
}

/**
 * The paragraphs of both languages beside each other, all of them, in order: where one language has a paragraph more, it stands alone and those
 * behind it still meet. Of two that meet, the Spanish one says kind and depth.
 */
export function paired(es: readonly Recognised[], en: readonly Recognised[]): Row[] {
  const width = en.length + 1;
  const costs = new Float64Array((es.length + 1) * width);
  const at = (i: number, j: number): number => costs[i * width + j] ?? 0;
  const together = (i: number, j: number): number => {
    const [a, b] = [es[i - 1], en[j - 1]];
    return a === undefined || b === undefined ? Number.POSITIVE_INFINITY : at(i - 1, j - 1) + distance(a, b);
  };
  for (let i = 0; i <= es.length; i += 1) {
    for (let j = 0; j <= en.length; j += 1) {
      if (i + j === 0) continue;
      const above = i === 0 ? Number.POSITIVE_INFINITY : at(i - 1, j) + alone;
      const before = j === 0 ? Number.POSITIVE_INFINITY : at(i, j - 1) + alone;
      costs[i * width + j] = Math.min(together(i, j), above, before);
    }
  }
  const rows: Row[] = [];
  let [i, j] = [es.length, en.length];
  while (i + j > 0) {
    const [a, b] = [es[i - 1], en[j - 1]];
    const isPair = i > 0 && j > 0 && at(i, j) === together(i, j);
    const isAlone = !isPair && i > 0 && at(i, j) === at(i - 1, j) + alone;
    const leading = isPair || isAlone ? a : b;
    if (leading === undefined) break;
    rows.push({
      ...{ kind: leading.kind, level: leading.level, isTaken: true },
      ...{ es: isPair || isAlone ? (a?.words ?? '') : '', en: isAlone ? '' : (b?.words ?? '') },
    });
    if (isPair || isAlone) i -= 1;
    if (!isAlone) j -= 1;
  }
  return rows.toReversed();
}
