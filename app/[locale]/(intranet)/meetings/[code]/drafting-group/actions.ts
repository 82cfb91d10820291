'use server';

import { carryForward, constituteGroup } from '@/lib/texts/groups/commands';
import { CarryForward, ConstituteGroup } from '@/lib/texts/groups/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The Drafting Group is constituted. */
export async function constituteGroupAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ConstituteGroup, previous, form, async (actor, input) => {
    const { code } = await constituteGroup(actor, input);
    return { goTo: `/meetings/${code}/drafting-group?done=constitute` };
  });
}

/** A new text stands on the ground of an earlier one. */
export async function carryForwardAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(CarryForward, previous, form, async (actor, input) => {
    const { textId } = await carryForward(actor, input);
    return { goTo: `/texts/${textId}?done=begin` };
  });
}
