import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadActor } from '@/lib/access/mandates/queries';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { verifyFiles } from '@/lib/core/file-keeping';
import { buildBundle } from '@/lib/documents/bundles/build-commands';
import { requestBundle } from '@/lib/documents/bundles/commands';
import { getBundleFile, getMeetingDocuments } from '@/lib/documents/bundles/queries';
import { amongMembers, audienceOf } from '@/lib/documents/documents/audience';
import { getBoard } from '@/lib/documents/documents/board-queries';
import { listDocuments, principalsNow } from '@/lib/documents/documents/list-queries';
import { keepsDocuments } from '@/lib/documents/documents/policy';
import { getDocument } from '@/lib/documents/documents/queries';
import { getDocumentRecord } from '@/lib/documents/documents/record-queries';
import { DocumentsAsked } from '@/lib/documents/documents/schema';
import { suggestDocuments } from '@/lib/documents/documents/suggestion-queries';
import { visibleDocuments } from '@/lib/documents/documents/visibility';
import {
  getPublished,
  getPublishedFile,
  listNewestPublished,
  listPublished,
  listPublishedSymbols,
} from '@/lib/documents/published/queries';
import { PublishedAsked } from '@/lib/documents/published/schema';
import { openVersion } from '@/lib/documents/versions/commands';
import { listVersions } from '@/lib/documents/versions/queries';
import { keptToMembers } from '@/lib/meetings/sessions/visibility';
import { searchEverything } from '@/lib/rights/search';
import { SearchNarrowed } from '@/lib/rights/search-schema';
import { publishedFeed } from '@/lib/web/published-feed';
import { at } from '@/tests/support/clock';
import { everyoneInDatabase } from '@/tests/support/factories';
import { drawPapers, forgetPapers, papersDrawn, wordInAll } from '@/tests/support/random-papers';
import { aKey } from '@/tests/support/reports';

const everyPaper = () =>
  db.document.findMany({ include: { grants: true, versions: { select: { id: true } } }, orderBy: { symbol: 'asc' } });
type Paper = Awaited<ReturnType<typeof everyPaper>>[number];

/** Who reads it by the rule in words, asked of no reader row: its audience and its grants in force, without outsiders where the Members keep to themselves. */
function readsByRule(paper: Paper, held: readonly string[], kept: ReadonlySet<string>): boolean {
  const { sessionId, withdrawnAt, classification, publishedAt, grants } = paper;
  const isGiven = withdrawnAt === null && classification !== 'CLOSED_DOOR' && classification !== 'SECRETARIAT';
  const given = grants
    .filter(({ revokedAt, endsAt }) => isGiven && revokedAt === null && (endsAt === null || endsAt > now()))
    .map(({ partyCode, userId }) => (partyCode === null ? `user:${userId}` : `party:${partyCode}`));
  const isKept = sessionId !== null && kept.has(sessionId) && publishedAt === null;
  const counts = new Set(isKept ? amongMembers(held) : held);
  return [...audienceOf({ ...paper, isWithdrawn: withdrawnAt !== null }), ...given].some((one) => counts.has(one));
}

