import { z } from 'zod';
import { isStorable } from '@/lib/core/text';

/** What the list of published papers is asked for in its address. Anything unknown counts as not asked. */
export const PublishedAsked = z.object({
  words: z
    .string()
    .trim()
    .max(200)
    .refine(isStorable)
    .optional()
    .transform((words) => (words === '' ? undefined : words))
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type PublishedAsked = z.infer<typeof PublishedAsked>;

/** The permanent address of a published paper, without the language. */
export const publishedPath = (symbol: string): string =>
  `/published/${symbol.split('/').map(encodeURIComponent).join('/')}`;
