import type { Actor } from '@/lib/core/actor';
import type { Told } from '@/lib/meetings/sessions/visibility';
import type { Prisma } from '@/prisma/generated/client';
import type { TextFacts } from '../texts/policy';
import { negotiatedTexts } from '../texts/visibility';
import { commentatorOf } from './policy';

/** Proposals of which `actor` may know: those on texts of which they see how delegations stand. By an authorisation none (P-02). */
export function visibleProposals(actor: Actor, told: readonly Told[]): Prisma.TextProposalWhereInput {
  return { text: negotiatedTexts(actor, told) };
}

/**
 * Comments on a text's paragraphs that `actor` reads: those to the room where they see how delegations stand; private ones of their own
 * delegation alone, whatever else they may do. Whoever comments by an authorisation reads what their own State said (P-02).
 */
export function readableComments(actor: Actor, facts: TextFacts, sees: boolean): Prisma.ParagraphCommentWhereInput {
  const own = commentatorOf(actor, facts);
  return { OR: [...(sees ? [{ isPrivate: false }] : []), ...(own === null ? [] : [{ partyCode: own }])] };
}
