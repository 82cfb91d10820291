'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/web/form-state';

type Given = Readonly<{
  action: FormAction;
  /** What is pressed about, with the version that the page shows. */
  fields: Readonly<Record<string, string>>;
  isDanger?: boolean;
  words: Readonly<Record<'press' | 'pressing' | 'refused', string>>;
}>;

/** One press, without further words. */
export function PressForm({ action, fields, isDanger = false, words }: Given) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} className="grid gap-3">
      <ErrorSummary title={words.refused} state={state} labels={{}} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pendingLabel={words.pressing} variant={isDanger ? 'danger' : 'secondary'}>
        {words.press}
      </SubmitButton>
    </form>
  );
}
