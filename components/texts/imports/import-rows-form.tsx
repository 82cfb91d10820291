'use client';

import { useActionState } from 'react';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type Option, SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { RowView } from '@/lib/texts/imports/views';
import { type FormAction, type FormState, idle } from '@/lib/web/form-state';

type Language = 'es' | 'en';

type Spoken =
  | 'legend'
  | 'numbered'
  | 'kind'
  | 'level'
  | 'fate'
  | 'es'
  | 'en'
  | 'titleStays'
  | 'isInStep'
  | 'isInStepHint';

/** Every word of the form. `{index}`, `{count}` and `{number}` stand where they are filled in. */
export type RowWords = Readonly<Record<Spoken | 'keep' | 'take' | 'pressing' | 'refused', string>> &
  Readonly<Record<'kinds' | 'levels' | 'fates', readonly Option[]>> &
  Readonly<{ lacks: Readonly<Record<Language, string>> }>;

type Given = Readonly<{
  action: FormAction;
  identity: Readonly<Record<string, string>>;
  rows: readonly RowView[];
  /** The languages of which files were given; boxes of the other are shown all the same, last. */
  languages: readonly Language[];
  words: RowWords;
}>;

/** Every paragraph that was read, both languages beside each other, to be corrected, kept for later or taken. */
export function ImportRowsForm({ action, identity, rows, languages, words }: Given) {
  const [state, send] = useActionState(action, idle);
  const labels = Object.fromEntries(
    rows.flatMap((_row, index) =>
      (['es', 'en'] as const).map((language) => [`rows.${index}.${language}`, `${index + 1}, ${words[language]}`]),
    ),
  );
  const hasBoth = languages.length === 2;
  const isTicked = state.status === 'idle' ? hasBoth : state.values.isInStep === 'on';
  return (
    <form action={send} noValidate className="grid gap-6">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      {Object.entries(identity).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ol className="grid gap-5">
        {rows.map((row, index) => (
          <li key={row.key}>
            <RowFields {...{ row, index, count: rows.length, state, words }} />
          </li>
        ))}
      </ol>
      <CheckboxField
        name="isInStep"
        label={words.isInStep}
        hint={words.isInStepHint}
        value="on"
        defaultChecked={isTicked}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel={words.pressing} name="intent" value="take">
          {words.take}
        </SubmitButton>
        <SubmitButton pendingLabel={words.pressing} variant="secondary" name="intent" value="keep">
          {words.keep}
        </SubmitButton>
      </div>
    </form>
  );
}

type RowGiven = Readonly<{ row: RowView; index: number; count: number; state: FormState; words: RowWords }>;

function RowFields({ row, index, count, state, words }: RowGiven) {
  const nameOf = (field: string) => `rows.${index}.${field}`;
  const shown = (field: string, start: string) => state.values[nameOf(field)] ?? start;
  const legend = words.legend.replace('{index}', String(index + 1)).replace('{count}', String(count));
  const numbered = row.number === '' ? '' : `, ${words.numbered.replace('{number}', row.number)}`;
  const selects = [
    { field: 'kind', label: words.kind, options: words.kinds, start: row.kind },
    { field: 'level', label: words.level, options: words.levels, start: String(row.level) },
    { field: 'fate', label: words.fate, options: words.fates, start: row.isTaken ? 'TAKE' : 'OUT' },
  ];
  return (
    <fieldset className="grid gap-3 border-t border-rule pt-3">
      <legend className="float-left w-full text-sm font-semibold text-muted">
        {legend}
        {numbered}
        {row.lacks !== null && <span className="ml-3 text-late">{words.lacks[row.lacks]}</span>}
        {row.kind === 'TITLE' && !row.isTaken && <span className="ml-3 font-normal">{words.titleStays}</span>}
      </legend>
      <div className="clear-both grid gap-3 lg:grid-cols-[14rem_minmax(0,1fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-2 text-sm">
          {selects.map(({ field, label, options, start }) => (
            <SelectField
              key={field}
              {...{ name: nameOf(field), label, options, defaultValue: shown(field, start) }}
              error={state.faults[nameOf(field)]}
            />
          ))}
        </div>
        {(['es', 'en'] as const).map((language) => (
          <Words
            key={language}
            name={nameOf(language)}
            label={words[language]}
            language={language}
            start={shown(language, row[language])}
            fault={state.faults[nameOf(language)]}
          />
        ))}
      </div>
    </fieldset>
  );
}

type WordsGiven = Readonly<{
  name: string;
  label: string;
  language: Language;
  start: string;
  fault: string | undefined;
}>;

/** One language of a paragraph: a plain box, since there are hundreds. */
function Words({ name, label, language, start, fault }: WordsGiven) {
  const id = `field-${name}`;
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {fault !== undefined && (
        <p id={`${name}-error`} className="font-semibold text-late">
          {fault}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        lang={language}
        rows={4}
        defaultValue={start}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? undefined : `${name}-error`}
        className="field-box field-sizing-content max-h-[70vh] min-h-24 font-serif leading-normal"
      />
    </div>
  );
}
