'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, idle } from '@/lib/web/form-state';
import { CallIdentity } from './call-forms';

type Field = 'dueOn' | 'departureReason';

type Given = Readonly<{
  action: FormAction;
  callId: string;
  version: number;
  /** The kind has a rule from which a day of its own departs. */
  asksReason: boolean;
  labels: Readonly<Record<Field, string>>;
  hints: Readonly<Record<Field, string>>;
  words: Readonly<{ press: string; pressing: string; refused: string }>;
}>;

/** Another deadline for a call, with the reason for it. */
export function DayForm({ action, callId, version, asksReason, labels, hints, words }: Given) {
  const [state, send] = useActionState(action, idle);
  const field = (name: Field) => ({
    name,
    label: labels[name],
    hint: hints[name],
    error: state.faults[name],
    defaultValue: state.values[name],
    required: true,
  });
  return (
    <form action={send} noValidate className="grid gap-4">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      <CallIdentity callId={callId} version={version} state={state} />
      <TextField {...field('dueOn')} type="date" width="short" />
      {asksReason && <TextArea {...field('departureReason')} rows={3} />}
      <SubmitButton pendingLabel={words.pressing} variant="secondary">
        {words.press}
      </SubmitButton>
    </form>
  );
}
