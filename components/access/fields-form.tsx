'use client';

import { type ReactNode, useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, type FormState, idle } from '@/lib/web/form-state';
import type { Field, FormWords } from './fields';
import { type CodesWords, RecoveryCodes } from './recovery-codes';

type Given = Readonly<{
  action: FormAction;
  words: FormWords;
  fields?: readonly Field[];
  hidden?: Readonly<Record<string, string>>;
  /** Several forms on one page: tells their fields apart. */
  id?: string;
  variant?: 'primary' | 'secondary' | 'danger';
  /** Why it cannot be sent, in words. */
  denial?: string | null;
  /** What stands above the fields as long as the form is shown. */
  intro?: ReactNode;
  /** Where the answer brings recovery codes. */
  codesWords?: CodesWords;
  /** What comes after it was accepted; without it the form stays. */
  afterwards?: ReactNode;
  /** False: only the answer to what was just sent is shown. It must stay in its place on the page to be shown at all. */
  isOpen?: boolean;
}>;

/** A form of fields with its answer; the same without JavaScript. */
export function FieldsForm({
  action,
  words,
  fields = [],
  hidden = {},
  id = '',
  variant,
  denial,
  intro,
  codesWords,
  afterwards,
  isOpen = true,
}: Given) {
  const [state, send] = useActionState(action, idle);
  const isDone = state.status === 'done';
  const isShown = isOpen && !(isDone && afterwards !== undefined);
  return (
    <div className="grid gap-5">
      {isDone && state.notice !== undefined && state.notice !== '' && (
        <Notice tone="success" isAnswer>
          {state.notice}
        </Notice>
      )}
      {codesWords && state.extra?.codes && <RecoveryCodes codes={state.extra.codes.split(' ')} words={codesWords} />}
      {isDone && afterwards}
      {isShown && (
        <form action={send} noValidate className="grid gap-5">
          <Summary state={state} title={words.faulty} fields={fields} id={id} />
          {intro}
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {fields.map((field) => (
            <OneField key={field.name} field={field} state={state} id={idOf(id, field.name)} />
          ))}
          <SubmitButton pendingLabel={words.pending} variant={variant} denial={denial}>
            {words.submit}
          </SubmitButton>
        </form>
      )}
    </div>
  );
}

const keyOf = (id: string, name: string): string => (id === '' ? name : `${id}-${name}`);
const idOf = (id: string, name: string): string => `field-${keyOf(id, name)}`;

/** The summary leads to `field-<key>`; on a page of several forms the key has the form's id before it. */
function Summary({
  state,
  title,
  fields,
  id,
}: Readonly<{ state: FormState; title: string; fields: readonly Field[]; id: string }>) {
  const faults = Object.fromEntries(Object.entries(state.faults).map(([name, fault]) => [keyOf(id, name), fault]));
  const labels = Object.fromEntries(fields.map(({ name, label }) => [keyOf(id, name), label]));
  return <ErrorSummary title={title} state={{ ...state, faults }} labels={labels} />;
}

function OneField({ field, state, id }: Readonly<{ field: Field; state: FormState; id: string }>) {
  const { name, label, hint, required } = field;
  const defaultValue = state.values[name] ?? field.value;
  const common = { name, label, hint, required, id, error: state.faults[name], defaultValue };
  if (field.kind === 'select') {
    return <SelectField {...common} options={field.options} emptyLabel={field.emptyLabel} />;
  }
  if (field.kind === 'choice') return <RadioGroup {...common} options={field.options} />;
  if (field.kind === 'area') return <TextArea {...common} rows={3} />;
  const verbatim = field.isVerbatim ? { autoCapitalize: 'none', spellCheck: false } : {};
  return (
    <TextField
      {...common}
      {...verbatim}
      type={field.type}
      autoComplete={field.autoComplete}
      inputMode={field.inputMode}
      width={field.width}
    />
  );
}
