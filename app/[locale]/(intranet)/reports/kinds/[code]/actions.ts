'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { editKind } from '@/lib/reports/kinds/commands';
import { EditKind } from '@/lib/reports/kinds/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The kind is as given; or the page shows what somebody else saved, beside what was typed. */
export async function editKindAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EditKind, previous, form, async (actor, input) => {
    revalidatePath('/[locale]/(intranet)/reports/kinds', 'layout');
    const { departs } = await editKind(actor, input);
    const t = await getTranslations('kinds.edit');
    return { notice: t(departs ? 'savedDeparting' : 'saved') };
  });
}
