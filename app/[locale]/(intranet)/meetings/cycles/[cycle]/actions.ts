'use server';

import { cancelCycle } from '@/lib/meetings/cycles/commands';
import { CancelCycle } from '@/lib/meetings/cycles/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** What was planned of the cycle does not take place. */
export async function cancelCycleAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(CancelCycle, previous, form, async (actor, input) => {
    const { code } = await cancelCycle(actor, input);
    return { goTo: `/meetings/cycles/${code}?done=cancel` };
  });
}
