'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type Option, SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, idle } from '@/lib/web/form-state';

type Field =
  | 'bodyCode'
  | 'titleEs'
  | 'titleEn'
  | 'startsOn'
  | 'endsOn'
  | 'timeZone'
  | 'city'
  | 'hostPartyCode'
  | 'departureReason';

type Given = Readonly<{
  action: FormAction;
  formKey: string;
  bodies: readonly Option[];
  hosts: readonly Option[];
  zones: readonly Option[];
  labels: Readonly<Record<Field, string>>;
  hints: Readonly<Partial<Record<Field, string>>>;
  words: Readonly<Record<'choose' | 'noHost' | 'press' | 'pressing' | 'refused', string>>;
}>;

/** Plans a meeting. Where it departs from a rule of the calendar the answer says which, at its field, and asks for the reason. */
export function NewMeetingForm({ action, formKey, bodies, hosts, zones, labels, hints, words }: Given) {
  const [state, plan] = useActionState(action, idle);
  const field = (name: Field) => ({
    name,
    label: labels[name],
    hint: hints[name],
    error: state.faults[name],
    defaultValue: state.values[name],
  });
  return (
    <form action={plan} noValidate className="grid gap-6">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      <input type="hidden" name="key" value={formKey} />
      <SelectField {...field('bodyCode')} options={bodies} emptyLabel={words.choose} required />
      <div className="grid gap-4 lg:grid-cols-2">
        <TextField {...field('titleEs')} lang="es" required />
        <TextField {...field('titleEn')} lang="en" required />
      </div>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <TextField {...field('startsOn')} type="date" width="short" required />
        <TextField {...field('endsOn')} type="date" width="short" required />
      </div>
      <SelectField {...field('hostPartyCode')} options={hosts} emptyLabel={words.noHost} />
      <TextField {...field('city')} width="medium" />
      <SelectField {...field('timeZone')} options={zones} emptyLabel={words.choose} required />
      <TextArea {...field('departureReason')} rows={3} />
      <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
    </form>
  );
}
