'use server';

import {
  acknowledgeConvocation,
  answerConvocation,
  editConvocation,
  prepareConvocation,
  sendConvocation,
} from '@/lib/meetings/convocations/commands';
import { remindConvocation } from '@/lib/meetings/convocations/reminder-commands';
import {
  AcknowledgeConvocation,
  AnswerConvocation,
  type ConvocationDone,
  EditConvocation,
  PrepareConvocation,
  RemindConvocation,
  SendConvocation,
} from '@/lib/meetings/convocations/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** A letter is in preparation. */
export async function prepareConvocationAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(PrepareConvocation, previous, form, async (actor, input) =>
    back(await prepareConvocation(actor, input), 'prepare'),
  );
}

/** The letter reads as the form says. */
export async function editConvocationAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EditConvocation, previous, form, async (actor, input) =>
    back(await editConvocation(actor, input), 'edit'),
  );
}

/** The letter has its number and has gone out. */
export async function sendConvocationAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(SendConvocation, previous, form, async (actor, input) =>
    back(await sendConvocation(actor, input), 'send'),
  );
}

/** The addressee's word is on record. */
export async function answerConvocationAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AnswerConvocation, previous, form, async (actor, input) =>
    back(await answerConvocation(actor, input), 'answer'),
  );
}

/** The receipt is on record. */
export async function acknowledgeConvocationAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AcknowledgeConvocation, previous, form, async (actor, input) =>
    back(await acknowledgeConvocation(actor, input), 'acknowledge'),
  );
}

/** Those who have not answered have mail. */
export async function remindConvocationAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RemindConvocation, previous, form, async (actor, input) =>
    back(await remindConvocation(actor, input), 'remind'),
  );
}

const back = ({ code }: Readonly<{ code: string }>, done: ConvocationDone) => ({
  goTo: `/meetings/${code}/convocation?done=${done}`,
});
