import { z } from 'zod';
import { FormKey, neededText } from '@/lib/core/fields';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `sha256`: what stood when the page was shown, so that nothing else is frozen. */
export const FreezeText = z.strictObject({
  textId: z.uuid(),
  sha256: Sha256,
  noteEs: neededText(500),
  noteEn: neededText(500),
  key: FormKey,
});
export type FreezeText = z.infer<typeof FreezeText>;

export const CirculateMilestone = z.strictObject({ milestoneId: z.uuid() });
export type CirculateMilestone = z.infer<typeof CirculateMilestone>;

/** A milestone's number in its address. */
export const MilestoneNumber = z.coerce.number().int().min(1).max(1_000_000);

/** What the page of a text's milestones is asked for. */
export const MilestonesAsked = z.object({
  done: z.enum(['freeze', 'circulate']).optional().catch(undefined),
});
export type MilestonesAsked = z.infer<typeof MilestonesAsked>;

/** `now` is what stands. Anything that is no milestone's number counts as not asked. */
const Side = z
  .union([z.literal('now'), MilestoneNumber])
  .optional()
  .catch(undefined);

/** Two states of a text, in one language. */
export const MilestoneComparisonAsked = z.object({
  from: Side,
  to: Side,
  lang: z.enum(['es', 'en']).optional().catch(undefined),
});
export type MilestoneComparisonAsked = z.infer<typeof MilestoneComparisonAsked>;

/** A file of a text: of a milestone, or without one as it stands. `form` is the canonical form itself. */
export const TextPaperAsked = z.strictObject({
  milestone: MilestoneNumber.optional(),
  lang: z.enum(['es', 'en', 'both']).default('both'),
  format: z.enum(['pdf', 'docx', 'form']),
  locale: z.enum(['es', 'en']).optional(),
});
export type TextPaperAsked = z.infer<typeof TextPaperAsked>;

/** The hash of a text, as it was printed or pasted. */
export const VerifyHash = z.strictObject({
  hash: z.string('field.needed').trim().min(1, 'field.needed').max(300, 'field.too-long'),
});
export type VerifyHash = z.infer<typeof VerifyHash>;

/** The file comes beside the fields. */
export const VerifyFile = z.strictObject({});
