'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type Option, SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, idle } from '@/lib/web/form-state';

type Field = 'partyCode' | 'right' | 'scope' | 'reason' | 'endsOn';

type Given = Readonly<{
  action: FormAction;
  identity: Readonly<Record<string, string>>;
  /** What is to be given: the fields are those that it needs. */
  kind: 'NETWORK_INVITATION' | 'SEMINAR_INVITATION' | 'OBSERVER_AUTHORISATION' | 'MEMBERS_ONLY';
  parties: readonly Option[];
  rights: readonly Option[];
  labels: Readonly<Record<Field, string>>;
  hints: Readonly<Partial<Record<Field, string>>>;
  words: Readonly<Record<'choose' | 'press' | 'pressing' | 'refused', string>>;
}>;

/** Puts an exception of one kind on record, with the fields that this kind needs. */
export function GrantForm({ action, identity, kind, parties, rights, labels, hints, words }: Given) {
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
      <input type="hidden" name="kind" value={kind} />
      {kind === 'MEMBERS_ONLY' ? (
        <input type="hidden" name="partyCode" value="" />
      ) : (
        <SelectField {...field('partyCode')} options={parties} emptyLabel={words.choose} required />
      )}
      {kind === 'OBSERVER_AUTHORISATION' ? (
        <>
          <SelectField {...field('right')} options={rights} emptyLabel={words.choose} required />
          <TextField {...field('scope')} required />
        </>
      ) : (
        <>
          <input type="hidden" name="right" value="" />
          <input type="hidden" name="scope" value="" />
        </>
      )}
      <TextArea {...field('reason')} rows={3} required />
      <TextField {...field('endsOn')} type="date" width="short" />
      <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
    </form>
  );
}
