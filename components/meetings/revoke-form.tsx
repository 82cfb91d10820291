'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, idle } from '@/lib/web/form-state';

type Given = Readonly<{
  action: FormAction;
  exceptionId: string;
  label: string;
  words: Readonly<Record<'press' | 'pressing' | 'refused', string>>;
}>;

/** Revokes an exception, with the reason. */
export function RevokeForm({ action, exceptionId, label, words }: Given) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate className="mt-2 grid gap-3 print:hidden">
      <ErrorSummary title={words.refused} state={state} labels={{}} />
      <input type="hidden" name="exceptionId" value={exceptionId} />
      <TextField
        name="reason"
        id={`revoke-${exceptionId}`}
        label={label}
        error={state.faults.reason}
        defaultValue={state.values.reason}
        required
      />
      <SubmitButton pendingLabel={words.pressing} variant="secondary" size="small">
        {words.press}
      </SubmitButton>
    </form>
  );
}
