import { z } from 'zod';
import { FormKey } from '@/lib/core/fields';

/** A document by its symbol, as it stands on it. */
export const AttachPaper = z.strictObject({
  itemId: z.uuid(),
  symbol: z.string('field.needed').trim().min(1, 'field.needed').max(100, 'field.too-long'),
  key: FormKey,
});
export type AttachPaper = z.infer<typeof AttachPaper>;

export const DetachPaper = z.strictObject({ paperId: z.uuid() });
export type DetachPaper = z.infer<typeof DetachPaper>;
