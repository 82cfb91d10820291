import { z } from 'zod';
import { isSound, lengthOf } from '@/lib/core/text';

export const searchKinds = [
  'MEMBER',
  'OBSERVER',
  'CIVIL_SOCIETY',
  'BODY',
  'PRESIDENCY',
  'SUBTHEME',
  'DOCUMENT',
  'ACTIVITY',
  'PARTNER',
  'FORUM',
  'SEMINAR',
  'MILESTONE',
  'MEETING',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Longest search, in characters as people count them. */
export const searchLimit = 200;

/** What was typed to search for. Faults: `search.too-long`, `text.broken-encoding`. */
export const SearchWords = z
  .string()
  .refine((text) => lengthOf(text) <= searchLimit, 'search.too-long')
  .refine(isSound, 'text.broken-encoding')
  .transform((text) => text.trim());

/** The rest of a search's address; what it cannot mean is left out. */
export const SearchFilter = z.object({
  kind: z.enum(searchKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type SearchFilter = z.infer<typeof SearchFilter>;
