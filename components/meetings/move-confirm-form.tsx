'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { type FormAction, idle } from '@/lib/web/form-state';

type Given = Readonly<{
  action: FormAction;
  /** What the page lists, with its mark. Always the page's own: after a refusal for age the list is a new one. */
  fields: Readonly<Record<'meetingId' | 'version' | 'startsOn' | 'endsOn' | 'listed', string>>;
  /** The new dates depart from a rule of the calendar. */
  asksReason: boolean;
  label: string;
  hint: string;
  words: Readonly<Record<'press' | 'pressing' | 'refused', string>>;
}>;

/** Moves what was listed, and nothing else. */
export function MoveConfirmForm({ action, fields, asksReason, label, hint, words }: Given) {
  const [state, move] = useActionState(action, idle);
  return (
    <form action={move} noValidate className="grid gap-4">
      <ErrorSummary title={words.refused} state={state} labels={{ departureReason: label }} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {asksReason && (
        <TextArea
          name="departureReason"
          label={label}
          hint={hint}
          error={state.faults.departureReason}
          defaultValue={state.values.departureReason}
          rows={3}
          required
        />
      )}
      <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
    </form>
  );
}
