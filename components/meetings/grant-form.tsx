'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group';
import { type Option, SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, idle } from '@/lib/web/form-state';

type Field = 'kind' | 'partyCode' | 'right' | 'scope' | 'reason' | 'endsOn';

type Given = Readonly<{
  action: FormAction;
  identity: Readonly<Record<string, string>>;
  kinds: readonly RadioOption[];
  parties: readonly Option[];
  rights: readonly Option[];
  labels: Readonly<Record<Field, string>>;
  hints: Readonly<Partial<Record<Field, string>>>;
  words: Readonly<Record<'nobody' | 'nothing' | 'press' | 'pressing' | 'refused', string>>;
}>;

/** Puts an exception on record; which fields a kind needs its hint says, and the answer when one is missing. */
export function GrantForm({ action, identity, kinds, parties, rights, labels, hints, words }: Given) {
  const [state, grant] = useActionState(action, idle);
  const field = (name: Field) => ({
    name,
    label: labels[name],
    hint: hints[name],
    error: state.faults[name],
    defaultValue: state.values[name],
  });
  return (
    <form action={grant} noValidate className="grid gap-6">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      {Object.entries(identity).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadioGroup {...field('kind')} options={kinds} />
      <SelectField {...field('partyCode')} options={parties} emptyLabel={words.nobody} />
      <SelectField {...field('right')} options={rights} emptyLabel={words.nothing} />
      <TextField {...field('scope')} />
      <TextArea {...field('reason')} rows={3} required />
      <TextField {...field('endsOn')} type="date" width="short" />
      <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
    </form>
  );
}
