'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, idle } from '@/lib/web/form-state';

type Field = 'meetingId' | 'year' | 'dueOn' | 'departureReason' | 'messageEs' | 'messageEn';

type Given = Readonly<{
  action: FormAction;
  formKey: string;
  kindCode: string;
  /** The meetings to choose from, the nearest first; null for a yearly kind. */
  meetings: readonly RadioOption[] | null;
  year: string;
  /** The kind has no rule for the day: it is given here, and departs from nothing. */
  isGivenByHand: boolean;
  labels: Readonly<Record<Field, string>>;
  hints: Readonly<Partial<Record<Field, string>>>;
  words: Readonly<{
    ownDay: string;
    ownDayLead: string;
    message: string;
    messageLead: string;
    press: string;
    pressing: string;
    refused: string;
  }>;
}>;

/** Opens a call. Each meeting says the deadline that the rule gives; another day takes a reason. */
export function NewCallForm({ action, formKey, kindCode, meetings, year, isGivenByHand, labels, hints, words }: Given) {
  const [state, open] = useActionState(action, idle);
  const field = (name: Field, start = '') => ({
    name,
    label: labels[name],
    hint: hints[name],
    error: state.faults[name],
    defaultValue: state.values[name] ?? start,
  });
  return (
    <form action={open} noValidate className="grid gap-8">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      <input type="hidden" name="kindCode" value={kindCode} />
      <input type="hidden" name="key" value={formKey} />
      {meetings === null ? (
        <TextField {...field('year', year)} inputMode="numeric" width="short" required />
      ) : (
        <RadioGroup {...field('meetingId', meetings[0]?.value)} options={meetings} />
      )}
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-serif text-lg font-semibold">{words.ownDay}</legend>
        {words.ownDayLead !== '' && <p className="max-w-form text-muted">{words.ownDayLead}</p>}
        <TextField {...field('dueOn')} type="date" width="short" required={isGivenByHand} />
        {!isGivenByHand && <TextArea {...field('departureReason')} rows={3} />}
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-serif text-lg font-semibold">{words.message}</legend>
        <p className="max-w-form text-muted">{words.messageLead}</p>
        <div className="grid gap-4 lg:grid-cols-2">
          <TextArea {...field('messageEs')} lang="es" rows={4} />
          <TextArea {...field('messageEn')} lang="en" rows={4} />
        </div>
      </fieldset>
      <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
    </form>
  );
}
