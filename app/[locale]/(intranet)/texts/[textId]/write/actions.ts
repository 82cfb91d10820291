'use server';

import { importParagraphs } from '@/lib/texts/texts/commands';
import { addParagraph } from '@/lib/texts/texts/paragraph-commands';
import { AddParagraph, ImportParagraphs, UndoChange } from '@/lib/texts/texts/schema';
import { undoChange } from '@/lib/texts/texts/undo-commands';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The paragraph is in the text. */
export async function addParagraphAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AddParagraph, previous, form, async (actor, input) => {
    const { textId, paragraphId } = await addParagraph(actor, input);
    return { goTo: `/texts/${textId}?done=add#p-${paragraphId}` };
  });
}

/** The pasted paragraphs stand at the end of the text. */
export async function importParagraphsAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ImportParagraphs, previous, form, async (actor, input) => {
    const { textId } = await importParagraphs(actor, input);
    return { goTo: `/texts/${textId}?done=import` };
  });
}

/** The last change is taken back. */
export async function undoChangeAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(UndoChange, previous, form, async (actor, input) => {
    const { textId } = await undoChange(actor, input);
    return { goTo: `/texts/${textId}?done=undo` };
  });
}
