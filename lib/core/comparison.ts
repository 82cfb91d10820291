import { diffArrays, diffWordsWithSpace } from 'diff';

/** A piece of a text that was compared: it stands in both, was added, or was removed. */
export type Piece = Readonly<{ kind: 'SAME' | 'ADDED' | 'REMOVED'; text: string }>;

/** A paragraph of the comparison. MOVED: it stands elsewhere in the other text, word for word. */
export type ComparedParagraph = Readonly<{
  kind: 'SAME' | 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED_FROM' | 'MOVED_TO';
  pieces: readonly Piece[];
}>;

/** Paragraphs on either side that are compared word by word; beyond it whole paragraphs only. */
const mostParagraphs = 20_000;

/** A paragraph in tokens that are kept whole: a bracketed group is one token, so that no bracket is ever torn. */
function tokens(text: string): string[] {
  return text.match(/\[[^[\]]*\]|\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, mostParagraphs);

/**
 * Two texts, paragraph by paragraph and within a changed one word by word. A paragraph that is removed here and stands word for word there is
 * a move and shown as such. Bracketed groups stay whole.
 */
export function compareTexts(before: string, after: string): ComparedParagraph[] {
  const changes = diffArrays(paragraphsOf(before), paragraphsOf(after));
  const removed = new Set(changes.filter((one) => one.removed).flatMap(({ value }) => value));
  const added = new Set(changes.filter((one) => one.added).flatMap(({ value }) => value));
  const isMoved = (text: string): boolean => text.length > 20 && removed.has(text) && added.has(text);
  const compared: ComparedParagraph[] = [];
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    const next = changes[index + 1];
    if (change === undefined) continue;
    if (!change.added && !change.removed) {
      compared.push(...change.value.map((text) => whole('SAME', 'SAME', text)));
    } else if (change.removed && next?.added) {
      compared.push(...paired(change.value, next.value, isMoved));
      index += 1;
    } else if (change.removed) {
      compared.push(...change.value.map((text) => whole(isMoved(text) ? 'MOVED_FROM' : 'REMOVED', 'REMOVED', text)));
    } else {
      compared.push(...change.value.map((text) => whole(isMoved(text) ? 'MOVED_TO' : 'ADDED', 'ADDED', text)));
    }
  }
  return compared;
}

const whole = (kind: ComparedParagraph['kind'], piece: Piece['kind'], text: string): ComparedParagraph => ({
  kind,
  pieces: [{ kind: piece, text }],
});

/** Paragraphs that stand in each other's place, one by one; what is left over was added or removed. */
function paired(
  before: readonly string[],
  after: readonly string[],
  isMoved: (text: string) => boolean,
): ComparedParagraph[] {
  const answer: ComparedParagraph[] = [];
  const left = before.filter((text) => !isMoved(text));
  const right = after.filter((text) => !isMoved(text));
  answer.push(...before.filter(isMoved).map((text) => whole('MOVED_FROM', 'REMOVED', text)));
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [was, is] = [left[index], right[index]];
    if (was !== undefined && is !== undefined) answer.push({ kind: 'CHANGED', pieces: pieces(was, is) });
    else if (was !== undefined) answer.push(whole('REMOVED', 'REMOVED', was));
    else if (is !== undefined) answer.push(whole('ADDED', 'ADDED', is));
  }
  answer.push(...after.filter(isMoved).map((text) => whole('MOVED_TO', 'ADDED', text)));
  return answer;
}

function pieces(was: string, is: string): Piece[] {
  const found = /[[\]]/.test(was + is)
    ? diffArrays(tokens(was), tokens(is)).map(({ value, added, removed }) => ({
        value: value.join(''),
        added,
        removed,
      }))
    : diffWordsWithSpace(was, is);
  return found.map(({ value, added, removed }) => ({
    kind: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME',
    text: value,
  }));
}
