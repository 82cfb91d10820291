import type { Row } from './pairing';
import type { SentRow } from './schema';

const pieces = (words: string): string[] =>
  words
    .split(/\n\s*\n/)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '');

const joined = (before: string, after: string): string => [before, after].filter((words) => words !== '').join(' ');

/**
 * The rows as they were meant: a blank line in a box begins a further paragraph of the same kind and depth, `JOIN` makes one paragraph with the one
 * before, and what says nothing in either language is none. No word is lost: what is left out stays, marked.
 */
export function settled(sent: readonly SentRow[]): Row[] {
  const rows: Row[] = [];
  for (const { kind, level, fate, es, en } of sent) {
    const [ownEs, ownEn] = [pieces(es), pieces(en)];
    const before = rows.at(-1);
    if (fate === 'JOIN' && before !== undefined) {
      rows[rows.length - 1] = {
        ...before,
        es: joined(before.es, ownEs.join(' ')),
        en: joined(before.en, ownEn.join(' ')),
      };
      continue;
    }
    for (let at = 0; at < Math.max(ownEs.length, ownEn.length); at += 1) {
      rows.push({ kind, level, es: ownEs[at] ?? '', en: ownEn[at] ?? '', isTaken: fate !== 'OUT' });
    }
  }
  return rows;
}
