import { z } from 'zod';
import { FormKey, neededText, optionalText, Ticked, Version, wholeNumber } from '@/lib/core/fields';
import { paragraphKinds } from '../texts/schema';

export const proposalKinds = ['REPLACE', 'INSERT', 'DELETE', 'RESERVE'] as const;
export const proposalStatuses = ['OPEN', 'MERGED', 'DECLINED', 'REFERRED', 'OVERTAKEN', 'WITHDRAWN'] as const;
export const recommendedOutcomes = ['ACCEPT', 'ACCEPT_MODIFIED', 'REFER', 'DECLINE', 'OVERTAKEN'] as const;

const mostSigns = 8000;
const Uuid = z.uuid('field.choose');
const Revision = wholeNumber(0, 2_000_000_000);
const Reason = optionalText(2000);
const Words = { wordsEs: optionalText(mostSigns), wordsEn: optionalText(mostSigns) };
const Seen = { revisionEs: Revision, revisionEn: Revision };

/** A language that says what stands, or nothing, is not proposed upon. */
export const ProposeReplacement = z.strictObject({
  ...{ paragraphId: Uuid, ...Words, ...Seen, reason: Reason, key: FormKey },
});
export type ProposeReplacement = z.infer<typeof ProposeReplacement>;

/** A new paragraph after the one named. */
export const ProposeInsertion = z.strictObject({
  ...{ paragraphId: Uuid, kind: z.enum(paragraphKinds, 'field.choose'), level: wholeNumber(0, 2) },
  ...{ ...Words, reason: Reason, key: FormKey },
});
export type ProposeInsertion = z.infer<typeof ProposeInsertion>;

/** The whole paragraph out (`DELETE`), or a reservation of the delegation on it (`RESERVE`). */
export const ProposeOnWhole = z.strictObject({
  ...{ paragraphId: Uuid, kind: z.enum(['DELETE', 'RESERVE'], 'field.choose'), ...Seen, reason: Reason, key: FormKey },
});
export type ProposeOnWhole = z.infer<typeof ProposeOnWhole>;

const OnProposal = { proposalId: Uuid, version: Version };

export const ReviseProposal = z.strictObject({ ...OnProposal, ...Words, ...Seen, reason: Reason });
export type ReviseProposal = z.infer<typeof ReviseProposal>;

export const WithdrawProposal = z.strictObject({ ...OnProposal, reason: Reason });
export type WithdrawProposal = z.infer<typeof WithdrawProposal>;

/** `isShown`: the delegations see it from now on. */
export const RecommendOnProposal = z.strictObject({
  ...{ ...OnProposal, outcome: z.enum(recommendedOutcomes, 'field.choose'), note: Reason, ...Words, isShown: Ticked },
});
export type RecommendOnProposal = z.infer<typeof RecommendOnProposal>;

/** The paragraph as it reads with the proposal: as proposed, or as it was changed in the room. */
export const MergeProposal = z.strictObject({ ...OnProposal, ...Words, ...Seen, isInStep: Ticked });
export type MergeProposal = z.infer<typeof MergeProposal>;

/** The bracket is closed without being merged, and why. */
export const SettleProposal = z.strictObject({
  ...{ ...OnProposal, as: z.enum(['decline', 'refer', 'overtake'], 'field.choose'), note: neededText(2000) },
});
export type SettleProposal = z.infer<typeof SettleProposal>;

export const CommentOnParagraph = z.strictObject({
  ...{ paragraphId: Uuid, words: neededText(4000), isPrivate: Ticked, key: FormKey },
});
export type CommentOnParagraph = z.infer<typeof CommentOnParagraph>;

const acts = ['propose', 'revise', 'withdraw', 'recommend', 'merge', 'decline', 'refer', 'overtake'] as const;

/** What a proposal's page is asked for in its address. */
export const ProposalAsked = z.object({ done: z.enum(acts).optional().catch(undefined) });
export type ProposalAsked = z.infer<typeof ProposalAsked>;

/** What the list of proposals is asked for: `open` (without it, all), of one delegation. */
export const ProposalsAsked = z.object({
  status: z.enum(['open', 'all']).catch('open'),
  party: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
});
export type ProposalsAsked = z.infer<typeof ProposalsAsked>;

/** What the Word file of a text's proposals is asked for; without a language, the reader's. */
export const TrackedAsked = z.strictObject({ lang: z.enum(['es', 'en'], 'field.choose').optional() });
