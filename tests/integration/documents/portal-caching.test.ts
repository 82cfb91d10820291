import { beforeEach, expect, test } from 'vitest';
import { GET as feed } from '@/app/api/v1/published/feed/route';
import { GET as fileOf } from '@/app/api/v1/published/files/[versionId]/route';
import { GET as map } from '@/app/sitemap.xml/route';
import { today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { publishDocument, unpublishDocument, withdrawByReason } from '@/lib/documents/documents/commands';
import { portalRevision } from '@/lib/documents/published/queries';
import { aDocumentWorld, anIssued, aVersion, type DocumentWorld, documentOf, on } from '../../support/document-world';
import { statementsOf } from '../../support/queries';

let world: DocumentWorld;
let published: string;
let inside: string;

beforeEach(async () => {
  world = await aDocumentWorld();
  const secretariat = world.as('secretariat.assistant');
  published = await anIssued(secretariat, { classification: 'PUBLIC' }, 'colibrí público');
  inside = await anIssued(secretariat, { classification: 'PUBLIC' }, 'colibrí interno');
  await publishDocument(secretariat, await on(published));
});

const cookie = 'crm-session=0123456789';
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Request(new URL(path, 'http://localhost:3000'), { headers });
const fileId = async (symbol: string) =>
  (await db.documentVersion.findFirstOrThrow({ where: { document: { symbol } } })).id;
const askFile = async (id: string, headers: Record<string, string> = {}) =>
  fileOf(ask(`/api/v1/published/files/${id}`, headers), { params: Promise.resolve({ versionId: id }) });
const tagOf = (answer: Response) => answer.headers.get('etag') ?? '';

test.each([
  ['feed', (headers = {}) => feed(ask('/api/v1/published/feed?locale=es', headers))],
  ['map of the site', (headers = {}) => map(ask('/sitemap.xml', headers))],
] as const)('the %s is kept for seconds, and whoever has it is told so by one row', async (_name, get) => {
  const first = await get();
  expect([first.status, first.headers.get('cache-control')]).toEqual([
    ...[200, 'public, max-age=5, stale-while-revalidate=5'],
  ]);
  expect(await first.text()).toContain(published);
  const { answer, statements } = await statementsOf(() => get({ 'If-None-Match': `"other", W/${tagOf(first)}` }));
  expect([answer.status, await answer.text(), tagOf(answer)]).toEqual([304, '', tagOf(first)]);
  expect(statements).toHaveLength(1);
  expect(statements[0]).toContain('PortalRevision');
  // Whoever is signed in leaves nothing in a shared cache.
  expect((await get({ Cookie: cookie })).headers.get('cache-control')).toBe('private, no-cache');
  // What is withdrawn is gone at the very next question.
  await withdrawByReason(world.as('secretariat.assistant'), { ...(await on(published)), reason: 'Error' });
  const after = await get({ 'If-None-Match': tagOf(first) });
  expect([after.status, (await after.text()).includes(published)]).toEqual([200, false]);
});

test('the feed of one language is not the other’s, and the map of one day not the next day’s', async () => {
  const es = await feed(ask('/api/v1/published/feed', { 'Accept-Language': 'es' }));
  const en = await feed(ask('/api/v1/published/feed', { 'Accept-Language': 'en', 'If-None-Match': tagOf(es) }));
  expect([en.status, en.headers.get('vary')]).toEqual([200, 'Accept-Language']);
  expect(tagOf(await map(ask('/sitemap.xml')))).toContain(today());
});

test('a file that one has is not sent again while it is published, and is not there once it is withdrawn', async () => {
  const id = await fileId(published);
  const whole = await askFile(id);
  expect([whole.status, whole.headers.get('cache-control')]).toEqual([
    ...[200, 'public, max-age=5, stale-while-revalidate=5'],
  ]);
  const bytes = Buffer.from(await whole.arrayBuffer());
  const part = await askFile(id, { Range: 'bytes=2-9' });
  expect([part.status, Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(2, 10))]).toEqual([206, true]);
  // Whoever asks for the head only opens no file.
  const head = new Request(`http://localhost:3000/api/v1/published/files/${id}`, { method: 'HEAD' });
  const { headers, body } = await fileOf(head, { params: Promise.resolve({ versionId: id }) });
  expect(headers.get('content-length')).toBe(String(bytes.length));
  expect((await new Response(body).arrayBuffer()).byteLength).toBe(0);
  const held = { 'If-None-Match': tagOf(whole) };
  const { sha256 } = await db.blob.findFirstOrThrow({ where: { versions: { some: { id } } } });
  expect([tagOf(whole), (await askFile(id, held)).status]).toEqual([`"${sha256}"`, 304]);
  expect((await askFile(id, { ...held, Cookie: cookie })).headers.get('cache-control')).toBe('private, no-cache');
  await unpublishDocument(world.as('secretariat.assistant'), await on(published));
  const gone = await askFile(id, held);
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'private, no-store']);
  // The mark of a file that is inside tells nobody that it is there.
  expect((await askFile(await fileId(inside), { 'If-None-Match': '*' })).status).toBe(404);
});

test('the revision moves with what the portal shows, in the same transaction, and with nothing else', async () => {
  const secretariat = world.as('secretariat.assistant');
  const moves = async (work: () => Promise<unknown>) => {
    const before = await portalRevision();
    await work();
    return (await portalRevision()) !== before;
  };
  const isMoved = {
    'a paper inside': await moves(() => anIssued(secretariat, { classification: 'MEMBERS' })),
    'a version of a paper inside': await moves(() =>
      aVersion(secretariat, inside, { language: 'en', text: 'inside', renders: true }),
    ),
    'a version of a published paper': await moves(() =>
      aVersion(secretariat, published, { language: 'en', text: 'outside', renders: true }),
    ),
    'a publication': await moves(async () => publishDocument(secretariat, await on(inside))),
    'a withdrawal from the portal': await moves(async () => unpublishDocument(secretariat, await on(inside))),
    'the record': await moves(
      () => db.$executeRaw`UPDATE "Area" SET code = code WHERE code = (SELECT min(code) FROM "Area")`,
    ),
    'an act that came to nothing': await moves(async () => {
      const { id } = await documentOf(published);
      const undone = db.$transaction(async (tx) => {
        await tx.document.update({ where: { id }, data: { publishedAt: null } });
        throw new Error('undone');
      });
      await undone.catch(() => undefined);
    }),
  };
  expect(isMoved).toEqual({
    'a paper inside': false,
    'a version of a paper inside': false,
    'a version of a published paper': true,
    'a publication': true,
    'a withdrawal from the portal': true,
    'the record': true,
    'an act that came to nothing': false,
  });
  await expect(db.$executeRaw`UPDATE "PortalRevision" SET number = 1`).rejects.toThrow(/42501|permission denied/);
});

test('publishers of different papers do not wait for each other until they commit', async () => {
  const secretariat = world.as('secretariat.assistant');
  const other = await anIssued(secretariat, { classification: 'PUBLIC' }, 'otro');
  const [first, second] = [await documentOf(inside), await documentOf(other)];
  // Each changes the paper that the other changed first; the row of the revision is between them only at the end.
  await db.$transaction(async (one) => {
    await one.document.update({ where: { id: first.id }, data: { publishedAt: first.issuedAt } });
    await db.$transaction((two) =>
      two.document.update({ where: { id: second.id }, data: { publishedAt: second.issuedAt } }),
    );
    await one.document.update({ where: { id: second.id }, data: { titleEs: 'después' } });
  });
  expect((await documentOf(other)).titleEs).toBe('después');
});
