'use client';

import { useActionState } from 'react';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group';
import { type Option, SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, type FormState, idle } from '@/lib/web/form-state';

type Common = Readonly<{
  name: string;
  label: string;
  hint?: string;
  start?: string;
  required?: boolean;
  lang?: string;
}>;

/** One field of a form, by how it is filled. */
export type AgendaField =
  | (Common & Readonly<{ as: 'line' | 'number' | 'lines' | 'day' | 'hour' }>)
  | (Common & Readonly<{ as: 'select'; options: readonly Option[]; empty?: string }>)
  | (Common & Readonly<{ as: 'radio'; options: readonly RadioOption[] }>)
  | (Common & Readonly<{ as: 'box'; isTicked: boolean }>);

type Given = Readonly<{
  action: FormAction;
  /** Hidden fields. After a conflict that carries one of them (`version`) the form goes on with that. */
  identity: Readonly<Record<string, string>>;
  fields: readonly AgendaField[];
  /** Tells the fields of several forms on one page apart. */
  id?: string;
  isDanger?: boolean;
  isSmall?: boolean;
  words: Readonly<Record<'press' | 'pressing' | 'refused', string>>;
  /** How another writer's text is shown beside the own one: `theirs` names them by `{by}`. */
  met?: Readonly<{ theirs: string; mine: string; labels: Readonly<Record<string, string>> }>;
}>;

/** The forms of an agenda: fields by their list, one press. What met another's text shows both and goes on. */
export function AgendaForm({ action, identity, fields, id, isDanger, isSmall, words, met }: Given) {
  const [state, send] = useActionState(action, idle);
  const labels = id === undefined ? Object.fromEntries(fields.map(({ name, label }) => [name, label])) : {};
  const hidden = Object.fromEntries(
    Object.entries(identity).map(([name, value]) => [name, state.extra?.[name] ?? value]),
  );
  return (
    <form action={send} noValidate className="grid content-start justify-items-start gap-5 *:w-full">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      {met !== undefined && state.extra?.by !== undefined && <Met state={state} met={met} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Field key={field.name} field={field} state={state} id={id} />
      ))}
      <SubmitButton
        pendingLabel={words.pressing}
        variant={isDanger ? 'danger' : isSmall ? 'secondary' : 'primary'}
        size={isSmall ? 'small' : 'normal'}
      >
        {words.press}
      </SubmitButton>
    </form>
  );
}

/** What the other one wrote, field by field; what was typed here is still in the form below. */
function Met({ state, met }: Readonly<{ state: FormState; met: NonNullable<Given['met']> }>) {
  const texts = Object.entries(met.labels).flatMap(([name, label]) => {
    const text = state.extra?.[name];
    return text === undefined || text === '' ? [] : [{ name, label, text }];
  });
  return (
    <section className="grid max-w-form gap-2 border-l-4 border-asked-strong bg-asked-soft px-4 py-3">
      <h2 className="font-semibold">{met.theirs.replace('{by}', state.extra?.by ?? '')}</h2>
      <dl className="grid gap-1">
        {texts.map(({ name, label, text }) => (
          <div key={name}>
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm">{met.mine}</p>
    </section>
  );
}

const kinds = {
  line: {},
  number: { inputMode: 'numeric', width: 'short' },
  day: { type: 'date', width: 'short' },
  hour: { type: 'time', width: 'short' },
} as const;

type FieldGiven = Readonly<{ field: AgendaField; state: FormState; id: string | undefined }>;

function Field({ field, state, id }: FieldGiven) {
  const { name, label, hint, start, required } = field;
  const own = id === undefined ? {} : { id: `field-${id}-${name}` };
  const value = state.values[name] ?? start ?? '';
  const given = { name, label, ...own, hint, error: state.faults[name] };
  if (field.as === 'select') {
    return (
      <SelectField
        {...given}
        options={field.options}
        emptyLabel={field.empty}
        defaultValue={value}
        required={required}
      />
    );
  }
  if (field.as === 'radio') return <RadioGroup {...given} options={field.options} defaultValue={value} />;
  if (field.as === 'box') {
    const isTicked = state.status === 'idle' ? field.isTicked : state.values[name] === 'on';
    return <CheckboxField {...given} value="on" defaultChecked={isTicked} />;
  }
  if (field.as === 'lines') {
    return <TextArea {...given} rows={3} lang={field.lang} defaultValue={value} required={required} />;
  }
  return <TextField {...given} {...kinds[field.as]} lang={field.lang} defaultValue={value} required={required} />;
}
