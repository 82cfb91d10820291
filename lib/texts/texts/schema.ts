import { z } from 'zod';
import { FormKey, neededText, optionalText, orNull, Ticked, Version, wholeNumber } from '@/lib/core/fields';
import { isSound, lengthOf, normalised } from '@/lib/core/text';

/** Kinds of text, in the order in which they are offered. */
export const textKinds = ['DECLARATION', 'DECISIONS', 'CONCLUSIONS', 'NETWORK_REPORT'] as const;
export const paragraphKinds = ['TITLE', 'HEADING', 'PREAMBULAR', 'OPERATIVE', 'ANNEX'] as const;

const mostSigns = 8000;
const mostPasted = 200_000;
const Uuid = z.uuid('field.choose');
const Revision = wholeNumber(0, 2_000_000_000);

export const BeginText = z.strictObject({
  sessionId: Uuid,
  kind: z.enum(textKinds, 'field.choose'),
  titleEs: neededText(300),
  titleEn: neededText(300),
  hasLetters: Ticked,
  key: FormKey,
});
export type BeginText = z.infer<typeof BeginText>;

/** Both languages of a paragraph, with the revisions that the writer had before them. `isInStep`: both say the same. */
export const SaveParagraph = z.strictObject({
  paragraphId: Uuid,
  wordsEs: optionalText(mostSigns),
  revisionEs: Revision,
  wordsEn: optionalText(mostSigns),
  revisionEn: Revision,
  isInStep: Ticked,
});
export type SaveParagraph = z.infer<typeof SaveParagraph>;

/** `afterId`: the paragraph after which it stands; without one it is the last. */
export const AddParagraph = z.strictObject({
  textId: Uuid,
  afterId: orNull(Uuid).optional().default(null),
  kind: z.enum(paragraphKinds, 'field.choose'),
  level: wholeNumber(0, 2),
  wordsEs: optionalText(mostSigns),
  wordsEn: optionalText(mostSigns),
  isInStep: Ticked,
  key: FormKey,
});
export type AddParagraph = z.infer<typeof AddParagraph>;

/** Where it stands and as what. `place`: `up`, `down` or `stay`. */
export const ArrangeParagraph = z.strictObject({
  paragraphId: Uuid,
  version: Version,
  kind: z.enum(paragraphKinds, 'field.choose'),
  level: wholeNumber(0, 2),
  place: z.enum(['stay', 'up', 'down'], 'field.choose'),
});
export type ArrangeParagraph = z.infer<typeof ArrangeParagraph>;

export const RemoveParagraph = z.strictObject({ paragraphId: Uuid, version: Version });
export type RemoveParagraph = z.infer<typeof RemoveParagraph>;

const Pasted = z
  .string('field.needed')
  .transform(normalised)
  .refine(isSound, 'text.broken-encoding')
  .refine((text) => lengthOf(text) <= mostPasted, 'field.too-long')
  .default('');

/** Whole texts as they were pasted, one paragraph a line; with both, paragraph by paragraph the same. */
export const ImportParagraphs = z.strictObject({ textId: Uuid, pastedEs: Pasted, pastedEn: Pasted, key: FormKey });
export type ImportParagraphs = z.infer<typeof ImportParagraphs>;

/** The number of the change that is taken back: the last one that the page showed. */
export const UndoChange = z.strictObject({ textId: Uuid, number: Version });
export type UndoChange = z.infer<typeof UndoChange>;

/** The ways to read a text. */
export const textViews = ['clean', 'compilation', 'redline', 'both', 'final'] as const;
export type TextViewKind = (typeof textViews)[number];

const textActs = ['begin', 'save', 'add', 'arrange', 'remove', 'import', 'undo'] as const;

/** What a text's page is asked for in its address. Anything unknown counts as not asked. */
export const TextAsked = z.object({
  view: z.enum(textViews).optional().catch(undefined),
  lang: z.enum(['es', 'en']).optional().catch(undefined),
  done: z.enum(textActs).optional().catch(undefined),
});
export type TextAsked = z.infer<typeof TextAsked>;

/** What the page of a new paragraph is asked for. */
export const NewParagraphAsked = z.object({ after: z.uuid().optional().catch(undefined) });

/** What the list of texts is asked for. */
export const TextsAsked = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });
export type TextsAsked = z.infer<typeof TextsAsked>;
