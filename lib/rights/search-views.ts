import type { FoundHit } from '@/lib/core/found';
import type { FoundKind } from './search-schema';

/** One value by which a search can be narrowed, and how many of what was found have it; `isMore` where there are more than were counted. */
export type FoundFacet<Value> = Readonly<{ value: Value; count: number; isMore: boolean }>;

/** What was found of one kind: how much, and the hits that are shown of it. */
export type FoundSection = Readonly<{ kind: FoundKind; count: number; isMore: boolean; hits: readonly FoundHit[] }>;

/** What a search found of what this person may know. Counts hold nothing else. */
export type SearchFound = Readonly<{
  sections: readonly FoundSection[];
  total: number;
  isMore: boolean;
  kinds: readonly FoundFacet<FoundKind>[];
  years: readonly FoundFacet<number>[];
  languages: readonly FoundFacet<'es' | 'en'>[];
  page: number;
  pageCount: number;
  /** Nothing was found, and this, which finds something, is likely what was meant. */
  meant: string | null;
  /** Nothing was found; the titles of these papers are like what was typed. */
  like: readonly FoundHit[];
}>;
