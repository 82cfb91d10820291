import { type FieldGiven, FieldNotes, fieldIds } from './field-frame';
import type { Option } from './select-field';

type Given = FieldGiven & Readonly<{ options: readonly Option[]; defaultValue?: string }>;

/** Any number of several, all in sight; what is ticked is sent, and kept, a line each. The first has the id that an ErrorSummary leads to. */
export function CheckboxGroup({ name, label, hint, error, id, options, defaultValue = '' }: Given) {
  const field = { name, label, hint, error, id };
  const { id: firstId, describedBy } = fieldIds(field);
  const ticked = defaultValue.split('\n');
  return (
    <fieldset className="grid gap-1" aria-describedby={describedBy}>
      <legend className="mb-1 font-semibold">{label}</legend>
      <FieldNotes field={field} />
      <div className="columns-[15rem] gap-x-6">
        {options.map(({ value, label: words }, index) => {
          const optionId = index === 0 ? firstId : `${firstId}-${index}`;
          return (
            <div key={value} className="flex break-inside-avoid items-start gap-3 py-1">
              <input
                key={defaultValue}
                type="checkbox"
                id={optionId}
                name={name}
                value={value}
                defaultChecked={ticked.includes(value)}
                aria-invalid={error ? true : undefined}
                className="mt-0.5 size-6 shrink-0"
              />
              <label htmlFor={optionId}>{words}</label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
