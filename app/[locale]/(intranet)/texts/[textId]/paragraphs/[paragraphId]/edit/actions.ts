'use server';

import { arrangeParagraph, removeParagraph, saveParagraph } from '@/lib/texts/texts/paragraph-commands';
import { ArrangeParagraph, RemoveParagraph, SaveParagraph } from '@/lib/texts/texts/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The paragraph says what the form says; or the form has what somebody else saved, beside what was typed. */
export async function saveParagraphAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(SaveParagraph, previous, form, async (actor, input) => {
    const { textId, paragraphId } = await saveParagraph(actor, input);
    return { goTo: `/texts/${textId}?done=save#p-${paragraphId}` };
  });
}

/** The paragraph stands where and as what the form says. */
export async function arrangeParagraphAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ArrangeParagraph, previous, form, async (actor, input) => {
    const { textId, paragraphId } = await arrangeParagraph(actor, input);
    return { goTo: `/texts/${textId}?done=arrange#p-${paragraphId}` };
  });
}

/** The paragraph is out of the text. */
export async function removeParagraphAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RemoveParagraph, previous, form, async (actor, input) => {
    const { textId } = await removeParagraph(actor, input);
    return { goTo: `/texts/${textId}?done=remove` };
  });
}
