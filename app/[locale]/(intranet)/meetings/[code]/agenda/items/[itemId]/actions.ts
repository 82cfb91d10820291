'use server';

import { attachPaper, detachPaper } from '@/lib/documents/agenda-papers/commands';
import { AttachPaper, DetachPaper } from '@/lib/documents/agenda-papers/schema';
import { editItem, markItem, moveItem, removeItem } from '@/lib/meetings/agenda/item-commands';
import { EditItem, MarkItem, MoveItem, RemoveItem } from '@/lib/meetings/agenda/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The item is as the form says. */
export async function editItemAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EditItem, previous, form, async (actor, input) => {
    const { code, itemId } = await editItem(actor, input);
    return { goTo: `/meetings/${code}/agenda?done=edit#item-${itemId}` };
  });
}

/** The item stands in another session, or under another item. */
export async function moveItemAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(MoveItem, previous, form, async (actor, input) => {
    const { code, itemId } = await moveItem(actor, input);
    return { goTo: `/meetings/${code}/agenda?done=arrange#item-${itemId}` };
  });
}

/** The item is in the agenda no longer. */
export async function removeItemAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RemoveItem, previous, form, async (actor, input) => {
    const { code } = await removeItem(actor, input);
    return { goTo: `/meetings/${code}/agenda?done=remove` };
  });
}

/** The item is, or is not, to be taken up again. */
export async function markItemAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(MarkItem, previous, form, async (actor, input) => {
    const { code, itemId } = await markItem(actor, input);
    return { goTo: `/meetings/${code}/agenda?done=mark#item-${itemId}` };
  });
}

/** The document stands at the item. */
export async function attachPaperAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AttachPaper, previous, form, async (actor, input) => {
    const { code, itemId } = await attachPaper(actor, input);
    return { goTo: `/meetings/${code}/agenda/items/${itemId}#papers` };
  });
}

/** The document stands at the item no longer. */
export async function detachPaperAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(DetachPaper, previous, form, async (actor, input) => {
    const { code, itemId } = await detachPaper(actor, input);
    return { goTo: `/meetings/${code}/agenda/items/${itemId}#papers` };
  });
}
