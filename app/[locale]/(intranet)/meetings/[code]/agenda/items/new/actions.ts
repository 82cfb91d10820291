'use server';

import { addItem } from '@/lib/meetings/agenda/item-commands';
import { AddItem } from '@/lib/meetings/agenda/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The item is in the agenda. */
export async function addItemAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AddItem, previous, form, async (actor, input) => {
    const { code, itemId } = await addItem(actor, input);
    return { goTo: `/meetings/${code}/agenda?done=add#item-${itemId}` };
  });
}
