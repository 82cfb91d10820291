import { readFile, truncate, unlink, writeFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { sweepFiles, verifyFiles } from '@/lib/core/file-keeping';
import { textParts } from '@/lib/core/file-text/zip-parts';
import { rehash, withFileOf } from '@/lib/core/storage';
import { buildBundle } from '@/lib/documents/bundles/build-commands';
import { removeEndedBundles, requestBundle } from '@/lib/documents/bundles/commands';
import { getBundleFile, getMeetingDocuments } from '@/lib/documents/bundles/queries';
import { withdrawByReason } from '@/lib/documents/documents/commands';
import { at } from '@/tests/support/clock';
import { aDocumentWorld, anIssued, aVersion, type DocumentWorld, documentOf, on } from '@/tests/support/document-world';
import { aKey } from '@/tests/support/reports';

let world: DocumentWorld;
let meetingId: string;
let code: string;
const hasSecondFactor = true;

beforeEach(async () => {
  world = await aDocumentWorld();
  const session = await db.meetingSession.findUniqueOrThrow({
    where: { id: world.sessionId('PLENARY') },
    include: { meeting: true },
  });
  ({ id: meetingId, code } = session.meeting);
});

async function bundleOf(actor: Actor) {
  await requestBundle(actor, { meetingId, key: aKey() }, 'es');
  const { id } = await db.documentBundle.findFirstOrThrow({
    where: { requestedById: actor.userId },
    orderBy: { id: 'desc' },
  });
  await buildBundle(id, { hasSecondFactor });
  return id;
}

const namesIn = async (sha256: string) => {
  return withFileOf(sha256, async (file) => (await textParts(file, () => true)).map(({ name }) => name));
};

test('a bundle holds exactly what its reader may read, in numbered folders with an index, on record', async () => {
  const secretariat = world.as('secretariat.assistant');
  const open = await anIssued(secretariat, { place: world.sessionId('PLENARY') });
  await aVersion(secretariat, open, { language: 'en', text: 'Note', renders: true });
  const members = await anIssued(secretariat, { place: `meeting:${meetingId}`, classification: 'MEMBERS' });
  const closed = await anIssued(world.as('vice-minister.HN'), { place: world.sessionId('CLOSED_DOOR') });
  const seen = { [open]: 'CRM-2027-VM-INF.1', [members]: 'CRM-2027-VM-INF.2', [closed]: 'CRM-2027-VM-PC.1' };
  for (const [name, symbols] of [
    ['vice-minister.GT', [open, members, closed]],
    ['focal-point.GT.MIGRATION', [open, members]],
    ['delegate.ACNUR', [open]],
  ] as const) {
    const actor = world.as(name);
    expect(
      (await getMeetingDocuments(actor, code)).parts.flatMap(({ papers }) => papers.map(({ symbol }) => symbol)).sort(),
    ).toEqual([...symbols].sort());
    const file = await getBundleFile(actor, await bundleOf(actor));
    const names = await namesIn(file.sha256);
    expect(names).toContain('index.html');
    expect(names).toContain('index.csv');
    for (const [symbol, part] of Object.entries(seen)) {
      expect([name, symbol, names.some((one) => one.includes(part))]).toEqual([
        name,
        symbol,
        (symbols as readonly string[]).includes(symbol),
      ]);
    }
    expect(names.every((one) => !one.startsWith('/') && !one.includes('..'))).toBe(true);
  }
  const { id } = await documentOf(open);
  expect(await db.documentOpening.count({ where: { documentId: id, kind: 'BUNDLE' } })).toBe(6);
  expect(await verifyFiles()).toMatchObject({ missing: [], altered: [] });
});

test('a bundle is its requester’s only, ends after a day, and leaves with nothing that was withdrawn', async () => {
  const secretariat = world.as('secretariat.assistant');
  const symbol = await anIssued(secretariat, { place: world.sessionId('PLENARY') });
  const acnur = world.as('delegate.ACNUR');
  const id = await bundleOf(acnur);
  await buildBundle(id, { hasSecondFactor });
  const { sha256, bytes } = await getBundleFile(acnur, id);
  expect(bytes).toBeGreaterThan(100);
  await expect(getBundleFile(secretariat, id)).rejects.toMatchObject({ reason: 'bundle.not-found' });
  await withdrawByReason(secretariat, { ...(await on(symbol)), reason: 'Error' });
  await expect(getBundleFile(acnur, id)).rejects.toMatchObject({ reason: 'bundle.not-found' });
  at('2027-03-02T16:00:00Z');
  expect((await getMeetingDocuments(acnur, code)).bundles).toEqual([]);
  expect(await removeEndedBundles()).toBe(1);
  // Its bytes are nobody's now: the sweeper takes them, and what papers name stays.
  await sweepFiles(-1);
  expect(await rehash(sha256)).toBeNull();
  expect(await verifyFiles()).toMatchObject({ checked: 1, missing: [], altered: [] });
});

test('of which a file is cut short or gone none is built, nothing is kept of it, and the queue tries again', async () => {
  const secretariat = world.as('secretariat.assistant');
  await anIssued(secretariat, { place: world.sessionId('PLENARY') });
  const { sha256 } = await db.documentVersion.findFirstOrThrow();
  const kept = await withFileOf(sha256, async (file) => ({ file, bytes: await readFile(file) }));
  await requestBundle(secretariat, { meetingId, key: aKey() }, 'es');
  const { id } = await db.documentBundle.findFirstOrThrow();
  for (const harm of [() => truncate(kept.file, 100), () => unlink(kept.file)]) {
    await harm();
    await expect(buildBundle(id, { hasSecondFactor })).rejects.toMatchObject({ reason: 'file.cut-off' });
    expect([(await db.documentBundle.findFirstOrThrow()).status, await db.blob.count()]).toEqual(['QUEUED', 1]);
  }
  await writeFile(kept.file, kept.bytes);
  await buildBundle(id, { hasSecondFactor });
  expect((await db.documentBundle.findFirstOrThrow()).status).toBe('READY');
});

test('one without papers says so, and nobody has many waiting', async () => {
  const acnur = world.as('delegate.ACNUR');
  const id = await bundleOf(acnur);
  expect((await db.documentBundle.findUniqueOrThrow({ where: { id } })).status).toBe('EMPTY');
  for (let index = 0; index < 3; index += 1) await requestBundle(acnur, { meetingId, key: aKey() }, 'es');
  await expect(requestBundle(acnur, { meetingId, key: aKey() }, 'es')).rejects.toMatchObject({
    reason: 'bundle.too-many',
  });
});
