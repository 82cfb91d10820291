'use server';

import { openCall } from '@/lib/reports/calls/commands';
import { OpenCall } from '@/lib/reports/calls/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The call is open, and its page says so. */
export async function openCallAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OpenCall, previous, form, async (actor, input) => {
    const { id } = await openCall(actor, input);
    return { goTo: `/reports/calls/${id}?done=open` };
  });
}
