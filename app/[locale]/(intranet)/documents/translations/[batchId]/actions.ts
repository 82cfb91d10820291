'use server';

import { dropTranslations, saveTranslations } from '@/lib/documents/translations/commands';
import { DropTranslations, SaveTranslations } from '@/lib/documents/translations/schema';
import { translationsDone } from '@/lib/web/documents';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** What was chosen for each file is kept, and those that stand as they were seen are filed. */
export async function saveTranslationsAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(SaveTranslations, previous, form, async (actor, input) => {
    const { batchId, done } = await saveTranslations(actor, input);
    return translationsDone(batchId, done);
  });
}

/** The files that wait are gone. */
export async function dropTranslationsAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(DropTranslations, previous, form, async (actor, input) => {
    await dropTranslations(actor, input);
    return translationsDone(null, 'drop');
  });
}
