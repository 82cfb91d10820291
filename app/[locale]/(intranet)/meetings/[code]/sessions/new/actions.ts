'use server';

import { addSession } from '@/lib/meetings/sessions/commands';
import { AddSession } from '@/lib/meetings/sessions/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The session is in the programme, and its page says so. */
export async function addSessionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AddSession, previous, form, async (actor, input) => {
    const { code, meetingCode } = await addSession(actor, input);
    return { goTo: `/meetings/${meetingCode}/sessions/${code}?done=add` };
  });
}
