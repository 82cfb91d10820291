'use server';

import { planMeeting } from '@/lib/meetings/meetings/commands';
import { PlanMeeting } from '@/lib/meetings/meetings/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The meeting is planned, and its page says so. */
export async function planMeetingAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(PlanMeeting, previous, form, async (actor, input) => {
    const { code } = await planMeeting(actor, input);
    return { goTo: `/meetings/${code}?done=plan` };
  });
}
