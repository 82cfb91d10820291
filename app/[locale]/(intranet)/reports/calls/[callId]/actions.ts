'use server';

import { revalidatePath } from 'next/cache';
import { closeCall, reopenCall, rescheduleCall } from '@/lib/reports/calls/commands';
import { CloseCall, ReopenCall, RescheduleCall, SetCallDay } from '@/lib/reports/calls/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

const pages = '/[locale]/(intranet)/reports/calls';

/** The deadline is the day given; or the page shows what the call is now, when somebody else changed it. */
export async function moveDeadlineAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(SetCallDay, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { id } = await rescheduleCall(actor, input);
    return { goTo: `/reports/calls/${id}?done=move` };
  });
}

/** The deadline is again the one of the kind's rule. */
export async function backToRuleAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RescheduleCall, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { id } = await rescheduleCall(actor, input);
    return { goTo: `/reports/calls/${id}?done=move` };
  });
}

/** The call takes no new reports. */
export async function closeCallAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(CloseCall, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { id } = await closeCall(actor, input);
    return { goTo: `/reports/calls/${id}?done=close` };
  });
}

/** The call takes reports again. */
export async function reopenCallAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ReopenCall, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { id } = await reopenCall(actor, input);
    return { goTo: `/reports/calls/${id}?done=reopen` };
  });
}
