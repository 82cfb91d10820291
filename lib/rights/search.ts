import type { Actor } from '@/lib/core/actor';
import { workOut } from '@/lib/core/asked-queries';
import { wordsAsked } from '@/lib/core/asked-words';
import { type FoundHit, type FoundLine, type FoundLines, mostFound, noLines } from '@/lib/core/found';
import type { Asked } from '@/lib/core/words-sql';
import { findDecisions, listFoundDecisions } from '@/lib/decisions/found-queries';
import { findDocuments, findLikeDocuments, listFoundDocuments } from '@/lib/documents/documents/found-queries';
import { findItems, listFoundItems } from '@/lib/meetings/agenda/found-queries';
import { findMeetings, listFoundMeetings } from '@/lib/meetings/meetings/found-queries';
import { toldRows } from '@/lib/meetings/sessions/queries';
import type { Told } from '@/lib/meetings/sessions/visibility';
import { findInRecord, listFoundInRecord, meantWords } from '@/lib/plan-of-action/search/found-queries';
import type { SearchKind } from '@/lib/plan-of-action/search/schema';
import { findReports, listFoundReports } from '@/lib/reports/reports/found-queries';
import { type FoundKind, foundKinds, foundPageSize, mostFoundPages, type SearchNarrowed } from './search-schema';
import type { FoundFacet, FoundSection, SearchFound } from './search-views';

/** Hits of each kind where all are shown together. */
const perKind = 5;
const mostLike = 5;

const recordKinds: Readonly<Record<SearchKind, FoundKind>> = {
  MEMBER: 'PARTY',
  OBSERVER: 'PARTY',
  CIVIL_SOCIETY: 'PARTY',
  SUBTHEME: 'SUBTHEME',
  ACTIVITY: 'ACTIVITY',
  PARTNER: 'PARTNER',
  BODY: 'RECORD',
  PRESIDENCY: 'RECORD',
  DOCUMENT: 'RECORD',
  FORUM: 'RECORD',
  SEMINAR: 'RECORD',
  MILESTONE: 'RECORD',
  MEETING: 'RECORD',
};

type Found = ReadonlyMap<FoundKind, FoundLines>;
type Reader = Readonly<{ actor: Actor; told: readonly Told[]; asked: Asked }>;

/** What `actor` may find of each kind: every drawer asks through its own filter before it counts, limits or ranks. */
async function find({ actor, told, asked }: Reader, enough: number): Promise<Found> {
  const [documents, decisions, items, meetings, reports, record] = await Promise.all([
    findDocuments(actor, asked, enough),
    findDecisions(actor, asked),
    findItems(actor, told, asked),
    findMeetings(actor, told, asked),
    findReports(actor, asked),
    findInRecord(asked),
  ]);
  const found = new Map<FoundKind, FoundLines>([
    ['DOCUMENT', documents],
    ['DECISION', decisions],
    ['AGENDA_ITEM', items],
    ['MEETING', meetings],
    ['REPORT', reports],
  ]);
  for (const [searchKind, { lines, isAll }] of record) {
    const kind = recordKinds[searchKind];
    const before = found.get(kind) ?? noLines;
    found.set(kind, { lines: [...before.lines, ...lines], isAll: before.isAll && isAll });
  }
  return found;
}

async function hitsOf({ actor, told, asked }: Reader, kind: FoundKind, ids: readonly string[]): Promise<FoundHit[]> {
  if (ids.length === 0) return [];
  if (kind === 'DOCUMENT') return listFoundDocuments(actor, ids, asked);
  if (kind === 'DECISION') return listFoundDecisions(actor, ids, asked);
  if (kind === 'AGENDA_ITEM') return listFoundItems(actor, told, ids, asked);
  if (kind === 'MEETING') return listFoundMeetings(actor, told, ids);
  if (kind === 'REPORT') return listFoundReports(actor, ids, asked);
  return listFoundInRecord(ids, asked);
}

const inYear = (year: number | undefined) => (line: FoundLine) => year === undefined || line.year === year;
const inLanguage = (language: 'es' | 'en' | undefined) => (line: FoundLine) =>
  language === undefined || (language === 'es' ? line.inEs : line.inEn);

