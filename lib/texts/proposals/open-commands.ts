import 'server-only';
import type { Actor } from '@/lib/core/actor';
import type { Tx } from '@/lib/core/db';
import { Conflict, NotFound } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { toldRows } from '@/lib/meetings/sessions/queries';
import type { ProposalStatus } from '@/prisma/generated/enums';
import { lockText, refuseUnderSilence, textOfParagraph } from '../texts/open-commands';
import type { TextFacts } from '../texts/policy';
import { type ParagraphRow, paragraphSelect, type TextRow } from '../texts/views';
import { negotiatedTexts } from '../texts/visibility';
import { proposalPolicy } from './policy';
import { type ProposalRow, proposalSelect } from './views';
import { type ProposalAct, proposalWorkflow } from './workflow';

/** A text in work whose base and brackets nobody else changes until the transaction ends. */
export type LockedText = Readonly<{ row: TextRow; facts: TextFacts }>;

/** Brackets are opened and closed on a text in work. @throws Conflict `workflow.closed` */
function inWork({ status }: TextRow): void {
  if (status !== 'IN_WORK') throw new Conflict('workflow.closed');
}

/** The paragraph on which `actor` may do that now. @throws NotFound, Forbidden, Conflict `workflow.closed`, `text.paragraph-removed` */
export async function openForProposal(
  tx: Tx,
  actor: Actor,
  act: 'propose' | 'comment',
  paragraphId: string,
): Promise<LockedText & Readonly<{ paragraph: ParagraphRow }>> {
  const locked = await lockText(tx, actor, await textOfParagraph(tx, actor, paragraphId));
  authorize(proposalPolicy, act, actor, { ...locked.facts, partyCode: null });
  inWork(locked.row);
  if (act === 'propose') refuseUnderSilence(locked.row);
  const paragraph = await tx.textParagraph.findUniqueOrThrow({ where: { id: paragraphId }, select: paragraphSelect });
  if (paragraph.removedAt !== null) throw new Conflict('text.paragraph-removed');
  return { ...locked, paragraph };
}

/**
 * The proposal on which `actor` may do `act` now, its text locked, and the status that follows.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `proposal.stale` when it is not at `version` any more
 */
export async function openProposal(
  tx: Tx,
  actor: Actor,
  act: ProposalAct,
  { proposalId, version }: Readonly<{ proposalId: string; version: number }>,
): Promise<LockedText & Readonly<{ proposal: ProposalRow; paragraph: ParagraphRow; next: ProposalStatus }>> {
  const where = { AND: [{ id: proposalId }, { text: negotiatedTexts(actor, await toldRows(actor, tx)) }] };
  const found = await tx.textProposal.findFirst({ where, select: { textId: true } });
  if (found === null) throw new NotFound('proposal');
  const locked = await lockText(tx, actor, found.textId);
  const proposal = await tx.textProposal.findUniqueOrThrow({ where: { id: proposalId }, select: proposalSelect });
  authorize(proposalPolicy, act, actor, { ...locked.facts, partyCode: proposal.partyCode });
  inWork(locked.row);
  refuseUnderSilence(locked.row);
  const next = advance(proposalWorkflow, act, proposal.status);
  if (proposal.version !== version) throw new Conflict('proposal.stale');
  const paragraph = await tx.textParagraph.findUniqueOrThrow({
    where: { id: proposal.paragraphId },
    select: paragraphSelect,
  });
  return { ...locked, proposal, paragraph, next };
}
