import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Forbidden, Invalid } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import { recordOn } from '../texts/open-commands';
import { insertAfter } from '../texts/paragraph-commands';
import { penOf } from '../texts/policy';
import { isInStep } from '../texts/steps';
import { type ParagraphRow, standIn } from '../texts/views';
import { type Inverse, noteChange, type Writer, writeNew, writeRevision } from '../texts/writing';
import { openProposal } from './open-commands';
import { proposalPolicy } from './policy';
import type { MergeProposal, RecommendOnProposal, SettleProposal } from './schema';
import type { ProposalRow } from './views';

type Answer = { textId: string; proposalId: string };

/**
 * The Presidency's recommendation on the proposal is what the form says; drafted for those who direct the work and help with it, or shown to the
 * delegations. What was shown stays shown, and only the Presidency changes it.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `proposal.stale`, Invalid `proposal.modified-how` at `wordsEs`
 */
export async function recommendOnProposal(actor: Actor, input: RecommendOnProposal): Promise<Answer> {
  return inTransaction(async (tx) => {
    const { row, facts, proposal } = await openProposal(tx, actor, 'recommend', input);
    const shownAt = proposal.recommendation?.shownAt ?? null;
    if (input.isShown || shownAt !== null) {
      authorize(proposalPolicy, 'show', actor, { ...facts, partyCode: proposal.partyCode });
    }
    const { outcome, note, wordsEs, wordsEn } = input;
    const isModified = outcome === 'ACCEPT_MODIFIED';
    if (isModified && wordsEs === '' && wordsEn === '') {
      throw new Invalid('form.faulty', { wordsEs: 'proposal.modified-how' });
    }
    const data = {
      ...{ outcome, note: note === '' ? null : note, savedAt: now(), savedById: actor.userId },
      ...{ wordsEs: isModified && wordsEs !== '' ? wordsEs : null },
      ...{ wordsEn: isModified && wordsEn !== '' ? wordsEn : null },
      shownAt: shownAt ?? (input.isShown ? now() : null),
    };
    const { id: proposalId, number } = proposal;
    await tx.proposalRecommendation.upsert({
      where: { proposalId },
      create: { proposalId, ...data },
      update: { ...data, version: { increment: 1 } },
    });
    await tx.textProposal.update({ where: { id: proposalId }, data: { version: { increment: 1 } } });
    await recordOn(tx, actor, row, data.shownAt === null ? 'proposal.recommend' : 'proposal.show', {
      ...{ proposalId, number, outcome },
    });
    return { textId: row.id, proposalId };
  });
}

/**
 * The base says what was agreed on the proposal, as a change that can be undone, and its bracket is closed; the other brackets stand on the new
 * words or wait for their delegations (`anchored`). A paragraph that goes out takes the brackets on it with it, as overtaken.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `proposal.stale`, `text.paragraph-moved-on` when the paragraph is not at those
 * revisions, Invalid `proposal.reservation-is-lifted` for a reservation, `text.paragraph-empty`
 */
export async function mergeProposal(actor: Actor, input: MergeProposal): Promise<Answer> {
  return inTransaction(async (tx) => {
    const { row, facts, proposal, paragraph, next } = await openProposal(tx, actor, 'merge', input);
    const partyCode = penOf(actor, facts);
    if (partyCode === null) throw new Forbidden('text.presidency-only');
    const writer: Writer = { userId: actor.userId, partyCode };
    const { change, overtaken } = await mergeAs(tx, writer, proposal, paragraph, input);
    const settled = { settledAt: now(), settledById: actor.userId, version: { increment: 1 } };
    const { id: proposalId, number } = proposal;
    await tx.textProposal.update({ where: { id: proposalId }, data: { status: next, ...settled } });
    await tx.textProposal.updateMany({ where: { id: { in: overtaken } }, data: { status: 'OVERTAKEN', ...settled } });
    await noteChange(tx, writer, row.id, 'merge', { kind: 'merged', proposalIds: [proposalId, ...overtaken], change });
    await recordOn(tx, actor, row, 'proposal.merge', { proposalId, number, overtaken: overtaken.length });
    return { textId: row.id, proposalId };
  });
}