/** How many of the lines have each value; whatever was not looked through may hold more. */
function counted<Value>(values: readonly Value[], isMore: boolean): FoundFacet<Value>[] {
  const groups = Map.groupBy(values, (value) => value);
  return [...groups].map(([value, all]) => ({ value, count: all.length, isMore }));
}

/** The counts of a search, each narrowed by all but itself, so that one value can be exchanged for another. */
function facetsOf(found: Found, { kind, year, language }: SearchNarrowed) {
  const chosen = foundKinds.filter((one) => kind === undefined || one === kind).map((one) => found.get(one) ?? noLines);
  const lines = chosen.flatMap((one) => one.lines);
  const isMore = chosen.some(({ isAll }) => !isAll);
  const ofYear = lines.filter(inYear(year));
  const ofLanguage = lines.filter(inLanguage(language));
  return {
    kinds: foundKinds.flatMap((value) => {
      const { lines: ofKind, isAll } = found.get(value) ?? noLines;
      const count = ofKind.filter(inYear(year)).filter(inLanguage(language)).length;
      return count === 0 ? [] : [{ value, count, isMore: !isAll }];
    }),
    years: counted(
      ofLanguage.flatMap((line) => line.year ?? []),
      isMore,
    ).toSorted((a, b) => b.value - a.value),
    languages: [
      ...counted(
        ofYear.filter(({ inEs }) => inEs).map(() => 'es' as const),
        isMore,
      ),
      ...counted(
        ofYear.filter(({ inEn }) => inEn).map(() => 'en' as const),
        isMore,
      ),
    ],
  };
}

/**
 * Everything with these words that `actor` may know of: five of each kind, or a page of 20 of the one asked for. What is counted, shown, marked or
 * suggested is of what this person may read, and of nothing else. A bounded number of queries; nothing is counted beyond the newest thousand of a kind.
 */
export async function searchEverything(actor: Actor, words: string, narrowed: SearchNarrowed): Promise<SearchFound> {
  const [told, asked] = await Promise.all([toldRows(actor), workOut(words)]);
  const reader: Reader = { actor, told, asked };
  const { kind, year, language, page } = narrowed;
  const isNarrowed = year !== undefined || language !== undefined;
  const shown = kind === undefined ? perKind : page * foundPageSize;
  const found = await find(reader, isNarrowed ? mostFound : shown + 1);
  const facets = facetsOf(found, narrowed);
  const chosen = facets.kinds.filter(({ value }) => kind === undefined || value === kind);
  const total = chosen.reduce((sum, { count }) => sum + count, 0);
  const pageCount = kind === undefined ? 1 : Math.min(mostFoundPages, Math.max(1, Math.ceil(total / foundPageSize)));
  const at = Math.min(page, pageCount);
  const sections = await Promise.all(
    chosen.map(async ({ value, count, isMore }): Promise<FoundSection> => {
      const lines = (found.get(value) ?? noLines).lines.filter(inYear(year)).filter(inLanguage(language));
      const slice =
        kind === undefined ? lines.slice(0, perKind) : lines.slice((at - 1) * foundPageSize, at * foundPageSize);
      const hits = await hitsOf(
        reader,
        value,
        slice.map(({ id }) => id),
      );
      return { kind: value, count, isMore, hits };
    }),
  );
  const isEmpty = facets.kinds.length === 0 && !isNarrowed;
  return {
    ...facets,
    sections,
    total,
    isMore: chosen.some(({ isMore }) => isMore),
    page: at,
    pageCount,
    meant: isEmpty ? await meantBy(reader, words) : null,
    like: isEmpty ? await findLikeDocuments(actor, wordsAsked(words).words, mostLike) : [],
  };
}

/** What was likely meant, if this person finds something with it. */
async function meantBy(reader: Reader, words: string): Promise<string | null> {
  const meant = await meantWords(wordsAsked(words).words.split(' '));
  if (meant === null) return null;
  const found = await find({ ...reader, asked: await workOut(meant) }, 1);
  return [...found.values()].some(({ lines }) => lines.length > 0) ? meant : null;
}
