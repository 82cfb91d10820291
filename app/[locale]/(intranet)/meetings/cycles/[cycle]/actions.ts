'use server';

import { cancelCycle, moveCycle } from '@/lib/meetings/cycles/commands';
import { CancelCycle, MoveCycle } from '@/lib/meetings/cycles/schema';
import { followers } from '@/lib/web/followers';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** What was planned of the cycle does not take place. */
export async function cancelCycleAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(CancelCycle, previous, form, async (actor, input) => {
    const { code } = await cancelCycle(actor, input);
    return { goTo: `/meetings/cycles/${code}?done=cancel` };
  });
}

/** All that is planned of the cycle has moved. */
export async function moveCycleAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(MoveCycle, previous, form, async (actor, input) => {
    const { code } = await moveCycle(actor, input, followers);
    return { goTo: `/meetings/cycles/${code}?done=move` };
  });
}
