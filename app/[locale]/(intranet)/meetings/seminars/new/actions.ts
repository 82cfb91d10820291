'use server';

import { planSeminar } from '@/lib/meetings/seminars/commands';
import { PlanSeminar } from '@/lib/meetings/seminars/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The seminar is planned, and its page says so. */
export async function planSeminarAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(PlanSeminar, previous, form, async (actor, input) => {
    const { code } = await planSeminar(actor, input);
    return { goTo: `/meetings/${code}?done=planSeminar` };
  });
}
