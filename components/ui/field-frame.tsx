import type { ReactNode } from 'react';

export type FieldGiven = Readonly<{
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The words of this field's fault; the field is marked. */
  error?: string;
  /** Needed to tell two fields of the same name apart on one page; otherwise `field-<name>`. */
  id?: string;
}>;

/** The ids by which label, hint and fault hang together; an ErrorSummary leads to `field-<name>`. */
export function fieldIds({ name, hint, error, id = `field-${name}` }: FieldGiven) {
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? (id === `field-${name}` ? `${name}-error` : `${id}-error`) : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return { id, hintId, errorId, describedBy };
}

/** What every field is marked with in the tree of accessibility. */
export function fieldMarks(field: FieldGiven) {
  const { id, describedBy } = fieldIds(field);
  return { id, name: field.name, 'aria-describedby': describedBy, 'aria-invalid': field.error ? true : undefined };
}

/** Label, hint and fault around one box. */
export function FieldFrame({ field, children }: Readonly<{ field: FieldGiven; children: ReactNode }>) {
  const { id } = fieldIds(field);
  return (
    <div className="grid max-w-form gap-1">
      <label htmlFor={id} className="font-semibold">
        {field.label}
      </label>
      <FieldNotes field={field} />
      {children}
    </div>
  );
}

/** Hint and fault of a field, in the order in which they are read. */
export function FieldNotes({ field }: Readonly<{ field: FieldGiven }>) {
  const { hintId, errorId } = fieldIds(field);
  return (
    <>
      {field.hint && (
        <div id={hintId} className="text-sm text-muted">
          {field.hint}
        </div>
      )}
      {field.error && (
        <p id={errorId} className="font-semibold text-late">
          {field.error}
        </p>
      )}
    </>
  );
}
