import { FieldFrame, type FieldGiven, fieldMarks } from './field-frame';

export type Option = Readonly<{ value: string; label: string }>;

type Given = FieldGiven &
  Readonly<{
    options: readonly Option[];
    defaultValue?: string;
    required?: boolean;
    /** First option, with an empty value: «Todos los países», «Elija». */
    emptyLabel?: string;
  }>;

/** One of several, as a list that opens. For up to five prefer RadioGroup. */
export function SelectField({ name, label, hint, error, id, options, defaultValue = '', required, emptyLabel }: Given) {
  const field = { name, label, hint, error, id };
  return (
    <FieldFrame field={field}>
      {/* The key: after an answer React puts a select back to its first default unless it is a new one. */}
      <select
        key={defaultValue}
        {...fieldMarks(field)}
        defaultValue={defaultValue}
        aria-required={required}
        className="field-box"
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
