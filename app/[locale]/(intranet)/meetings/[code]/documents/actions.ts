'use server';

import { revalidatePath } from 'next/cache';
import { getLocale } from 'next-intl/server';
import { requestBundle } from '@/lib/documents/bundles/commands';
import { RequestBundle } from '@/lib/documents/bundles/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** A bundle of the meeting's papers is being built for the reader. */
export async function requestBundleAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RequestBundle, previous, form, async (actor, input) => {
    const { code } = await requestBundle(actor, input, (await getLocale()) === 'en' ? 'en' : 'es');
    revalidatePath('/[locale]/(intranet)/meetings', 'layout');
    return { goTo: `/meetings/${code}/documents?done=bundle` };
  });
}
