'use server';

import { beginAgenda, completeAgenda, publishAgenda } from '@/lib/meetings/agenda/commands';
import { arrangeItem } from '@/lib/meetings/agenda/item-commands';
import { ArrangeItem, BeginAgenda, CompleteAgenda, PublishAgenda } from '@/lib/meetings/agenda/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The meeting has an agenda with what the rules demand. */
export async function beginAgendaAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(BeginAgenda, previous, form, async (actor, input) => {
    const { code } = await beginAgenda(actor, input);
    return { goTo: `/meetings/${code}/agenda?done=begin` };
  });
}

/** What the rules demand and was missing is in the agenda. */
export async function completeAgendaAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(CompleteAgenda, previous, form, async (actor, input) => {
    const { code } = await completeAgenda(actor, input);
    return { goTo: `/meetings/${code}/agenda?done=complete` };
  });
}

/** The item stands one place earlier or later. */
export async function arrangeItemAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ArrangeItem, previous, form, async (actor, input) => {
    const { code, itemId } = await arrangeItem(actor, input);
    return { goTo: `/meetings/${code}/agenda?done=arrange#item-${itemId}` };
  });
}

/** The agenda is published as a version that nobody changes. */
export async function publishAgendaAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(PublishAgenda, previous, form, async (actor, input) => {
    const { code } = await publishAgenda(actor, input);
    return { goTo: `/meetings/${code}/agenda?done=publish` };
  });
}
