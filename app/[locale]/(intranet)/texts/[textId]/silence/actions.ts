'use server';

import { breakSilence, openSilence, withdrawSilence } from '@/lib/texts/silence/commands';
import { EndSilence, OpenSilence } from '@/lib/texts/silence/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

const to = ({ textId }: Readonly<{ textId: string }>, done: string) => ({
  goTo: `/texts/${textId}/silence?done=${done}`,
});

/** The text is under a silence procedure. */
export async function openSilenceAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OpenSilence, previous, form, async (actor, input) =>
    to(await openSilence(actor, input), 'openSilence'),
  );
}

/** The Member has broken the silence. */
export async function breakSilenceAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EndSilence, previous, form, async (actor, input) =>
    to(await breakSilence(actor, input), 'breakSilence'),
  );
}

/** The Presidency has called the silence off. */
export async function withdrawSilenceAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EndSilence, previous, form, async (actor, input) =>
    to(await withdrawSilence(actor, input), 'withdrawSilence'),
  );
}
