import { z } from 'zod';
import { optionalText, orNull, Version } from '@/lib/core/fields';

/** Files that are given at once. */
export const mostTogether = 50;
/** Lists of files that one person may have waiting. */
export const mostWaiting = 10;
/** Days for which files wait for whoever gave them. */
export const waitingDays = 7;

const Uuid = z.uuid('field.choose');

const SentFile = z.strictObject({
  id: Uuid,
  /** Empty: as the file's name says. */
  symbol: optionalText(100),
  language: orNull(z.enum(['es', 'en'], 'field.choose')),
  fate: z.enum(['TAKE', 'OUT'], 'field.choose'),
  renders: z.enum(['yes', 'no'], 'field.choose').optional(),
  /** The mark of what was seen. */
  mark: z.string().max(100).default(''),
});
export type SentFile = z.infer<typeof SentFile>;

const fileField = /^files\.(\d{1,3})\.(id|symbol|language|fate|renders|mark)$/;

/** Fields `files.3.symbol` become the files of a list; everything else stays as it was sent. */
function withFiles(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null) return sent;
  const files: Record<string, unknown>[] = [];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(sent)) {
    const [, index, field] = fileField.exec(name) ?? [];
    if (index === undefined || field === undefined) rest[name] = value;
    else files[Number(index)] = { ...files[Number(index)], [field]: value };
  }
  // A gap in the files is no form of ours.
  return { ...rest, files: Array.from(files) };
}

/** What was chosen for each file: looked at again (`look`), or filed as it was seen (`file`). */
export const SaveTranslations = z.preprocess(
  withFiles,
  z.strictObject({
    batchId: Uuid,
    version: Version,
    intent: z.enum(['look', 'file'], 'field.choose'),
    files: z.array(SentFile, 'form.faulty').max(mostTogether, 'form.faulty'),
  }),
);
export type SaveTranslations = z.infer<typeof SaveTranslations>;

export const DropTranslations = z.strictObject({ batchId: Uuid });
export type DropTranslations = z.infer<typeof DropTranslations>;

/** Why a file was not kept or not filed, as the database has it. */
export const KeptWhy = z.object({
  reason: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type KeptWhy = z.infer<typeof KeptWhy>;

/** What was done just now: seen again, seen again before anything is filed, filed, dropped; and refused files, as the upload door names them. */
export const TranslationsAsked = z.object({
  done: z.enum(['look', 'again', 'file', 'drop']).optional().catch(undefined),
  refused: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
});
export type TranslationsDone = NonNullable<z.infer<typeof TranslationsAsked>['done']>;
