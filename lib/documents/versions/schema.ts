import { z } from 'zod';

/** The fields beside the file of a new version. */
export const AddVersion = z.object({
  language: z.enum(['es', 'en'], 'field.choose'),
  /** It says the same as the newest version in the other language. */
  renders: z
    .literal('on')
    .optional()
    .transform((given) => given === 'on'),
  note: z.string().trim().max(300, 'field.too-long').default(''),
});
export type AddVersion = z.infer<typeof AddVersion>;

/** Which version another is compared with; without it the one before. */
export const ComparisonAsked = z.object({ with: z.uuid().optional().catch(undefined) });

export const FileAsked = z.object({ as: z.enum(['read', 'download']).catch('download') });
export type FileAsked = z.infer<typeof FileAsked>;

/** What is kept of Word's tracked changes. */
export const KeptChanges = z
  .object({ inserted: z.number(), deleted: z.number(), authors: z.array(z.string()) })
  .nullable();
