import type { Prisma } from '@/prisma/generated/client';
import type { Locale, ParagraphKind, ProposalKind, ProposalStatus, RecommendedOutcome } from '@/prisma/generated/enums';
import type { ParagraphView, TextHead } from '../texts/views';
import type { ProposalAct } from './workflow';

const wordingSelect = {
  revision: true,
  wordsEs: true,
  wordsEn: true,
  baseEs: true,
  baseEn: true,
  reason: true,
  savedAt: true,
  savedBy: { select: { displayName: true } },
} satisfies Prisma.ProposalWordingSelect;

/** A proposal with the wording that counts. */
export const proposalSelect = {
  id: true,
  textId: true,
  paragraphId: true,
  number: true,
  kind: true,
  partyCode: true,
  status: true,
  version: true,
  insertedAs: true,
  insertedLevel: true,
  proposedAt: true,
  settledAt: true,
  settledNote: true,
  party: { select: { code: true, nameEs: true, nameEn: true } },
  paragraph: { select: { id: true, orderKey: true, removedAt: true } },
  wordings: { select: wordingSelect, orderBy: { revision: 'desc' }, take: 1 },
  recommendation: {
    select: { outcome: true, wordsEs: true, wordsEn: true, note: true, shownAt: true, version: true },
  },
} satisfies Prisma.TextProposalSelect;

export type ProposalRow = Prisma.TextProposalGetPayload<{ select: typeof proposalSelect }>;

/** The same with every wording, newest first. */
export const wholeProposalSelect = {
  ...proposalSelect,
  wordings: { select: wordingSelect, orderBy: { revision: 'desc' } },
  settledBy: { select: { displayName: true } },
} satisfies Prisma.TextProposalSelect;

type Party = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** What the Presidency recommends, as far as the reader may see it. */
export type Recommendation = Readonly<{
  outcome: RecommendedOutcome;
  wordsEs: string | null;
  wordsEn: string | null;
  note: string | null;
  /** Null while it is a draft. */
  shownAt: Date | null;
}>;

/** One wording of a proposal. */
export type Wording = Readonly<{
  revision: number;
  wordsEs: string | null;
  wordsEn: string | null;
  baseEs: number;
  baseEn: number;
  reason: string | null;
  savedAt: Date;
  by: string;
}>;

/** A proposal as lists and pages show it, with the wording that counts. */
export type ProposalView = Readonly<{
  id: string;
  textId: string;
  paragraphId: string;
  /** Where its paragraph stands, also when it was taken out. */
  orderKey: string;
  number: number;
  kind: ProposalKind;
  status: ProposalStatus;
  version: number;
  party: Party;
  insertedAs: ParagraphKind | null;
  insertedLevel: number | null;
  proposedAt: Date;
  settledAt: Date | null;
  settledNote: string | null;
  wording: Wording;
  recommendation: Recommendation | null;
}>;

/** `seesDrafts`: the reader sees what the Presidency has not shown yet. */
export function toProposal(row: ProposalRow, seesDrafts: boolean): ProposalView {
  const { wordings, recommendation, partyCode: _p, paragraph, ...rest } = row;
  const [wording] = wordings;
  if (wording === undefined) throw new Error(`proposal ${row.id} has no wording`);
  const isSeen = recommendation !== null && (recommendation.shownAt !== null || seesDrafts);
  return {
    ...{ ...rest, orderKey: paragraph.orderKey, wording: toWording(wording) },
    recommendation: isSeen ? recommendation : null,
  };
}

export function toWording({ savedBy, ...rest }: ProposalRow['wordings'][number]): Wording {
  return { ...rest, by: savedBy.displayName };
}

/** What a proposal says in one language, or null where it leaves that language as it is. */
export const proposedIn = ({ wordsEs, wordsEn }: Pick<Wording, 'wordsEs' | 'wordsEn'>, language: Locale) =>
  language === 'es' ? wordsEs : wordsEn;

/** The revision of that language on which it was written. */
export const baseIn = ({ baseEs, baseEn }: Pick<Wording, 'baseEs' | 'baseEn'>, language: Locale): number =>
  language === 'es' ? baseEs : baseEn;

/** Brackets in words: how many are open, and in how many paragraphs. */
export type OpenBrackets = Readonly<{ brackets: number; paragraphs: number }>;

/** For each act null, or why this person cannot do it to this proposal now. */
export type ProposalAbilities = Readonly<Record<ProposalAct, string | null>>;

/** A proposal's page. */
export type ProposalPage = Readonly<{
  text: TextHead;
  proposal: ProposalView;
  /** The paragraph as it stands; null when it was taken out. */
  paragraph: ParagraphView | null;
  /** What it is now, in each language, with the proposal done; null where its delegation has to look again. */
  applied: Readonly<Record<Locale, string | null>>;
  wordings: readonly Wording[];
  settledBy: string | null;
  can: ProposalAbilities;
}>;

/** A comment on a paragraph. */
export type Comment = Readonly<{
  id: string;
  words: string;
  isPrivate: boolean;
  savedAt: Date;
  by: string;
  party: Party;
}>;

/** What is said of a paragraph, and what of it is open, for its page and its forms. */
export type Discussion = Readonly<{
  text: TextHead;
  paragraph: ParagraphView;
  isRemoved: boolean;
  /** Null for who reads an authorised text's words only (P-02). */
  proposals: readonly ProposalView[] | null;
  comments: readonly Comment[];
  can: Readonly<{ propose: string | null; comment: string | null }>;
}>;

/** The proposals of a text. */
export type ProposalList = Readonly<{
  text: TextHead;
  paragraphs: readonly ParagraphView[];
  rows: readonly ProposalView[];
  open: OpenBrackets;
  parties: readonly Party[];
}>;
