'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, type FormState, idle } from '@/lib/web/form-state';

type Fields = Readonly<{ symbol: string; language: string; fate: string; renders: string }>;

/** A waiting file with finished words: what will happen to it, why not, and what stands in its fields. */
export type Line = Readonly<{
  id: string;
  mark: string;
  legend: string;
  state: string;
  tone: Tone;
  /** What was found, why not, and what the last attempt met. */
  says: readonly Readonly<{ words: string; isFault: boolean }>[];
  start: Fields;
  /** The question whether it renders the other language; null where there is nothing to render. */
  renders: string | null;
}>;

type Word =
  | 'symbol'
  | 'symbolHint'
  | 'language'
  | 'noLanguage'
  | 'es'
  | 'en'
  | 'fate'
  | 'TAKE'
  | 'OUT'
  | 'yes'
  | 'no'
  | 'look'
  | 'file'
  | 'pressing'
  | 'refused';

type Given = Readonly<{
  action: FormAction;
  identity: Readonly<{ batchId: string; version: string }>;
  lines: readonly Line[];
  offered: readonly Readonly<{ symbol: string; title: string }>[];
  words: Readonly<Record<Word, string>>;
  /** Why nothing can be filed as it stands. */
  denial: string | null;
}>;

/** Every file that waits, with what will happen to it, to be corrected, left out or filed. The first button only looks again: a press of Enter files nothing. */
export function TranslationsForm({ action, identity, lines, offered, words, denial }: Given) {
  const [state, send] = useActionState(action, idle);
  const labels = Object.fromEntries(
    lines.flatMap(({ legend }, index) =>
      (['symbol', 'language', 'fate', 'renders'] as const).map((field) => [`files.${index}.${field}`, legend]),
    ),
  );
  return (
    <form action={send} noValidate className="grid gap-6">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      <input type="hidden" name="batchId" value={identity.batchId} />
      <input type="hidden" name="version" value={state.extra?.version ?? identity.version} />
      <datalist id="symbols">
        {offered.map(({ symbol, title }) => (
          <option key={symbol} value={symbol} label={title} />
        ))}
      </datalist>
      <ol className="grid gap-6">
        {lines.map((line, index) => (
          <li key={line.id}>
            <LineFields {...{ line, index, state, words }} />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel={words.pressing} variant="secondary" name="intent" value="look">
          {words.look}
        </SubmitButton>
        <SubmitButton pendingLabel={words.pressing} name="intent" value="file" denial={denial}>
          {words.file}
        </SubmitButton>
      </div>
    </form>
  );
}

type LineGiven = Readonly<{ line: Line; index: number; state: FormState; words: Given['words'] }>;

function LineFields({ line, index, state, words }: LineGiven) {
  const nameOf = (field: string) => `files.${index}.${field}`;
  const given = (field: keyof Fields) => ({
    name: nameOf(field),
    defaultValue: state.values[nameOf(field)] ?? line.start[field],
    error: state.faults[nameOf(field)],
  });
  return (
    <fieldset className="grid gap-3 border-t border-rule pt-3">
      <legend className="float-left w-full break-words font-semibold">{line.legend}</legend>
      <div className="clear-both grid gap-1">
        <p>
          <StatusTag tone={line.tone}>{line.state}</StatusTag>
        </p>
        {line.says.map(({ words: said, isFault }) => (
          <p key={said} className={`max-w-reading break-words ${isFault ? 'border-late border-l-4 pl-3' : ''}`}>
            {said}
          </p>
        ))}
      </div>
      <input type="hidden" name={nameOf('id')} value={line.id} />
      <input type="hidden" name={nameOf('mark')} value={line.mark} />
      <div className="grid items-end gap-3 text-sm sm:grid-cols-2 lg:grid-cols-4">
        <TextField
          {...given('symbol')}
          label={words.symbol}
          hint={words.symbolHint}
          list="symbols"
          autoComplete="off"
          spellCheck={false}
        />
        <SelectField
          {...given('language')}
          label={words.language}
          emptyLabel={words.noLanguage}
          options={(['es', 'en'] as const).map((value) => ({ value, label: words[value] }))}
        />
        <SelectField
          {...given('fate')}
          label={words.fate}
          options={(['TAKE', 'OUT'] as const).map((value) => ({ value, label: words[value] }))}
        />
        {line.renders !== null && (
          <SelectField
            {...given('renders')}
            label={line.renders}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: words[value] }))}
          />
        )}
      </div>
    </fieldset>
  );
}
