import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asRole, db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import {
  publishDocument,
  relateDocument,
  unpublishDocument,
  withdrawByReason,
} from '@/lib/documents/documents/commands';
import {
  getPublished,
  getPublishedFile,
  listNewestPublished,
  listPublished,
  listPublishedSymbols,
} from '@/lib/documents/published/queries';
import { PublishedAsked } from '@/lib/documents/published/schema';
import { publishedFeed } from '@/lib/web/published-feed';
import { aDocumentWorld, anIssued, aVersion, type DocumentWorld, documentOf, on } from '@/tests/support/document-world';

let portal: Client;
let world: DocumentWorld;
let published: string;
let inside: string;

beforeAll(async () => {
  portal = new Client({ connectionString: asRole(env().DATABASE_URL, 'crm_public') });
  await portal.connect();
});
afterAll(() => portal.end());

beforeEach(async () => {
  world = await aDocumentWorld();
  const secretariat = world.as('secretariat.assistant');
  published = await anIssued(secretariat, { classification: 'PUBLIC' }, 'colibrí público');
  inside = await anIssued(secretariat, { classification: 'PUBLIC' }, 'colibrí interno');
  await anIssued(world.as('vice-minister.HN'), { place: world.sessionId('CLOSED_DOOR') }, 'colibrí reservado');
  await publishDocument(secretariat, await on(published));
});

const symbols = async (words?: string) =>
  (await listPublished(PublishedAsked.parse({ words }))).rows.map(({ symbol }) => symbol);
const rowsOf = async (table: string) =>
  (await portal.query(`SELECT count(*)::int AS count FROM "${table}"`)).rows[0].count;

test('the portal has what was published, by list, search, address, file, feed and sitemap, and nothing else', async () => {
  expect([await symbols(), await symbols('colibri'), await symbols('reservado'), await symbols('interno')]).toEqual([
    ...[[published], [published], [], []],
  ]);
  expect((await getPublished(published)).files.map(({ language }) => language)).toEqual(['es']);
  await expect(getPublished(inside)).rejects.toMatchObject({ reason: 'document.not-found' });
  const fileOf = async (symbol: string) =>
    (await db.documentVersion.findFirstOrThrow({ where: { document: { symbol } } })).id;
  expect((await getPublishedFile(await fileOf(published))).mediaType).toBe('application/pdf');
  await expect(getPublishedFile(await fileOf(inside))).rejects.toMatchObject({ reason: 'document.not-found' });
  expect(await listPublishedSymbols()).toEqual([published]);
  const feed = publishedFeed(await listNewestPublished(), 'en');
  expect([feed.includes(published), feed.includes(inside)]).toEqual([true, false]);
});

test('its role sees no other rows, whatever is asked of the database', async () => {
  for (const table of ['Document', 'DocumentVersion', 'DocumentVersionText', 'DocumentSearch']) {
    expect([table, await rowsOf(table)]).toEqual([table, 1]);
  }
  for (const table of ['DocumentReader', 'DocumentGrant', 'DocumentOpening', 'ClosedDoorCustody', 'DocumentBundle']) {
    await expect(portal.query(`SELECT 1 FROM "${table}"`)).rejects.toMatchObject({ code: '42501' });
  }
  await expect(portal.query('UPDATE "Document" SET "titleEs" = \'x\'')).rejects.toMatchObject({ code: '42501' });
});

test('publication and withdrawal reach it at once, with all versions and relations', async () => {
  const secretariat = world.as('secretariat.assistant');
  await aVersion(secretariat, published, { language: 'en', text: 'public hummingbird', renders: true });
  expect(await symbols('hummingbird')).toEqual([published]);
  await relateDocument(secretariat, {
    documentId: (await on(inside)).documentId,
    kind: 'SUPERSEDES',
    symbol: published,
  });
  // Nobody outside learns that something inside supersedes it.
  expect([(await getPublished(published)).related, await rowsOf('DocumentRelation')]).toEqual([[], 0]);
  await publishDocument(secretariat, await on(inside));
  expect((await getPublished(published)).related.map(({ how }) => how)).toEqual(['SUPERSEDED_BY']);
  await unpublishDocument(secretariat, await on(inside));
  await withdrawByReason(secretariat, { ...(await on(published)), reason: 'Error' });
  expect([await symbols(), await rowsOf('Document'), (await documentOf(published)).publishedAt]).toEqual([[], 0, null]);
});
