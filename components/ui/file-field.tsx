import { FieldFrame, type FieldGiven, fieldMarks } from './field-frame';

type Given = FieldGiven & Readonly<{ accept?: string; multiple?: boolean }>;

/** Files from the reader's machine. `hint` states kinds and size; the content is checked on the server. */
export function FileField({ name, label, hint, error, id, accept, multiple }: Given) {
  const field = { name, label, hint, error, id };
  return (
    <FieldFrame field={field}>
      <input
        {...fieldMarks(field)}
        type="file"
        accept={accept}
        multiple={multiple}
        className="field-box file:mr-4 file:min-h-8 file:cursor-pointer file:rounded-sm file:border file:border-edge file:bg-sunken file:px-3 file:font-semibold file:text-accent"
      />
    </FieldFrame>
  );
}
