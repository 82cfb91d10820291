'use server';

import { planCycle } from '@/lib/meetings/cycles/commands';
import { PlanCycle } from '@/lib/meetings/cycles/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** Every meeting of the chain is planned, and the cycle's page says so. */
export async function planCycleAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(PlanCycle, previous, form, async (actor, input) => {
    const { code } = await planCycle(actor, input);
    return { goTo: `/meetings/cycles/${code}?done=plan` };
  });
}
