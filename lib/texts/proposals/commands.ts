import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Forbidden, Invalid } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import type { ProposalKind } from '@/prisma/generated/enums';
import { recordOn } from '../texts/open-commands';
import { type ParagraphRow, standIn } from '../texts/views';
import { wordsAt } from '../texts/writing';
import { type LockedText, openForProposal, openProposal } from './open-commands';
import { commentatorOf, delegationOf } from './policy';
import type {
  CommentOnParagraph,
  ProposeInsertion,
  ProposeOnWhole,
  ProposeReplacement,
  ReviseProposal,
  WithdrawProposal,
} from './schema';

type Answer = { textId: string; proposalId: string };
type Words = Readonly<{ wordsEs: string; wordsEn: string; revisionEs: number; revisionEn: number }>;
type Said = Readonly<{ wordsEs: string | null; wordsEn: string | null; baseEs: number; baseEn: number }>;

/** A text of six pages with eleven delegations has some hundreds. */
const mostProposals = 2000;

/**
 * The delegation proposes that the paragraph read so, in one language or both; the base stays as it is. What somebody changed meanwhile is no
 * hindrance: the proposal is on the words that its writer had before them. The same form twice proposes once.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `text.paragraph-removed`, Invalid `proposal.changes-nothing` at `wordsEs`
 */
export async function proposeReplacement(actor: Actor, { key, ...input }: ProposeReplacement): Promise<Answer> {
  return once(actor, key, input, async (tx) => {
    const open = await openForProposal(tx, actor, 'propose', input.paragraphId);
    const said = await changed(tx, open.paragraph, input);
    return propose(tx, actor, open, { kind: 'REPLACE', said, reason: input.reason });
  });
}

/** The delegation proposes a new paragraph after the one named. @throws as `proposeReplacement`, Invalid `text.paragraph-empty` */
export async function proposeInsertion(actor: Actor, { key, ...input }: ProposeInsertion): Promise<Answer> {
  return once(actor, key, input, async (tx) => {
    const open = await openForProposal(tx, actor, 'propose', input.paragraphId);
    const { wordsEs, wordsEn, kind: insertedAs, level: insertedLevel } = input;
    if (wordsEs === '' && wordsEn === '') throw new Invalid('form.faulty', { wordsEs: 'text.paragraph-empty' });
    const said = { wordsEs: orNothing(wordsEs), wordsEn: orNothing(wordsEn), baseEs: 0, baseEn: 0 };
    return propose(tx, actor, open, { kind: 'INSERT', said, reason: input.reason, insertedAs, insertedLevel });
  });
}

/** The delegation proposes to take the paragraph out, or reserves its position on it. @throws as `proposeReplacement` */
export async function proposeOnWhole(actor: Actor, { key, ...input }: ProposeOnWhole): Promise<Answer> {
  return once(actor, key, input, async (tx) => {
    const open = await openForProposal(tx, actor, 'propose', input.paragraphId);
    const said = { wordsEs: null, wordsEn: null, baseEs: input.revisionEs, baseEn: input.revisionEn };
    return propose(tx, actor, open, { kind: input.kind, said, reason: input.reason });
  });
}

const orNothing = (words: string): string | null => (words === '' ? null : words);

/** The languages in which the form says something else than what its writer had before them. */
async function changed(tx: Tx, { id: paragraphId }: ParagraphRow, sent: Words): Promise<Said> {
  const wasEs = await wordsAt(tx, { paragraphId, language: 'es' }, sent.revisionEs);
  const wasEn = await wordsAt(tx, { paragraphId, language: 'en' }, sent.revisionEn);
  const wordsEs = sent.wordsEs === wasEs ? null : orNothing(sent.wordsEs);
  const wordsEn = sent.wordsEn === wasEn ? null : orNothing(sent.wordsEn);
  if (wasEs === null || wasEn === null || (wordsEs === null && wordsEn === null)) {
    throw new Invalid('form.faulty', { wordsEs: 'proposal.changes-nothing' });
  }
  return { wordsEs, wordsEn, baseEs: sent.revisionEs, baseEn: sent.revisionEn };
}

type Proposed = Readonly<{
  kind: ProposalKind;
  said: Said;
  reason: string;
  insertedAs?: ProposeInsertion['kind'];
  insertedLevel?: number;
}>;