async function there(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

const symbolsOf = (rows: readonly { symbol: string }[]): string[] => rows.map(({ symbol }) => symbol).sort();

async function symbolsWhere(papers: readonly Paper[], holds: (paper: Paper) => Promise<boolean>): Promise<string[]> {
  const found: Paper[] = [];
  for (const paper of papers) if (await holds(paper)) found.push(paper);
  return symbolsOf(found);
}

const asked = (given: Readonly<Record<string, string>> = {}) => DocumentsAsked.parse(given);

/** Every way to papers, as symbols in order; `read` for those that tell what stands in a paper, and not only that it is. */
async function waysOf(actor: Actor, papers: readonly Paper[]) {
  const list = await listDocuments(actor, asked());
  const api = await listDocuments(actor, asked({ words: wordInAll }), { isCounted: false });
  const narrowed = await listDocuments(actor, asked({ year: '2027' }));
  const search = await listDocuments(actor, asked({ words: wordInAll }));
  const everything = await searchEverything(actor, wordInAll, SearchNarrowed.parse({ kind: 'DOCUMENT' }));
  const hits = everything.sections.flatMap(({ hits: found }) => found.map(({ label }) => ({ symbol: label ?? '' })));
  const known = {
    filter: symbolsOf(await db.document.findMany({ where: visibleDocuments(actor), select: { symbol: true } })),
    list: symbolsOf(list.rows),
    narrowed: symbolsOf(narrowed.rows),
    single: await symbolsWhere(papers, ({ symbol }) => there(getDocument(actor, symbol))),
    apiRecord: await symbolsWhere(papers, ({ symbol }) => there(getDocumentRecord(actor, symbol))),
    versions: await symbolsWhere(papers, async ({ id }) => (await listVersions(actor, id)).versions.length > 0),
  };
  const read = {
    search: symbolsOf(search.rows),
    api: symbolsOf(api.rows),
    everything: symbolsOf(hits),
    suggestions: symbolsOf(await suggestDocuments(actor, wordInAll)),
    file: await symbolsWhere(papers, async ({ versions }) => {
      try {
        return await there(openVersion(actor, versions[0]?.id ?? '', 'DOWNLOAD'));
      } catch (error) {
        if ((error as { reason?: string }).reason === 'document.custody-reads-nothing') return false;
        throw error;
      }
    }),
  };
  const count = (rows: readonly { count: number }[] | undefined) => rows?.reduce((sum, one) => sum + one.count, 0) ?? 0;
  const counts = {
    known: [list.total, narrowed.total, count(narrowed.facets?.year), count(narrowed.facets?.kind)],
    read: [search.total, api.total, count(search.facets?.year), everything.total, count(everything.years)],
  };
  return { known, read, counts, next: [list.next, narrowed.next, search.next, api.next] };
}

/** The portal's ways, for whoever has no account. */
async function portalOf(papers: readonly Paper[]) {
  const list = await listPublished(PublishedAsked.parse({}));
  const search = await listPublished(PublishedAsked.parse({ words: wordInAll }));
  const feed = publishedFeed(await listNewestPublished(), 'es');
  return {
    list: symbolsOf(list.rows),
    count: [list.total, search.total],
    search: symbolsOf(search.rows),
    single: await symbolsWhere(papers, ({ symbol }) => there(getPublished(symbol))),
    file: await symbolsWhere(papers, ({ versions }) => there(getPublishedFile(versions[0]?.id ?? ''))),
    feed: symbolsOf(papers.filter(({ symbol }) => feed.includes(`${symbol}: `))),
    map: (await listPublishedSymbols()).toSorted(),
  };
}

type Meeting = Readonly<{ id: string; code: string }>;

/** What the page of a meeting lists, and what the bundle holds that is built of it; null for whom there is no such meeting. */
async function ofMeeting(actor: Actor, { id: meetingId, code }: Meeting, papers: readonly Paper[]) {
  if (!(await there(requestBundle(actor, { meetingId, key: aKey() }, 'es')))) return null;
  const page = await getMeetingDocuments(actor, code);
  const own = { requestedById: actor.userId, meetingId };
  const { id } = await db.documentBundle.findFirstOrThrow({ where: own, orderBy: { id: 'desc' } });
  await buildBundle(id, { hasSecondFactor: actor.hasSecondFactor });
  const { status, documentIds } = await db.documentBundle.findUniqueOrThrow({ where: { id } });
  expect(await there(getBundleFile(actor, id))).toBe(status === 'READY');
  return {
    page: symbolsOf(page.parts.flatMap((part) => part.papers)),
    count: page.count,
    bundle: symbolsOf(papers.filter((paper) => documentIds.includes(paper.id))),
  };
}

test('list, count, search, single load, file, bundle, API, feed and portal answer alike, whatever people, papers, grants, dates and sessions there are', async () => {
  at('2027-03-01T18:00:00Z');
  const personas = [...(await everyoneInDatabase())];
  const idOf = (name: string) => personas.find(([one]) => one === name)?.[1].userId ?? '';
  const cast = {
    authorId: idOf('vice-minister.HN'),
    coordinatorId: idOf('secretariat.coordinator'),
    companionId: idOf('focal-point.PA.FOREIGN_AFFAIRS'),
  };
  /** Each kind of answer was given by this many. */
  const seen = { papers: 0, hidden: 0, listedOnly: 0, published: 0, bundled: 0 };
  const drawn = fc.asyncProperty(papersDrawn, async (given) => {
    at('2027-03-01T18:00:00Z');
    await forgetPapers();
    const { meetings, people } = await drawPapers(given, cast);
    const papers = await everyPaper();
    // Today, and when what ends tomorrow has ended and what begins tomorrow has begun.
    for (const instant of ['2027-03-01T18:00:00Z', '2027-03-03T06:30:00Z']) {
      at(instant);
      const kept = new Set(
        (await db.meetingSession.findMany({ where: keptToMembers(now()), select: { id: true } })).map(({ id }) => id),
      );
      const chosen = personas.filter((_, index) => given.personas.includes(index));
      const readers: [string, Actor][] = [];
      for (const [name, { userId }] of chosen) readers.push([name, await loadActor(userId, { hasSecondFactor: true })]);
      for (const [index, actor] of (await people()).entries()) {
        readers.push([`drawn ${index}: ${given.people[index]?.office[0]}`, actor]);
      }
      for (const [index, [name, actor]] of readers.entries()) {
        const who = `${name} on ${instant}`;
        const held = await principalsNow(actor);
        const known = symbolsOf(papers.filter((paper) => readsByRule(paper, held, kept)));
        // Who has the custody lists and reads nothing (P-05).
        const reading = held.filter((one) => !one.startsWith('custody:'));
        const read = symbolsOf(papers.filter((paper) => readsByRule(paper, reading, kept)));
        const ways = await waysOf(actor, papers);
        for (const [way, found] of Object.entries(ways.known)) expect([who, way, found]).toEqual([who, way, known]);
        for (const [way, found] of Object.entries(ways.read)) expect([who, way, found]).toEqual([who, way, read]);
        expect([who, new Set(ways.counts.known)]).toEqual([who, new Set([known.length])]);
        expect([who, new Set(ways.counts.read)]).toEqual([who, new Set([read.length])]);
        expect([who, ways.next]).toEqual([who, [null, null, null, null]]);
        if (keepsDocuments(actor)) {
          const board = symbolsOf((await getBoard(actor)).flatMap(({ cards }) => cards));
          const onWay = papers.filter((one) => one.status !== 'ISSUED' && one.withdrawnAt === null);
          expect([who, board]).toEqual([who, symbolsOf(onWay).filter((symbol) => known.includes(symbol))]);
        }
        const meeting = meetings[index % meetings.length];
        const found = meeting === undefined ? null : await ofMeeting(actor, meeting, papers);
        if (found !== null) {
          const there = symbolsOf(papers.filter(({ meetingId }) => meetingId === meeting?.id));
          const listed = there.filter((symbol) => known.includes(symbol));
          expect([who, found]).toEqual([
            who,
            { page: listed, count: listed.length, bundle: there.filter((symbol) => read.includes(symbol)) },
          ]);
          seen.bundled += found.bundle.length;
        }
        seen.papers += read.length;
        seen.hidden += papers.length - known.length;
        seen.listedOnly += known.length - read.length;
      }
      const published = symbolsOf(papers.filter(({ publishedAt }) => publishedAt !== null));
      const portal = await portalOf(papers);
      for (const [way, found] of Object.entries(portal)) {
        const wanted = way === 'count' ? [published.length, published.length] : published;
        expect([way, found]).toEqual([way, wanted]);
      }
      seen.published += published.length;
    }
  });
  await fc.assert(drawn, { numRuns: 5, endOnFailure: true });
  expect(await verifyFiles()).toMatchObject({ missing: [], altered: [] });
  // It says something only where there is something to be seen, and to be hidden.
  expect(Math.min(seen.papers, seen.hidden, seen.bundled)).toBeGreaterThan(0);
}, 300_000);
