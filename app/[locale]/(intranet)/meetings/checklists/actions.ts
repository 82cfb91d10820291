'use server';

import {
  AddTemplateItem,
  ChangeTemplateItem,
  RemoveTemplateItem,
  type TemplatesAsked,
} from '@/lib/meetings/checklists/schema';
import { addToTemplate, changeTemplate, removeFromTemplate } from '@/lib/meetings/checklists/template-commands';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The template has the task. */
export async function addToTemplateAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AddTemplateItem, previous, form, async (actor, input) =>
    back(await addToTemplate(actor, input), 'addToTemplate'),
  );
}

/** The task of the template is as the form says. */
export async function changeTemplateAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ChangeTemplateItem, previous, form, async (actor, input) =>
    back(await changeTemplate(actor, input), 'changeTemplate'),
  );
}

/** The template has the task no longer. */
export async function removeFromTemplateAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RemoveTemplateItem, previous, form, async (actor, input) =>
    back(await removeFromTemplate(actor, input), 'removeFromTemplate'),
  );
}

const back = ({ bodyCode }: Readonly<{ bodyCode: string }>, done: NonNullable<TemplatesAsked['done']>) => ({
  goTo: `/meetings/checklists?body=${bodyCode}&done=${done}`,
});
