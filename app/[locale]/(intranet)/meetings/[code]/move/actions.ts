'use server';

import { revalidatePath } from 'next/cache';
import { moveMeeting } from '@/lib/meetings/meetings/commands';
import { MoveMeeting } from '@/lib/meetings/meetings/schema';
import { followers } from '@/lib/web/followers';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The meeting and all that was listed moved; or the page lists again what would move, when that changed meanwhile. */
export async function moveMeetingAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(MoveMeeting, previous, form, async (actor, input) => {
    revalidatePath('/[locale]/(intranet)/meetings', 'layout');
    const { code } = await moveMeeting(actor, input, followers);
    return { goTo: `/meetings/${code}?done=move` };
  });
}
