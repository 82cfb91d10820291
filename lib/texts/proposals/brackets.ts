import { diffArrays } from 'diff';

/** Part of a paragraph, in tokens from `start` up to `end`, that would read `words` instead. */
export type Hunk = Readonly<{ start: number; end: number; words: string }>;

/** What one delegation would have in place of a bracket's base words. */
export type Alternative = Readonly<{ proposalId: string; number: number; partyCode: string; words: string }>;

/** A paragraph with its open brackets: words that stand, and places where delegations would have others. */
export type Segment =
  | Readonly<{ kind: 'STANDS'; words: string }>
  | Readonly<{ kind: 'BRACKET'; base: string; alternatives: readonly Alternative[] }>;

/** Words, blanks and signs; a group in brackets is one token, so that no bracket is ever torn. */
const tokensOf = (words: string): string[] =>
  words.match(/\[[^[\]]*\]|\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** Changes with fewer words than this between them are read as one. */
const fewestBetween = 2;

/** Where `words` differ from `base`, in order; nearby changes as one where `joined`. */
export function hunksOf(base: string, words: string, { joined = true } = {}): Hunk[] {
  const tokens = tokensOf(base);
  const found: Hunk[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays(tokens, tokensOf(words))) {
    if (!added && !removed) {
      at += value.length;
      continue;
    }
    const last = found.at(-1);
    const own = { start: at, end: removed ? at + value.length : at, words: added ? value.join('') : '' };
    if (last?.end === own.start) {
      found[found.length - 1] = { start: last.start, end: own.end, words: last.words + own.words };
    } else found.push(own);
    at = own.end;
  }
  return joined ? joinNear(tokens, found) : found;
}

function joinNear(tokens: readonly string[], hunks: readonly Hunk[]): Hunk[] {
  const answer: Hunk[] = [];
  for (const hunk of hunks) {
    const last = answer.at(-1);
    const between = last === undefined ? [] : tokens.slice(last.end, hunk.start);
    if (last !== undefined && between.filter(isWord).length < fewestBetween) {
      const words = last.words + between.join('') + hunk.words;
      answer[answer.length - 1] = { start: last.start, end: hunk.end, words };
    } else answer.push(hunk);
  }
  return answer;
}

/** Do two places in a paragraph meet? Two insertions at one point do, and one at the edge of what the other replaces. */
const meet = (a: Readonly<{ start: number; end: number }>, b: Readonly<{ start: number; end: number }>): boolean =>
  a.start === b.start ||
  (a.start < b.end && b.start < a.end) ||
  (a.start === a.end && a.start === b.end) ||
  (b.start === b.end && b.start === a.end);

/**
 * A proposal made on `base`, as changes of the paragraph that says `current` by now. Empty when it says so already. Null when somebody changed
 * the very words that it is about: its delegation has to look again.
 */
export function anchored(base: string, current: string, proposed: string): Hunk[] | null {
  if (proposed === current) return [];
  if (base === current) return hunksOf(current, proposed);
  const changes = hunksOf(base, current, { joined: false });
  const moved: Hunk[] = [];
  for (const hunk of hunksOf(base, proposed)) {
    if (changes.some((change) => meet(change, hunk))) return null;
    const shift = changes
      .filter((change) => change.end <= hunk.start)
      .reduce((sum, { start, end, words }) => sum + tokensOf(words).length - (end - start), 0);
    moved.push({ ...hunk, start: hunk.start + shift, end: hunk.end + shift });
  }
  return moved;
}

/** `current` with the changes done. */
export const applied = (current: string, hunks: readonly Hunk[]): string => within(tokensOf(current), hunks);

/** The tokens with the changes that lie in them done; `from` is the place of the first token. */
function within(tokens: readonly string[], hunks: readonly Hunk[], from = 0): string {
  let answer = '';
  let at = 0;
  for (const { start, end, words } of hunks) {
    answer += tokens.slice(at, start - from).join('') + words;
    at = end - from;
  }
  return answer + tokens.slice(at).join('');
}

/** Open changes of one proposal on a paragraph. */
export type Placed = Omit<Alternative, 'words'> & Readonly<{ hunks: readonly Hunk[] }>;

/** The blank with which all of them end: it stands outside the bracket. */
function blankAtEnd(all: readonly string[]): string {
  const blanks = all.map((words) => /\s*$/.exec(words)?.[0] ?? '');
  return blanks.every((one) => one === blanks[0]) ? (blanks[0] ?? '') : '';
}

/** The paragraph in segments: what meets is one bracket with an alternative for each proposal, in their order. Nothing is left out. */
export function bracketed(current: string, proposals: readonly Placed[]): Segment[] {
  const tokens = tokensOf(current);
  const hunks = proposals.flatMap((proposal) => proposal.hunks.map((hunk) => ({ ...hunk, proposal })));
  const groups: { start: number; end: number; members: typeof hunks }[] = [];
  for (const hunk of hunks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = groups.at(-1);
    if (last !== undefined && (hunk.start < last.end || meet(last, hunk))) {
      last.end = Math.max(last.end, hunk.end);
      last.members.push(hunk);
    } else groups.push({ start: hunk.start, end: hunk.end, members: [hunk] });
  }
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, members } of groups) {
    if (start > at) segments.push({ kind: 'STANDS', words: tokens.slice(at, start).join('') });
    const place = tokens.slice(start, end);
    const alternatives = proposals.flatMap(({ hunks: _all, ...proposal }) => {
      const own = members.filter((one) => one.proposal.proposalId === proposal.proposalId);
      return own.length === 0 ? [] : [{ ...proposal, words: within(place, own, start) }];
    });
    const base = place.join('');
    const blank = blankAtEnd([base, ...alternatives.map(({ words }) => words)]);
    const bare = (words: string): string => words.slice(0, words.length - blank.length);
    const trimmed = alternatives.map((one) => ({ ...one, words: bare(one.words) }));
    segments.push({ kind: 'BRACKET', base: bare(base), alternatives: trimmed });
    if (blank !== '') segments.push({ kind: 'STANDS', words: blank });
    at = end;
  }
  if (at < tokens.length) segments.push({ kind: 'STANDS', words: tokens.slice(at).join('') });
  return segments;
}
