import type { ReactNode } from 'react';
import { type FieldGiven, FieldNotes, fieldIds } from './field-frame';

export type RadioOption = Readonly<{ value: string; label: ReactNode; hint?: ReactNode }>;

type Given = FieldGiven & Readonly<{ options: readonly RadioOption[]; defaultValue?: string }>;

/** One of a few, all in sight. The first choice has the id that an ErrorSummary leads to. */
export function RadioGroup({ name, label, hint, error, id, options, defaultValue }: Given) {
  const field = { name, label, hint, error, id };
  const { id: firstId, describedBy } = fieldIds(field);
  return (
    <fieldset className="grid max-w-form gap-1" aria-describedby={describedBy}>
      <legend className="mb-1 font-semibold">{label}</legend>
      <FieldNotes field={field} />
      {options.map((option, index) => {
        const optionId = index === 0 ? firstId : `${firstId}-${index}`;
        return (
          <div key={option.value} className="flex items-start gap-3 py-1">
            <input
              key={defaultValue}
              type="radio"
              id={optionId}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              aria-invalid={error ? true : undefined}
              aria-describedby={option.hint ? `${optionId}-hint` : undefined}
              className="mt-0.5 size-6 shrink-0"
            />
            <div>
              <label htmlFor={optionId}>{option.label}</label>
              {option.hint && (
                <p id={`${optionId}-hint`} className="text-sm text-muted">
                  {option.hint}
                </p>
              )}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
