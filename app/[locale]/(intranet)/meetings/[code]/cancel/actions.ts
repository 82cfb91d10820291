'use server';

import { revalidatePath } from 'next/cache';
import { cancelMeeting, closeMeeting } from '@/lib/meetings/meetings/commands';
import { CancelMeeting, CloseMeeting } from '@/lib/meetings/meetings/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The meeting does not take place, and its page says why. */
export async function cancelMeetingAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(CancelMeeting, previous, form, async (actor, input) => {
    const { code } = await cancelMeeting(actor, input);
    revalidatePath('/[locale]/(intranet)/meetings', 'layout');
    return { goTo: `/meetings/${code}?done=cancel` };
  });
}

/** The meeting was held. */
export async function closeMeetingAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(CloseMeeting, previous, form, async (actor, input) => {
    const { code } = await closeMeeting(actor, input);
    revalidatePath('/[locale]/(intranet)/meetings', 'layout');
    return { goTo: `/meetings/${code}?done=close` };
  });
}