type Merged = Readonly<{ change: Exclude<Inverse, { kind: 'merged' }>; overtaken: readonly string[] }>;

async function mergeAs(
  tx: Tx,
  writer: Writer,
  { kind, insertedAs, insertedLevel, id, textId }: ProposalRow,
  paragraph: ParagraphRow,
  input: MergeProposal,
): Promise<Merged & { overtaken: string[] }> {
  if (kind === 'RESERVE') throw new Invalid('proposal.reservation-is-lifted');
  const { wordsEs: es, wordsEn: en } = input;
  if (kind === 'INSERT') {
    if (es === '' && en === '') throw new Invalid('form.faulty', { wordsEs: 'text.paragraph-empty' });
    const as = { kind: insertedAs ?? 'OPERATIVE', level: insertedLevel ?? 0 };
    const paragraphId = await insertAfter(tx, textId, paragraph.id, as);
    await writeNew(tx, writer, paragraphId, { es, en, isInStep: input.isInStep });
    return { change: { kind: 'remove', paragraphIds: [paragraphId] }, overtaken: [] };
  }
  const { id: paragraphId } = paragraph;
  if (paragraph.removedAt !== null) throw new Conflict('text.paragraph-removed');
  const [wasEs, wasEn] = [standIn(paragraph, 'es'), standIn(paragraph, 'en')];
  if (wasEs.revision !== input.revisionEs || wasEn.revision !== input.revisionEn) {
    throw new Conflict('text.paragraph-moved-on');
  }
  if (kind === 'DELETE') {
    await tx.textParagraph.update({
      where: { id: paragraphId },
      data: { removedAt: now(), version: { increment: 1 } },
    });
    const others = await tx.textProposal.findMany({
      where: { paragraphId, status: 'OPEN', kind: { not: 'INSERT' }, id: { not: id } },
      select: { id: true },
    });
    return { change: { kind: 'restore', paragraphId }, overtaken: others.map((one) => one.id) };
  }
  if (es === '' && en === '') throw new Invalid('form.faulty', { wordsEs: 'text.paragraph-empty' });
  const wasInStep = isInStep(wasEs, wasEn);
  let revision = wasEs.revision;
  if (es !== wasEs.words) revision = await writeRevision(tx, writer, { paragraphId, language: 'es' }, es, null);
  const says = input.isInStep && es !== '' && en !== '';
  const writesEn = en !== wasEn.words || (says && (es !== wasEs.words || !wasInStep));
  if (writesEn) await writeRevision(tx, writer, { paragraphId, language: 'en' }, en, says ? revision : null);
  const before = { es: es === wasEs.words ? null : wasEs.revision, en: writesEn ? wasEn.revision : null };
  return { change: { kind: 'words', words: { paragraphId, ...before, wasInStep } }, overtaken: [] };
}

/**
 * The bracket is closed without being merged, and why: declined, referred to another place, or overtaken. Only its delegation lifts a reservation.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `proposal.stale`, Invalid `proposal.reservation-is-lifted` at `as`
 */
export async function settleProposal(actor: Actor, input: SettleProposal): Promise<Answer> {
  return inTransaction(async (tx) => {
    const { row, proposal, next } = await openProposal(tx, actor, input.as, input);
    const { id: proposalId, number } = proposal;
    // Consensus has no majority: nobody but the delegation itself takes its reservation away (DR-13).
    if (proposal.kind === 'RESERVE') throw new Invalid('form.faulty', { as: 'proposal.reservation-is-lifted' });
    await tx.textProposal.update({
      where: { id: proposalId },
      data: {
        ...{ status: next, settledAt: now(), settledById: actor.userId, settledNote: input.note },
        version: { increment: 1 },
      },
    });
    await recordOn(tx, actor, row, `proposal.${input.as}`, { proposalId, number });
    return { textId: row.id, proposalId };
  });
}
