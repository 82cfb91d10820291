'use server';

import { beginText } from '@/lib/texts/texts/commands';
import { BeginText } from '@/lib/texts/texts/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The session has a text. */
export async function beginTextAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(BeginText, previous, form, async (actor, input) => {
    const { textId } = await beginText(actor, input);
    return { goTo: `/texts/${textId}?done=begin` };
  });
}
