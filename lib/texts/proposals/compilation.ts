import type { Locale } from '@/prisma/generated/enums';
import type { ParagraphView } from '../texts/views';
import { anchored, applied, bracketed, type Placed, type Segment } from './brackets';
import { baseIn, type OpenBrackets, type ProposalView, proposedIn } from './views';

/** What revisions said that no longer stand, for the proposals that were written on them: by paragraph, language and revision. */
export type OldWords = ReadonlyMap<string, string>;

export const oldWordsKey = (paragraphId: string, language: Locale, revision: number): string =>
  `${paragraphId} ${language} ${revision}`;

/** What a compilation of a text needs: the open proposals in their order, what they were written on, and where paragraphs stand. */
export type OpenProposals = Readonly<{
  open: readonly ProposalView[];
  old: OldWords;
  orderKeys: ReadonlyMap<string, string>;
  counted: OpenBrackets;
  /** Does this reader propose on it, and comment? */
  can: Readonly<{ propose: boolean; comment: boolean }>;
}>;

/** A paragraph with what is open on it, in one language. */
export type CompiledParagraph = Readonly<{
  paragraph: ParagraphView;
  /** Its words with their brackets. */
  segments: readonly Segment[];
  /** Delegations that would take the whole paragraph out. */
  deletions: readonly ProposalView[];
  /** Delegations that reserve their position on it. */
  reservations: readonly ProposalView[];
  /** Proposals on words that changed: their delegations have to look again. */
  flagged: readonly ProposalView[];
  /** Paragraphs that delegations would have after it, in the order of the proposals. */
  insertions: readonly ProposalView[];
  /** Proposals on it or after it for which the reader sees a recommendation. */
  recommended: readonly ProposalView[];
}>;

/** A text with its open brackets, in one language; `first` stands before its first paragraph. */
export type Compilation = Readonly<{ first: readonly ProposalView[]; paragraphs: readonly CompiledParagraph[] }>;

/** The words on which a proposal was written, in one language; null where they are not known. */
function baseOf(paragraph: ParagraphView, { wording }: ProposalView, language: Locale, old: OldWords): string | null {
  const revision = baseIn(wording, language);
  if (revision === 0) return '';
  if (revision === paragraph[language].revision) return paragraph[language].words;
  return old.get(oldWordsKey(paragraph.id, language, revision)) ?? null;
}

/** What the paragraph reads in that language with the proposal done; null where its delegation has to look again. */
export function appliedTo(
  paragraph: ParagraphView,
  proposal: ProposalView,
  language: Locale,
  old: OldWords,
): string | null {
  const current = paragraph[language].words;
  const proposed = proposedIn(proposal.wording, language);
  if (proposed === null) return current;
  const base = baseOf(paragraph, proposal, language, old);
  const hunks = base === null ? null : anchored(base, current, proposed);
  return hunks === null ? null : applied(current, hunks);
}

/** `open` are the open proposals in the order of their numbers; `orderKeys` says where each standing paragraph stands. */
export function compiled(
  paragraphs: readonly ParagraphView[],
  open: readonly ProposalView[],
  { language, old, orderKeys }: Readonly<{ language: Locale; old: OldWords; orderKeys: ReadonlyMap<string, string> }>,
): Compilation {
  const keys = paragraphs.map(({ id }) => orderKeys.get(id) ?? '');
  const insertions = paragraphs.map((): ProposalView[] => []);
  const first: ProposalView[] = [];
  for (const one of open.filter(({ kind }) => kind === 'INSERT')) {
    const index = keys.findLastIndex((key) => key <= one.orderKey);
    (insertions[index] ?? first).push(one);
  }
  return {
    first,
    paragraphs: paragraphs.map((paragraph, index) => {
      const own = open.filter(({ paragraphId, kind }) => paragraphId === paragraph.id && kind !== 'INSERT');
      const ofKind = (kind: ProposalView['kind']) => own.filter((one) => one.kind === kind);
      const { placed, flagged } = placedOn(paragraph, ofKind('REPLACE'), language, old);
      return {
        paragraph,
        segments: bracketed(paragraph[language].words, placed),
        deletions: ofKind('DELETE'),
        reservations: ofKind('RESERVE'),
        flagged,
        insertions: insertions[index] ?? [],
        recommended: [...own, ...(insertions[index] ?? [])].filter((one) => one.recommendation !== null),
      };
    }),
  };
}

function placedOn(paragraph: ParagraphView, own: readonly ProposalView[], language: Locale, old: OldWords) {
  const placed: Placed[] = [];
  const flagged: ProposalView[] = [];
  for (const one of own) {
    const proposed = proposedIn(one.wording, language);
    if (proposed === null) continue;
    const base = baseOf(paragraph, one, language, old);
    const hunks = base === null ? null : anchored(base, paragraph[language].words, proposed);
    if (hunks === null) flagged.push(one);
    else placed.push({ proposalId: one.id, number: one.number, partyCode: one.party.code, hunks });
  }
  return { placed, flagged };
}

/** A paragraph as it would stand by what the Presidency recommends: its words, or null when it would go out. */
export type FinalParagraph = Readonly<{
  /** Null for one that would be inserted. */
  paragraph: ParagraphView | null;
  inserted: ProposalView | null;
  words: string;
}>;

/**
 * The text as it would stand by the recommendations that the reader sees. Of two that touch the same words the first is done; the second is
 * answered in `left`, as is what its delegation has to look at again.
 */
export function recommended(
  { first, paragraphs }: Compilation,
  { language, old, open }: Readonly<{ language: Locale; old: OldWords; open: readonly ProposalView[] }>,
): Readonly<{ paragraphs: readonly FinalParagraph[]; left: readonly ProposalView[] }> {
  const isTaken = ({ recommendation }: ProposalView): boolean =>
    recommendation?.outcome === 'ACCEPT' || recommendation?.outcome === 'ACCEPT_MODIFIED';
  const left: ProposalView[] = [];
  const asInserted = (all: readonly ProposalView[]): FinalParagraph[] =>
    all.filter(isTaken).map((inserted) => ({
      ...{ paragraph: null, inserted },
      words: modifiedOr(inserted, language) ?? proposedIn(inserted.wording, language) ?? '',
    }));
  const standing = paragraphs.flatMap(({ paragraph, deletions, insertions }): FinalParagraph[] => {
    const after = asInserted(insertions);
    if (deletions.some(isTaken)) return after;
    const own = open.filter((one) => one.paragraphId === paragraph.id && one.kind === 'REPLACE' && isTaken(one));
    const { words, not } = takenInto(paragraph, own, language, old);
    left.push(...not);
    return [{ paragraph, inserted: null, words }, ...after];
  });
  return { paragraphs: [...asInserted(first), ...standing], left };
}

const modifiedOr = ({ recommendation }: ProposalView, language: Locale): string | null => {
  if (recommendation?.outcome !== 'ACCEPT_MODIFIED') return null;
  return language === 'es' ? recommendation.wordsEs : recommendation.wordsEn;
};

function takenInto(paragraph: ParagraphView, own: readonly ProposalView[], language: Locale, old: OldWords) {
  const current = paragraph[language].words;
  let words = current;
  const not: ProposalView[] = [];
  for (const one of own) {
    const proposed = modifiedOr(one, language) ?? proposedIn(one.wording, language);
    if (proposed === null) continue;
    const base = modifiedOr(one, language) === null ? baseOf(paragraph, one, language, old) : current;
    const hunks = base === null ? null : anchored(base, words, proposed);
    if (hunks === null) not.push(one);
    else words = applied(words, hunks);
  }
  return { words, not };
}
