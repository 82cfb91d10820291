'use server';

import { reviseProposal, withdrawProposal } from '@/lib/texts/proposals/commands';
import {
  MergeProposal,
  RecommendOnProposal,
  ReviseProposal,
  SettleProposal,
  WithdrawProposal,
} from '@/lib/texts/proposals/schema';
import { mergeProposal, recommendOnProposal, settleProposal } from '@/lib/texts/proposals/settle-commands';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

type Answer = Readonly<{ textId: string; proposalId: string }>;

const to = ({ textId, proposalId }: Answer, done: string) => ({
  goTo: `/texts/${textId}/proposals/${proposalId}?done=${done}`,
});

/** The proposal says what its delegation says now. */
export async function reviseProposalAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ReviseProposal, previous, form, async (actor, input) =>
    to(await reviseProposal(actor, input), 'revise'),
  );
}

/** The delegation took its proposal back. */
export async function withdrawProposalAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(WithdrawProposal, previous, form, async (actor, input) =>
    to(await withdrawProposal(actor, input), 'withdraw'),
  );
}

/** The Presidency's recommendation is on record. */
export async function recommendOnProposalAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RecommendOnProposal, previous, form, async (actor, input) =>
    to(await recommendOnProposal(actor, input), 'recommend'),
  );
}

/** What was agreed is in the text. */
export async function mergeProposalAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(MergeProposal, previous, form, async (actor, input) => to(await mergeProposal(actor, input), 'merge'));
}

/** The bracket is closed. */
export async function settleProposalAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(SettleProposal, previous, form, async (actor, input) =>
    to(await settleProposal(actor, input), input.as),
  );
}
