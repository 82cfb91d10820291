'use server';

import { circulateMilestone, freezeMilestone } from '@/lib/texts/milestones/commands';
import { CirculateMilestone, FreezeText } from '@/lib/texts/milestones/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The text as it stands is its next milestone. */
export async function freezeMilestoneAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(FreezeText, previous, form, async (actor, input) => {
    const { textId } = await freezeMilestone(actor, input);
    return { goTo: `/texts/${textId}/milestones?done=freeze` };
  });
}

/** The milestone went to capitals. */
export async function circulateMilestoneAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(CirculateMilestone, previous, form, async (actor, input) => {
    const { textId, number } = await circulateMilestone(actor, input);
    return { goTo: `/texts/${textId}/milestones/${number}?done=circulate` };
  });
}
