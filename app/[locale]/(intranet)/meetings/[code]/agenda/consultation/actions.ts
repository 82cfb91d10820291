'use server';

import { consultAgenda } from '@/lib/meetings/agenda/consultation-commands';
import { acceptInput, answerAgenda, declineInput } from '@/lib/meetings/agenda/input-commands';
import { AcceptInput, AnswerAgenda, ConsultAgenda, DeclineInput } from '@/lib/meetings/agenda/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The preliminary agenda is in consultation. */
export async function consultAgendaAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ConsultAgenda, previous, form, async (actor, input) => {
    const { code } = await consultAgenda(actor, input);
    return { goTo: `/meetings/${code}/agenda?done=consult` };
  });
}

/** The party's word is with the Secretariat. */
export async function answerAgendaAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AnswerAgenda, previous, form, async (actor, input) => {
    const { code } = await answerAgenda(actor, input);
    return { goTo: `/meetings/${code}/agenda/consultation?done=answer` };
  });
}

/** What was sent is accepted: a proposal is an item. */
export async function acceptInputAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AcceptInput, previous, form, async (actor, input) => {
    const { code } = await acceptInput(actor, input);
    return { goTo: `/meetings/${code}/agenda/consultation?done=accept` };
  });
}

/** What was sent is not taken up, for the reason given. */
export async function declineInputAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(DeclineInput, previous, form, async (actor, input) => {
    const { code } = await declineInput(actor, input);
    return { goTo: `/meetings/${code}/agenda/consultation?done=decline` };
  });
}
