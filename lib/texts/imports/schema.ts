import { z } from 'zod';
import { FormKey, optionalText, Ticked, Version, wholeNumber } from '@/lib/core/fields';
import { paragraphKinds } from '@/lib/texts/texts/schema';

/** Largest Word file that is read for a text, in bytes and as pages say it. */
export const mostWordBytes = 10_000_000;
export const mostWordMb = mostWordBytes / 1_000_000;
/** Days for which what was read waits for whoever gave it. */
export const importDays = 7;

const mostSigns = 8000;
const Uuid = z.uuid('field.choose');

/** What becomes of tracked changes, per language, and of tables and notes. */
export const Choices = z.strictObject({
  changesEs: z.enum(['ACCEPT', 'REFUSE'], 'field.choose'),
  changesEn: z.enum(['ACCEPT', 'REFUSE'], 'field.choose'),
  tables: z.enum(['ANNEX', 'OUT'], 'field.choose'),
  notes: z.enum(['ANNEX', 'OUT'], 'field.choose'),
});
export type Choices = z.infer<typeof Choices>;

/** What stands before anybody chose: the file as Word shows it, and nothing left out. */
export const firstChoices: Choices = { changesEs: 'ACCEPT', changesEn: 'ACCEPT', tables: 'ANNEX', notes: 'ANNEX' };

/** The file is read again as chosen; corrections of its paragraphs are gone. */
export const ReadAgain = z.strictObject({ importId: Uuid, version: Version, ...Choices.shape });
export type ReadAgain = z.infer<typeof ReadAgain>;

/** What becomes of a paragraph of the preview: taken, made one with the one before it, or left out. */
export const fates = ['TAKE', 'JOIN', 'OUT'] as const;

const SentRow = z.strictObject({
  kind: z.enum(paragraphKinds, 'field.choose'),
  level: wholeNumber(0, 2),
  fate: z.enum(fates, 'field.choose'),
  es: optionalText(mostSigns),
  en: optionalText(mostSigns),
});
export type SentRow = z.infer<typeof SentRow>;

const rowField = /^rows\.(\d{1,4})\.(kind|level|fate|es|en)$/;

/** Fields `rows.3.kind` become the rows of a list; everything else stays as it was sent. */
function withRows(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null) return sent;
  const rows: Record<string, unknown>[] = [];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(sent)) {
    const [, index, field] = rowField.exec(name) ?? [];
    if (index === undefined || field === undefined) rest[name] = value;
    else rows[Number(index)] = { ...rows[Number(index)], [field]: value };
  }
  // A gap in the rows is no form of ours.
  return { ...rest, rows: Array.from(rows) };
}

/** The paragraphs as they were corrected: kept for later (`keep`), or taken into the text (`take`). */
export const SaveImport = z.preprocess(
  withRows,
  z.strictObject({
    importId: Uuid,
    version: Version,
    intent: z.enum(['keep', 'take'], 'field.choose'),
    isInStep: Ticked,
    key: FormKey,
    rows: z.array(SentRow, 'form.faulty').max(1300, 'form.faulty'),
  }),
);
export type SaveImport = z.infer<typeof SaveImport>;

export const DropImport = z.strictObject({ importId: Uuid });
export type DropImport = z.infer<typeof DropImport>;

const Named = z.object({ name: z.string(), sha256: z.string() }).nullable();
const Notes = z.array(z.string());
const Block = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('paragraph'),
    words: z.string(),
    notes: Notes,
    style: z.string(),
    list: z.object({ id: z.number(), level: z.number(), isOrdered: z.boolean() }).nullable(),
    isBold: z.boolean(),
    isCentred: z.boolean(),
  }),
  z.object({ type: z.literal('row'), table: z.number(), words: z.string(), notes: Notes }),
]);
const Read = z
  .object({
    accepted: z.array(Block),
    refused: z.array(Block).nullable(),
    tracked: z.object({ inserted: z.number(), deleted: z.number(), authors: z.array(z.string()) }).nullable(),
    ...{ pictures: z.number(), equations: z.number(), comments: z.number(), formatChanges: z.number() },
    edges: z.array(z.string()),
  })
  .nullable();

/** What a row of the database keeps of an import, as it was written there. */
export const StoredImport = z.object({
  files: z.object({ es: Named, en: Named }),
  reads: z.object({ es: Read, en: Read }),
  choices: Choices,
  rows: z.array(
    z.object({
      ...{ kind: z.enum(paragraphKinds), level: z.number(), es: z.string(), en: z.string(), isTaken: z.boolean() },
    }),
  ),
});
export type StoredImport = z.infer<typeof StoredImport>;

/** What the page of a Word file is asked for: refused files, as the upload door names them. */
export const ImportAsked = z.object({
  refused: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  done: z.enum(['keep', 'read']).optional().catch(undefined),
});
