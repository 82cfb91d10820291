'use server';

import { adoptText, correctText, endText, stateAbsent, statePosition } from '@/lib/texts/adoption/commands';
import { AdoptText, CorrectText, EndText, StateAbsent, StatePosition } from '@/lib/texts/adoption/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

const to = ({ textId }: Readonly<{ textId: string }>, done: string) => ({
  goTo: `/texts/${textId}/consensus?done=${done}`,
});

/** The Member has said where it stands. */
export async function statePositionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(StatePosition, previous, form, async (actor, input) => to(await statePosition(actor, input), 'state'));
}

/** It is on record that a Member was not there. */
export async function stateAbsentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(StateAbsent, previous, form, async (actor, input) =>
    to(await stateAbsent(actor, input), 'stateAbsent'),
  );
}

/** The text is adopted. */
export async function adoptTextAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AdoptText, previous, form, async (actor, input) => to(await adoptText(actor, input), 'adopt'));
}

/** The work on the text ended without consensus. */
export async function endTextAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EndText, previous, form, async (actor, input) => to(await endText(actor, input), 'end'));
}

/** The corrigendum is issued. */
export async function correctTextAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(CorrectText, previous, form, async (actor, input) => to(await correctText(actor, input), 'correct'));
}
