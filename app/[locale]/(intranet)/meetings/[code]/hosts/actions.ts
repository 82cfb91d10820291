'use server';

import { revalidatePath } from 'next/cache';
import { changeHosts } from '@/lib/meetings/seminars/hosts-commands';
import { ChangeHosts } from '@/lib/meetings/seminars/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The seminar has another host or other co-sponsors, and its page says so and why. */
export async function changeHostsAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ChangeHosts, previous, form, async (actor, input) => {
    const { code } = await changeHosts(actor, input);
    revalidatePath('/[locale]/(intranet)/meetings', 'layout');
    return { goTo: `/meetings/${code}?done=changeHosts` };
  });
}
