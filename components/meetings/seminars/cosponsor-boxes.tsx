import { CheckboxField } from '@/components/ui/checkbox-field';
import { FieldNotes, fieldIds } from '@/components/ui/field-frame';
import { cosponsorField } from '@/lib/meetings/seminars/schema';
import type { NewSeminar } from '@/lib/meetings/seminars/views';
import { inLocale, type Locale } from '@/lib/web/locale';

export type Boxes = Readonly<{ title: string; options: readonly Readonly<{ name: string; label: string }>[] }>;

/** A box for each party that can co-sponsor. */
export const boxesOf = (title: string, rows: NewSeminar['members'], locale: Locale): Boxes => ({
  title,
  options: rows.map((row) => ({ name: cosponsorField(row.code), label: inLocale(row, 'name', locale) })),
});

type Given = Readonly<{
  field: Readonly<{ name: string; label: string; hint: string | undefined; error: string | undefined }>;
  /** Members and organisations apart. */
  boxes: readonly Boxes[];
  isTicked: (name: string) => boolean;
}>;

/** Who co-sponsors: the boxes of all that can, ticked as they stand. */
export function CosponsorBoxes({ field, boxes, isTicked }: Given) {
  const { id, describedBy } = fieldIds(field);
  return (
    <fieldset id={id} tabIndex={-1} className="grid max-w-form gap-3" aria-describedby={describedBy}>
      <legend className="mb-1 font-semibold">{field.label}</legend>
      <FieldNotes field={field} />
      {boxes.map(({ title, options }) => (
        <fieldset key={title}>
          <legend className="mb-1 text-muted">{title}</legend>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {options.map(({ name, label }) => (
              <CheckboxField key={name} name={name} label={label} value="on" defaultChecked={isTicked(name)} />
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
