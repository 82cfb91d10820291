'use client';

import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioGroup } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select-field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/web/form-state';
import type { Field } from './fields';

const keyOf = (form: string, name: string): string => (form === '' ? name : `${form}-${name}`);

/** The id of a field of the form `form`; of a form alone on its page (the empty text) it is `field-<name>`. */
export const fieldId = (form: string, name: string): string => `field-${keyOf(form, name)}`;

/** The summary leads to `field-<key>`; on a page of several forms the key has the form's id before it. */
export function FormSummary({
  state,
  title,
  fields,
  id,
}: Readonly<{ state: FormState; title: string; fields: readonly Field[]; id: string }>) {
  const faults = Object.fromEntries(Object.entries(state.faults).map(([name, fault]) => [keyOf(id, name), fault]));
  const labels = Object.fromEntries(fields.map(({ name, label }) => [keyOf(id, name), label]));
  return <ErrorSummary title={title} state={{ ...state, faults }} labels={labels} />;
}

/** One field of a form, with what was typed and what is wrong with it. */
export function OneField({ field, state, id }: Readonly<{ field: Field; state: FormState; id: string }>) {
  const { name, label, hint, required } = field;
  const defaultValue = state.values[name] ?? field.value;
  const common = { name, label, hint, required, id, error: state.faults[name], defaultValue };
  if (field.kind === 'select') {
    return <SelectField {...common} options={field.options} emptyLabel={field.emptyLabel} />;
  }
  if (field.kind === 'choice') return <RadioGroup {...common} options={field.options} />;
  if (field.kind === 'boxes') return <CheckboxGroup {...common} options={field.options} />;
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
