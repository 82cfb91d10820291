import { z } from 'zod';
import { isStorable } from '@/lib/core/text';

/** One section of a paper as it was submitted: both titles as they were, both texts; an empty text was not written. */
export const PaperSection = z.object({
  key: z.string(),
  titleEs: z.string(),
  titleEn: z.string(),
  textEs: z.string(),
  textEn: z.string(),
});
export type PaperSection = Readonly<z.infer<typeof PaperSection>>;

/** The sections that a submission's `content` holds, in the order of its template. */
export function sectionsOf(content: unknown): PaperSection[] {
  return z.array(PaperSection).parse(content);
}

/** What the list of documents is asked for in its address. Anything unknown counts as not asked. */
export const DocumentsAsked = z.object({
  words: z
    .string()
    .trim()
    .max(200)
    .refine(isStorable)
    .optional()
    .transform((words) => (words === '' ? undefined : words))
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type DocumentsAsked = z.infer<typeof DocumentsAsked>;

/** A symbol from the parts of an address: `['CRM', '2027', 'RT', 'INF.3']` is `CRM/2027/RT/INF.3`. */
export function symbolFrom(parts: readonly string[]): string {
  return parts.join('/');
}

/** The address of a document, without the language. */
export function documentAddress(symbol: string): string {
  return `/documents/${symbol.split('/').map(encodeURIComponent).join('/')}`;
}
