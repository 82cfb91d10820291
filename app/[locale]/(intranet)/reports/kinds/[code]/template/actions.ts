'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { arrangedAfter } from '@/lib/reports/kinds/arrangement';
import { editTemplate } from '@/lib/reports/kinds/commands';
import { ArrangeTemplate, blankSection, EditTemplate } from '@/lib/reports/kinds/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The template has a new revision. A press of one of its other buttons only gives the form back in another order. */
export async function editTemplateAction(previous: FormState, form: FormData): Promise<FormState> {
  if (form.has('press')) {
    return runForm(ArrangeTemplate, previous, form, async (_actor, { act, at, values: given }) => {
      const { position, values } = arrangedAfter(act, at, given, blankSection);
      const met = previous.refusal?.reason === 'template.stale' || previous.extra?.met === 'yes';
      return { notice: '', values, extra: { act, position: String(position), ...(met && { met: 'yes' }) } };
    });
  }
  return runForm(EditTemplate, previous, form, async (actor, input) => {
    revalidatePath('/[locale]/(intranet)/reports/kinds', 'layout');
    const { revision, isNew } = await editTemplate(actor, input);
    const t = await getTranslations('kinds.template');
    return { notice: t(isNew ? 'saved' : 'same', { revision }) };
  });
}
