import { type FieldGiven, FieldNotes, fieldMarks } from './field-frame';

type Given = FieldGiven & Readonly<{ value?: string; defaultChecked?: boolean; required?: boolean }>;

/** One thing to agree to or to switch on. `value` is what is sent when it is ticked. */
export function CheckboxField({
  name,
  label,
  hint,
  error,
  id,
  value = 'yes',
  defaultChecked = false,
  required,
}: Given) {
  const field = { name, label, hint, error, id };
  const marks = fieldMarks(field);
  return (
    <div className="flex max-w-form items-start gap-3 py-1">
      <input
        key={String(defaultChecked)}
        {...marks}
        type="checkbox"
        value={value}
        defaultChecked={defaultChecked}
        aria-required={required}
        className="mt-0.5 size-6 shrink-0"
      />
      <div className="grid gap-1">
        <label htmlFor={marks.id}>{label}</label>
        <FieldNotes field={field} />
      </div>
    </div>
  );
}
