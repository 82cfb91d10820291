'use server';

import { proposeInsertion, proposeOnWhole, proposeReplacement } from '@/lib/texts/proposals/commands';
import { ProposeInsertion, ProposeOnWhole, ProposeReplacement } from '@/lib/texts/proposals/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

const to = ({ textId, proposalId }: Readonly<{ textId: string; proposalId: string }>) => ({
  goTo: `/texts/${textId}/proposals/${proposalId}?done=propose`,
});

/** The delegation proposes other words. */
export async function proposeReplacementAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ProposeReplacement, previous, form, async (actor, input) =>
    to(await proposeReplacement(actor, input)),
  );
}

/** The delegation proposes a new paragraph. */
export async function proposeInsertionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ProposeInsertion, previous, form, async (actor, input) => to(await proposeInsertion(actor, input)));
}

/** The delegation would take the paragraph out, or reserves its position. */
export async function proposeOnWholeAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ProposeOnWhole, previous, form, async (actor, input) => to(await proposeOnWhole(actor, input)));
}
