'use server';

import { dropImport, readAgain, saveImport } from '@/lib/texts/imports/commands';
import { DropImport, ReadAgain, SaveImport } from '@/lib/texts/imports/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The files are read as chosen. */
export async function readAgainAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ReadAgain, previous, form, async (actor, input) => {
    const { textId, importId } = await readAgain(actor, input);
    return { goTo: `/texts/${textId}/import/${importId}?done=read` };
  });
}

/** The corrected paragraphs are kept, or stand in the text. */
export async function saveImportAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(SaveImport, previous, form, async (actor, input) => {
    const { textId, importId } = await saveImport(actor, input);
    if (input.intent === 'keep') return { goTo: `/texts/${textId}/import/${importId}?done=keep` };
    return { goTo: `/texts/${textId}?done=import` };
  });
}

/** What was read is gone. */
export async function dropImportAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(DropImport, previous, form, async (actor, input) => {
    const { textId } = await dropImport(actor, input);
    return { goTo: `/texts/${textId}/import` };
  });
}
