import type { InputHTMLAttributes } from 'react';
import { FieldFrame, type FieldGiven, fieldMarks } from './field-frame';

type Given = FieldGiven &
  Readonly<
    Pick<
      InputHTMLAttributes<HTMLInputElement>,
      | 'defaultValue'
      | 'type'
      | 'autoComplete'
      | 'inputMode'
      | 'required'
      | 'readOnly'
      | 'min'
      | 'max'
      | 'minLength'
      | 'spellCheck'
      | 'lang'
      | 'list'
      | 'autoCapitalize'
    > & {
      /** Characters that are expected; the box is about that wide. */
      width?: 'short' | 'medium' | 'full';
    }
  >;

const widths = { short: 'max-w-40', medium: 'max-w-80', full: '' } as const;

/** One line of text. Pasting is always allowed; nothing is cut while typing. */
export function TextField({ name, label, hint, error, id, width = 'full', type = 'text', required, ...rest }: Given) {
  const field = { name, label, hint, error, id };
  // Not the browser's own `required`: its bubbles say it in the browser's language and hide the summary.
  return (
    <FieldFrame field={field}>
      <input
        {...fieldMarks(field)}
        {...rest}
        type={type}
        aria-required={required}
        className={`field-box ${widths[width]}`}
      />
    </FieldFrame>
  );
}
