'use server';

import { revalidatePath } from 'next/cache';
import { changeSession, removeSession } from '@/lib/meetings/sessions/commands';
import { ChangeSession, RemoveSession } from '@/lib/meetings/sessions/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

const pages = '/[locale]/(intranet)/meetings';

/** The session is as the form says; or the page has what somebody else made of it. */
export async function changeSessionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ChangeSession, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { code, meetingCode } = await changeSession(actor, input);
    return { goTo: `/meetings/${meetingCode}/sessions/${code}?done=change` };
  });
}

/** The session is gone from the programme. */
export async function removeSessionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RemoveSession, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { meetingCode } = await removeSession(actor, input);
    return { goTo: `/meetings/${meetingCode}?done=remove` };
  });
}
