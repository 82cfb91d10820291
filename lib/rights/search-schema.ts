import { z } from 'zod';
import { isSound, isStorable, lengthOf } from '@/lib/core/text';

/** What is found, in the order in which it is shown. */
export const foundKinds = [
  'DOCUMENT',
  'DECISION',
  'AGENDA_ITEM',
  'MEETING',
  'REPORT',
  'PARTY',
  'SUBTHEME',
  'ACTIVITY',
  'PARTNER',
  'RECORD',
] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Longest search, in characters as people count them. */
export const longestSearch = 200;
/** Hits on a page of one kind, and how many pages there are at most. */
export const foundPageSize = 20;
export const mostFoundPages = 50;

/** What was typed. Faults: `search.too-long`, `text.broken-encoding`. */
export const SearchedWords = z
  .string()
  .refine((text) => lengthOf(text) <= longestSearch, 'search.too-long')
  .refine((text) => isSound(text) && isStorable(text), 'text.broken-encoding')
  .transform((text) => text.replace(/\s+/g, ' ').trim());

/** By what a search is narrowed; what an address cannot mean is left out. */
export const SearchNarrowed = z.object({
  kind: z.enum(foundKinds).optional().catch(undefined),
  language: z.enum(['es', 'en']).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2999).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(mostFoundPages).catch(1),
});
export type SearchNarrowed = z.infer<typeof SearchNarrowed>;
