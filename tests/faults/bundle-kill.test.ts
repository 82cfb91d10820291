import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { setClock } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { stageFile, withFileOf } from '@/lib/core/storage';
import { requestBundle } from '@/lib/documents/bundles/commands';
import { getBundleFile } from '@/lib/documents/bundles/queries';
import { issueDocument, registerDocument } from '@/lib/documents/documents/commands';
import { addVersion } from '@/lib/documents/versions/commands';
import { aDocumentWorld, anIssued, type DocumentWorld, documentOf, on, paperForm } from '../support/document-world';
import { aPng, sha256Of } from '../support/files';
import { aKey } from '../support/reports';
import { zipMembers } from '../support/zip-members';
import { nothingIsHalf, nothingIsLeft, type Running, start, tenMoments } from './killing';

const paperBytes = 1_500_000;

let world: DocumentWorld;
let meetingId: string;

beforeEach(async () => {
  world = await aDocumentWorld();
  ({ meetingId } = await db.meetingSession.findUniqueOrThrow({ where: { id: world.sessionId('PLENARY') } }));
  const secretariat = world.as('secretariat.assistant');
  for (const classification of ['CONFERENCE', 'MEMBERS', 'CONFERENCE', 'MEMBERS', 'CONFERENCE']) {
    const { symbol } = await registerDocument(
      secretariat,
      paperForm({ place: `meeting:${meetingId}`, classification }),
    );
    const bytes = Buffer.concat([aPng, randomBytes(paperBytes)]);
    const staged = await stageFile(Readable.from([bytes]), 25_000_000);
    const { id } = await documentOf(symbol);
    await addVersion(secretariat, id, { language: 'es', note: '', renders: false }, { staged, givenName: 'mapa.png' });
    await issueDocument(secretariat, await on(symbol));
  }
  await anIssued(world.as('vice-minister.HN'), { place: world.sessionId('CLOSED_DOOR') });
  // The worker has the machine's clock.
  setClock();
});

const worker = async (): Promise<Running> => {
  const running = start('worker/main.ts');
  await running.said;
  return running;
};

/** The bundle, its openings and its job as they are at one instant. */
async function stateOf(bundleId: string) {
  const [bundle, openings, jobs] = await db.$transaction(
    [
      db.documentBundle.findUniqueOrThrow({ where: { id: bundleId } }),
      db.documentOpening.count({ where: { kind: 'BUNDLE' } }),
      db.$queryRaw<{ id: string }[]>`
        SELECT id::text FROM graphile_worker._private_jobs WHERE payload->>'bundleId' = ${bundleId}`,
    ],
    { isolationLevel: 'RepeatableRead' },
  );
  return { ...bundle, openings, jobs: jobs.length };
}

const isReady = async (id: string): Promise<boolean> =>
  (await db.documentBundle.count({ where: { id, status: 'READY' } })) > 0;

/** What this reader reads of the meeting, by file, is in the zip whole, with its index, and nothing else is. */
async function holdsItsReadersPapers(actor: Actor, bundleId: string, classes: readonly string[]): Promise<number> {
  const { sha256 } = await getBundleFile(actor, bundleId);
  const members = await withFileOf(sha256, zipMembers);
  const versions = await db.documentVersion.findMany({
    where: { document: { meetingId } },
    select: { sha256: true, document: { select: { symbol: true, classification: true } } },
  });
  const wanted = versions.filter(({ document }) => classes.includes(document.classification));
  expect(members.size).toBe(wanted.length + 2);
  expect([...members.keys()]).toEqual(expect.arrayContaining(['index.csv', 'index.html']));
  for (const { sha256: kept, document } of wanted) {
    const name = [...members.keys()].find((one) => one.includes(`${document.symbol.replaceAll('/', '-')} es v1`)) ?? '';
    const bytes = members.get(name) ?? Buffer.alloc(0);
    // What is behind closed doors bears its reader's name, and so has other bytes.
    if (document.classification === 'CLOSED_DOOR') expect(bytes.subarray(-6).toString('latin1').trim()).toBe('%%EOF');
    else expect([name, sha256Of(bytes)]).toEqual([name, kept]);
  }
  return wanted.length;
}

test('a worker that is killed at ten moments of building a bundle leaves none or a whole one, and the next one builds it', async () => {
  const readers = [
    { actor: world.as('vice-minister.GT'), classes: ['CONFERENCE', 'MEMBERS', 'CLOSED_DOOR'] },
    { actor: world.as('delegate.ACNUR'), classes: ['CONFERENCE'] },
  ] as const;
  const ask = async ({ actor }: (typeof readers)[number]): Promise<string> => {
    await requestBundle(actor, { meetingId, key: aKey() }, 'es');
    return (
      await db.documentBundle.findFirstOrThrow({ where: { requestedById: actor.userId }, orderBy: { id: 'desc' } })
    ).id;
  };
  let taken = 0;
  /** Built, whole, with what its reader took on record once. */
  const isBuilt = async (reader: (typeof readers)[number], id: string): Promise<void> => {
    await expect.poll(() => isReady(id), { timeout: 60_000, interval: 20 }).toBe(true);
    taken += await holdsItsReadersPapers(reader.actor, id, reader.classes);
    expect(await db.documentOpening.count({ where: { kind: 'BUNDLE' } })).toBe(taken);
  };

  let running = await worker();
  // The first bundle of a process is slower than the next; those that are killed are not the first.
  await isBuilt(readers[0], await ask(readers[0]));
  const from = performance.now();
  const undisturbed = await ask(readers[0]);
  await expect.poll(() => isReady(undisturbed), { timeout: 60_000, interval: 5 }).toBe(true);
  const moments = tenMoments('bundle', performance.now() - from);
  await isBuilt(readers[0], undisturbed);

  let unfinished = 0;
  for (const [round, ms] of moments.entries()) {
    const reader = readers[round % 2] ?? readers[0];
    const killed = new Promise<void>((resolve) => {
      setTimeout(() => resolve(running.kill()), ms);
    });
    const id = await ask(reader);
    await killed;
    const state = await stateOf(id);
    if (state.status === 'READY') {
      expect(state.openings).toBeGreaterThan(taken);
    } else {
      unfinished += 1;
      expect(state).toMatchObject({ status: 'QUEUED', sha256: null, doneCount: 0, openings: taken, jobs: 1 });
    }
    // A dead worker's job is let go of fifteen seconds after it was taken; they pass here.
    await db.$executeRaw`
      UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '15 seconds' WHERE locked_at IS NOT NULL`;
    running = start('worker/main.ts');
    await nothingIsHalf();
    await running.said;
    await isBuilt(reader, id);
  }
  await running.kill();
  expect(unfinished).toBeGreaterThan(0);
  await nothingIsLeft();
  // As the operator asks.
  const cli = path.join(import.meta.dirname, '../../cli/main.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--conditions=react-server', '--import', 'tsx', cli, 'verify'],
  ]);
  expect(stdout).toContain(`${await db.blob.count()} files, each as it was kept.`);
}, 300_000);
