'use server';

import { addItem, beginChecklist, changeItem, pressItem, removeItem } from '@/lib/meetings/checklists/commands';
import {
  AddItem,
  BeginChecklist,
  ChangeItem,
  type ChecklistDone,
  PressItem,
  RemoveItem,
} from '@/lib/meetings/checklists/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The meeting has its list. */
export async function beginChecklistAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(BeginChecklist, previous, form, async (actor, input) =>
    back(await beginChecklist(actor, input), 'begin'),
  );
}

/** The list has the task. */
export async function addItemAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AddItem, previous, form, async (actor, input) => back(await addItem(actor, input), 'add'));
}

/** The task is as the form says. */
export async function changeItemAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ChangeItem, previous, form, async (actor, input) => back(await changeItem(actor, input), 'change'));
}

/** The task is done, or open again. */
export async function pressItemAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(PressItem, previous, form, async (actor, input) =>
    back(await pressItem(actor, input), input.press.act),
  );
}

/** The list has the task no longer. */
export async function removeItemAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RemoveItem, previous, form, async (actor, input) => back(await removeItem(actor, input), 'remove'));
}

const back = ({ code }: Readonly<{ code: string }>, done: ChecklistDone) => ({
  goTo: `/meetings/${code}/checklist?done=${done}`,
});