async function propose(
  tx: Tx,
  actor: Actor,
  { row, facts, paragraph }: LockedText & Readonly<{ paragraph: ParagraphRow }>,
  { kind, said, reason, ...inserted }: Proposed,
): Promise<Answer> {
  const partyCode = delegationOf(actor, facts);
  if (partyCode === null) throw new Forbidden('text.delegations-only');
  const last = await tx.textProposal.aggregate({ where: { textId: row.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  if (number > mostProposals) throw new Invalid('proposal.too-many', {}, { limit: mostProposals });
  const { id } = await tx.textProposal.create({
    data: {
      ...{ textId: row.id, paragraphId: paragraph.id, number, kind, partyCode, proposedAt: now(), ...inserted },
      wordings: { create: wording(actor, 1, said, reason) },
    },
    select: { id: true },
  });
  await recordOn(tx, actor, row, 'proposal.propose', { proposalId: id, number, kind, partyCode });
  return { textId: row.id, proposalId: id };
}

const wording = (actor: Actor, revision: number, said: Said, reason: string) => {
  return { revision, ...said, reason: orNothing(reason), savedAt: now(), savedById: actor.userId };
};

/**
 * The proposal says what the form says, on what stands now; what it said before stays on record.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `proposal.stale`, Invalid as when it was proposed
 */
export async function reviseProposal(actor: Actor, input: ReviseProposal): Promise<Answer> {
  return inTransaction(async (tx) => {
    const { row, proposal, paragraph } = await openProposal(tx, actor, 'revise', input);
    const said = await revised(tx, proposal.kind, paragraph, input);
    const revision = (proposal.wordings[0]?.revision ?? 0) + 1;
    await tx.proposalWording.create({
      data: { proposalId: proposal.id, ...wording(actor, revision, said, input.reason) },
    });
    await tx.textProposal.update({
      where: { id: proposal.id },
      data: { revision, version: { increment: 1 } },
    });
    await recordOn(tx, actor, row, 'proposal.revise', { proposalId: proposal.id, number: proposal.number });
    return { textId: row.id, proposalId: proposal.id };
  });
}

async function revised(tx: Tx, kind: ProposalKind, paragraph: ParagraphRow, input: ReviseProposal): Promise<Said> {
  const { wordsEs, wordsEn } = input;
  if (kind === 'REPLACE') return changed(tx, paragraph, input);
  const base = { baseEs: standIn(paragraph, 'es').revision, baseEn: standIn(paragraph, 'en').revision };
  if (kind !== 'INSERT') return { wordsEs: null, wordsEn: null, ...base };
  if (wordsEs === '' && wordsEn === '') throw new Invalid('form.faulty', { wordsEs: 'text.paragraph-empty' });
  return { wordsEs: orNothing(wordsEs), wordsEn: orNothing(wordsEn), baseEs: 0, baseEn: 0 };
}

/** The delegation takes its proposal back: its bracket is closed. @throws NotFound, Forbidden, Conflict `workflow.closed`, `proposal.stale` */
export async function withdrawProposal(actor: Actor, input: WithdrawProposal): Promise<Answer> {
  return inTransaction(async (tx) => {
    const { row, proposal, next } = await openProposal(tx, actor, 'withdraw', input);
    await tx.textProposal.update({
      where: { id: proposal.id },
      data: {
        ...{ status: next, settledAt: now(), settledById: actor.userId, settledNote: orNothing(input.reason) },
        version: { increment: 1 },
      },
    });
    await recordOn(tx, actor, row, 'proposal.withdraw', { proposalId: proposal.id, number: proposal.number });
    return { textId: row.id, proposalId: proposal.id };
  });
}

/** What is said of a paragraph stands there: for the room, or for the own delegation alone. The same form twice says it once. @throws as proposals */
export async function commentOnParagraph(
  actor: Actor,
  { key, ...input }: CommentOnParagraph,
): Promise<{ textId: string; paragraphId: string }> {
  return once(actor, key, input, async (tx) => {
    const { row, facts, paragraph } = await openForProposal(tx, actor, 'comment', input.paragraphId);
    const partyCode = commentatorOf(actor, facts);
    if (partyCode === null) throw new Forbidden('text.delegations-only');
    const { words, isPrivate } = input;
    await tx.paragraphComment.create({
      data: { paragraphId: paragraph.id, partyCode, words, isPrivate, savedAt: now(), savedById: actor.userId },
    });
    // A private comment is nobody else's business, not even that there is one.
    if (!isPrivate) await recordOn(tx, actor, row, 'paragraph.comment', { paragraphId: paragraph.id });
    return { textId: row.id, paragraphId: paragraph.id };
  });
}
