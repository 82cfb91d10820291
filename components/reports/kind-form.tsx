'use client';

import { useActionState } from 'react';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group';
import { type Option, SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, idle } from '@/lib/web/form-state';

/** The fields of a kind as text, as its form has them. */
export type KindFields = Readonly<
  Record<
    | 'nameEs'
    | 'nameEn'
    | 'purposeEs'
    | 'purposeEn'
    | 'cadence'
    | 'meetingBodyCode'
    | 'deadlineRule'
    | 'daysBefore'
    | 'departureReason',
    string
  >
>;

export type KindFormGiven = Readonly<{
  action: FormAction;
  code: string;
  version: number;
  /** What is saved now. */
  saved: KindFields;
  isActive: boolean;
  cadences: readonly RadioOption[];
  deadlineRules: readonly RadioOption[];
  bodies: readonly Option[];
  /** The deadline that a rule prints, and how that rule's meeting is called; null where none prints one. */
  printed: Readonly<{ title: string; text: string; body: string }> | null;
  labels: Readonly<Record<keyof KindFields | 'isActive', string>>;
  hints: Readonly<{ body: string; days: string; reason: string }>;
  words: Readonly<{
    names: string;
    deadline: string;
    chooseBody: string;
    save: string;
    saving: string;
    refused: string;
    /** «Guardado por otra persona: {text}» */
    theirs: string;
    nothing: string;
  }>;
}>;

/** Names, purpose, call and deadline of a kind. When somebody else saved meanwhile, what they saved stands beside each field. */
export function KindForm(given: KindFormGiven) {
  const { action, code, saved, labels, hints, words, printed } = given;
  const [state, save] = useActionState(action, idle);
  const isStale = state.refusal?.reason === 'kind.stale';
  // Only whoever has been shown what the other saved may save over it.
  const version = isStale ? given.version : (state.values.version ?? given.version);
  const shownOf = (name: keyof KindFields): string | undefined => {
    const isOther = isStale && (state.values[name] ?? '').trim() !== saved[name].trim();
    if (!isOther) return undefined;
    return words.theirs.replace('{text}', () => labelled(given, name) || words.nothing);
  };
  const field = (name: keyof KindFields, hint?: string) => ({
    name,
    label: labels[name],
    hint: [hint, shownOf(name)].filter(Boolean).join(' ') || undefined,
    error: state.faults[name],
    defaultValue: state.values[name] ?? saved[name],
    required: name !== 'departureReason',
  });
  const isTicked = state.status === 'refused' ? state.values.isActive === 'on' : given.isActive;
  return (
    <form action={save} noValidate className="grid gap-8">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      {state.status === 'done' && state.notice !== undefined && (
        <Notice tone="success" isAnswer>
          {state.notice}
        </Notice>
      )}
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      <fieldset className="grid gap-5">
        <legend className="mb-3 font-serif text-lg font-semibold">{words.names}</legend>
        <div className="grid gap-5 lg:grid-cols-2">
          <TextField {...field('nameEs')} lang="es" />
          <TextField {...field('nameEn')} lang="en" />
          <TextArea {...field('purposeEs')} lang="es" rows={4} />
          <TextArea {...field('purposeEn')} lang="en" rows={4} />
        </div>
        <CheckboxField name="isActive" label={labels.isActive} value="on" defaultChecked={isTicked} />
      </fieldset>
      <fieldset className="grid gap-5">
        <legend className="mb-3 font-serif text-lg font-semibold">{words.deadline}</legend>
        {printed !== null && (
          <Notice tone="info" title={printed.title}>
            <p>{printed.text}</p>
          </Notice>
        )}
        <RadioGroup {...field('cadence')} options={given.cadences} />
        {printed === null ? (
          <SelectField
            {...field('meetingBodyCode', hints.body)}
            options={given.bodies}
            emptyLabel={words.chooseBody}
            required={false}
          />
        ) : (
          <div className="grid max-w-form gap-1">
            <p className="font-semibold">{labels.meetingBodyCode}</p>
            <p>{printed.body}</p>
            <input type="hidden" name="meetingBodyCode" value={saved.meetingBodyCode} />
          </div>
        )}
        <RadioGroup {...field('deadlineRule')} options={given.deadlineRules} />
        <TextField {...field('daysBefore', hints.days)} inputMode="numeric" width="short" required={false} />
        {printed !== null && <TextArea {...field('departureReason', hints.reason)} rows={3} />}
      </fieldset>
      <SubmitButton pendingLabel={words.saving}>{words.save}</SubmitButton>
    </form>
  );
}

/** What is saved in a field, as the page says it. */
function labelled({ saved, cadences, deadlineRules, bodies }: KindFormGiven, name: keyof KindFields) {
  const options = { cadence: cadences, deadlineRule: deadlineRules, meetingBodyCode: bodies }[name as string];
  const option = options?.find(({ value }) => value === saved[name]);
  return typeof option?.label === 'string' ? option.label : saved[name];
}
