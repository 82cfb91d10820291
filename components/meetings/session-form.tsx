'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type Option, SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, idle } from '@/lib/web/form-state';

type Field = 'kind' | 'titleEs' | 'titleEn' | 'day' | 'from' | 'endDay' | 'to';

type Given = Readonly<{
  action: FormAction;
  /** Which meeting or session, and the version that the page shows: after a refusal for age the page's own again. */
  identity: Readonly<Record<string, string>>;
  kinds: readonly Option[];
  start: Readonly<Partial<Record<Field, string>>>;
  labels: Readonly<Record<Field, string>>;
  hints: Readonly<Partial<Record<Field, string>>>;
  words: Readonly<Record<'choose' | 'press' | 'pressing' | 'refused', string>>;
}>;

/** Kind, title in both languages, day and hours of a session. */
export function SessionForm({ action, identity, kinds, start, labels, hints, words }: Given) {
  const [state, send] = useActionState(action, idle);
  const field = (name: Field) => ({
    name,
    label: labels[name],
    hint: hints[name],
    error: state.faults[name],
    defaultValue: state.values[name] ?? start[name],
  });
  return (
    <form action={send} noValidate className="grid gap-6">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      {Object.entries(identity).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField {...field('kind')} options={kinds} emptyLabel={words.choose} required />
      <div className="grid gap-4 lg:grid-cols-2">
        <TextField {...field('titleEs')} lang="es" required />
        <TextField {...field('titleEn')} lang="en" required />
      </div>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <TextField {...field('day')} type="date" width="short" required />
        <TextField {...field('from')} type="time" width="short" required />
      </div>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <TextField {...field('endDay')} type="date" width="short" />
        <TextField {...field('to')} type="time" width="short" required />
      </div>
      <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
    </form>
  );
}
