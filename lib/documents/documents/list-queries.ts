import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { instant, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { askedSql } from '@/lib/core/words-sql';
import { keptToMembers } from '@/lib/meetings/sessions/visibility';
import { Prisma } from '@/prisma/generated/client';
import type { DocumentKind } from '@/prisma/generated/enums';
import { amongMembers } from './audience';
import { keepsDocuments, sendsFor } from './policy';
import type { DocumentsAsked } from './schema';
import {
  type Found,
  findIds,
  likeIds,
  type Narrowing,
  type Seen,
  type Snippet,
  snippetsIn,
  walkIds,
} from './search-queries';
import { type DocumentList, documentHeadSelect, type Facets, toDocumentHead } from './views';
import { ownSessions, type PersonalName, principalsOf, visibleDocuments } from './visibility';

const pageSize = 50;
const pageSizeFound = 20;
/** What nobody counts beyond. */
const mostCounted = 1000;

/** The principals that `actor` holds now, those of single sessions included; one query a name at most, and none for most people. */
export async function principalsNow(actor: Actor): Promise<string[]> {
  const own = Object.entries(ownSessions(actor, now())) as [PersonalName, Prisma.MeetingSessionWhereInput][];
  const found = await Promise.all(
    own.map(async ([name, where]) => {
      if (isNothing(where)) return [];
      const rows = await db.meetingSession.findMany({ where, select: { id: true } });
      return rows.map(({ id }) => `${name}:${id}`);
    }),
  );
  return [...principalsOf(actor), ...found.flat()];
}

/**
 * What `actor` may know of now, for lists; where it `tells` what stands in papers, without those of which they have the custody: who has it lists and does
 * not read (P-05), and a search would tell which words stand in the text. Outsiders see nothing of sessions that the Members keep to themselves (DR-05).
 */
export async function seenNow(
  actor: Actor,
  { tells, after = null }: Readonly<{ tells: boolean; after?: Seen['after'] }>,
): Promise<Seen> {
  const held = await principalsNow(actor);
  const principals = tells ? held.filter((one) => !one.startsWith('custody:')) : held;
  const among = new Set(amongMembers(principals));
  const asOthers = principals.filter((one) => !among.has(one));
  const at = now();
  const kept =
    asOthers.length === 0 ? [] : await db.meetingSession.findMany({ where: keptToMembers(at), select: { id: true } });
  return { principals, asOthers, kept: kept.map(({ id }) => id), at, after };
}

/** A filter that is known to let nothing through asks nothing. */
const isNothing = ({ id }: Prisma.MeetingSessionWhereInput): boolean =>
  typeof id === 'object' && id !== null && 'in' in id && Array.isArray(id.in) && id.in.length === 0;

/**
 * Documents that `actor` may read, 50 a page, newest first; with words, those that have all of them, in Spanish or in English, 20 a page. Starts
 * from what this person may see: costs as much as the page, however much there is. `isCounted` asks for facets where it was narrowed.
 */
export async function listDocuments(
  actor: Actor,
  asked: DocumentsAsked,
  { isCounted = true }: Readonly<{ isCounted?: boolean }> = {},
): Promise<DocumentList> {
  const { words, after } = asked;
  const seen = await seenNow(actor, { tells: words !== undefined, after: cursorOf(after) });
  const narrowing = narrowingOf(asked);
  const hasFacets = isCounted && isNarrowed(asked);
  const size = words === undefined ? pageSize : pageSizeFound;
  const most = hasFacets && after === undefined ? mostCounted + 1 : size + 1;
  const exact = await find(seen, narrowing, words, { enough: size + 1, most });
  const isLike = exact.found.length === 0 && words !== undefined && after === undefined;
  const found = isLike ? await likeIds(seen, narrowing, words, size) : exact.found;
  const ids = found.slice(0, size).map(({ id }) => id);
  const last = found.length > size ? found[size - 1] : undefined;
  // What the reader rows say is said again by the one filter: nothing is shown that it does not let through.
  const [rows, facets] = await Promise.all([
    db.document.findMany({
      where: { AND: [{ id: { in: ids } }, visibleDocuments(actor)] },
      select: documentHeadSelect,
    }),
    hasFacets && !isLike ? facetsOf(actor, after === undefined ? exact : await firstOf(seen, narrowing, words)) : null,
  ]);
  const snippets = words === undefined || isLike ? new Map<string, Snippet>() : await snippetsIn(ids, askedSql(words));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lines = ids.flatMap((id) => byId.get(id) ?? []);
  const isWhole = isLike || (after === undefined && last === undefined && exact.isAll);
  return {
    rows: lines.map((row) => ({ ...toDocumentHead(row), snippet: snippets.get(row.id)?.snippet ?? null })),
    total: isWhole ? lines.length : (facets?.total ?? null),
    next: last === undefined ? null : `${last.at.getTime()}_${last.id}`,
    facets: facets === null ? null : facets.facets,
    isLike: isLike && lines.length > 0,
    isKeeper: keepsDocuments(actor),
    isSender: sendsFor(actor).length > 0,
  };
}

type Bounds = Readonly<{ enough: number; most: number }>;
type Listed = Readonly<{ found: readonly Found[]; isAll: boolean }>;

async function find(seen: Seen, narrowing: Narrowing, words: string | undefined, bounds: Bounds): Promise<Listed> {
  if (words !== undefined) return findIds(seen, narrowing, askedSql(words), bounds);
  const found = await walkIds(seen, narrowing, bounds.most);
  return { found, isAll: found.length < bounds.most };
}

/** What facets count, from the top of the list, whichever page is shown. */
const firstOf = (seen: Seen, narrowing: Narrowing, words: string | undefined): Promise<Listed> =>
  find({ ...seen, after: null }, narrowing, words, { enough: pageSizeFound + 1, most: mostCounted + 1 });

const isNarrowed = ({ words, kind, body, year, language, meeting }: DocumentsAsked): boolean =>
  [words, kind, body, year, language, meeting].some((one) => one !== undefined);

function cursorOf(after: string | undefined): Seen['after'] {
  const [ms, id] = after?.split('_') ?? [];
  return ms === undefined || id === undefined ? null : { at: instant(Number(ms)), id };
}

function narrowingOf({ kind, body, year, language, meeting }: DocumentsAsked): Narrowing {
  const parts = [
    ...(kind === undefined ? [] : [Prisma.sql`d.kind = ${kind}::"DocumentKind"`]),
    ...(body === undefined ? [] : [Prisma.sql`d."bodyCode" = ${body}`]),
    ...(year === undefined ? [] : [Prisma.sql`d.year = ${year}`]),
    ...(meeting === undefined ? [] : [Prisma.sql`d."meetingId" = (SELECT id FROM "Meeting" WHERE code = ${meeting})`]),
    ...(language === undefined
      ? []
      : [
          Prisma.sql`EXISTS (SELECT 1 FROM "DocumentVersion" v WHERE v."documentId" = d.id AND v.language = ${language}::"Locale")`,
        ]),
  ];
  return parts.length === 0 ? null : Prisma.join(parts, ' AND ');
}

/** How many were found, and by what they can be narrowed; counts the newest that were looked at, a thousand at most. */
async function facetsOf(actor: Actor, { found, isAll }: Listed): Promise<{ total: number | null; facets: Facets }> {
  const rows = await db.document.findMany({
    where: { AND: [{ id: { in: found.slice(0, mostCounted).map(({ id }) => id) } }, visibleDocuments(actor)] },
    select: {
      ...{ kind: true, year: true, bodyCode: true, body: { select: { nameEs: true, nameEn: true } } },
      versions: { distinct: ['language'], select: { language: true } },
    },
  });
  const bodies = new Map(
    rows.flatMap(({ bodyCode, body }) => (bodyCode === null || body === null ? [] : [[bodyCode, body]])),
  );
  return {
    total: isAll ? rows.length : null,
    facets: {
      kind: counted(rows.map(({ kind }) => kind as DocumentKind)),
      body: counted(rows.flatMap(({ bodyCode }) => bodyCode ?? [])).map((one) => ({
        ...one,
        nameEs: bodies.get(one.value)?.nameEs ?? one.value,
        nameEn: bodies.get(one.value)?.nameEn ?? one.value,
      })),
      year: counted(rows.map(({ year }) => year)).toSorted((a, b) => b.value - a.value),
      language: counted(rows.flatMap(({ versions }) => versions.map(({ language }) => language))),
    },
  };
}

function counted<Value extends string | number>(values: readonly Value[]): { value: Value; count: number }[] {
  const groups = Map.groupBy(values, (value) => value);
  return [...groups].map(([value, all]) => ({ value, count: all.length })).sort((a, b) => b.count - a.count);
}
