import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { setClock } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { env, forgetEnv } from '@/lib/core/env';
import type { FaultPoint } from '@/lib/core/fault';
import { sweepFiles, verifyFiles } from '@/lib/core/file-keeping';
import { buildBundle } from '@/lib/documents/bundles/build-commands';
import { requestBundle } from '@/lib/documents/bundles/commands';
import { registerDocument, unpublishDocument } from '@/lib/documents/documents/commands';
import { aDocumentWorld, anIssued, type DocumentWorld, documentOf, on, paperForm } from '../support/document-world';
import { aPng } from '../support/files';
import { aKey } from '../support/reports';
import { openS3, type S3Server } from '../support/s3';
import { upload } from '../support/tus';
import { tenMoments } from './killing';

let s3: S3Server;
let world: DocumentWorld;
let secretariat: Actor;
let documentId: string;

beforeAll(async () => {
  s3 = await openS3();
});
afterAll(() => s3.close());

/** Runs a script in a process of its own; each line that it says goes to `told`. The answer is how it ended. */
function run(
  script: string,
  given: readonly string[],
  fault: FaultPoint | '',
  told: (line: string, kill: () => void) => void,
) {
  const file = path.join(import.meta.dirname, script);
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', file, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, FAULT: fault },
  });
  createInterface({ input: child.stdout }).on('line', (line) => told(line, () => child.kill('SIGKILL')));
  return new Promise<string>((resolve) => child.once('close', (code, signal) => resolve(signal ?? String(code))));
}

const silent = () => undefined;

describe.each(['disk', 's3'] as const)('with files on %s', (kind) => {
  /** Names of what is kept, and of what uploads and processes that died have left. */
  const lying = async () => {
    if (kind === 's3') {
      const keys = [...s3.objects.keys(), ...s3.uploads.keys()];
      const [kept, left] = [
        keys.filter((key) => key.startsWith('sha256/')),
        keys.filter((key) => !key.startsWith('sha256/')),
      ];
      return { kept: kept.map((key) => key.slice(7)).sort(), left };
    }
    const folder = async (name: string) => {
      const found = await readdir(path.join(env().DATA_DIR, 'files', name), {
        recursive: true,
        withFileTypes: true,
      }).catch(() => []);
      return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
    };
    return {
      kept: (await folder('sha256')).sort(),
      left: [...(await folder('incoming')), ...(await folder('resumable'))],
    };
  };

  /** Rows speak of bytes that are there, and after the sweep there are no others. */
  const areWhole = async () => {
    const named = (await db.blob.findMany({ select: { sha256: true } })).map(({ sha256 }) => sha256).sort();
    expect(await verifyFiles()).toEqual({ checked: named.length, missing: [], altered: [] });
    await sweepFiles(-1);
    expect(await verifyFiles()).toEqual({ checked: named.length, missing: [], altered: [] });
    expect(await lying()).toEqual({ kept: named, left: [] });
  };

  beforeEach(async () => {
    for (const map of [s3.objects, s3.uploads]) map.clear();
    await rm(path.join(env().DATA_DIR, 'files'), { recursive: true, force: true });
    if (kind === 's3') Object.assign(process.env, s3.settings);
    forgetEnv();
    world = await aDocumentWorld();
    // Those who die have the machine's clock.
    setClock();
    secretariat = world.as('secretariat.assistant');
    documentId = (await documentOf((await registerDocument(secretariat, paperForm())).symbol)).id;
  });
  afterEach(() => {
    for (const name of Object.keys(s3.settings)) delete process.env[name];
    forgetEnv();
  });

  test.each(['upload.begun', 'upload.whole', 'version.kept', 'version.hung', 'upload.taken'] as const)(
    'an upload whose process dies at %s goes on in another, and is one version',
    async (fault) => {
      const bytes = Buffer.concat([aPng, randomBytes(9_000_000)]);
      const address = (await upload.begin(secretariat, documentId, bytes.length)).headers.get('location') ?? '';
      const half = 6_000_000;
      await upload.send(secretariat, address, 0, bytes.subarray(0, half));
      const file = path.join(env().DATA_DIR, 'rest.bin');
      await writeFile(file, bytes.subarray(half));
      expect(await run('act-once.ts', ['upload', secretariat.userId, address, file], fault, silent)).toBe('SIGKILL');
      await rm(file);
      const isTaken = fault === 'upload.taken';
      expect(await db.documentVersion.count({ where: { documentId } })).toBe(isTaken ? 1 : 0);
      // The browser asks how far it has come, and sends the rest if there is one.
      const offset = await upload.offset(secretariat, address);
      expect(offset).toBe(fault === 'upload.begun' ? half : bytes.length);
      if (offset === half) await upload.send(secretariat, address, half, bytes.subarray(half));
      expect(
        await db.documentVersion.findMany({ where: { documentId }, select: { number: true, bytes: true } }),
      ).toEqual([{ number: 1, bytes: BigInt(bytes.length) }]);
      expect(await db.auditEntry.count({ where: { act: 'document.addVersion', subjectId: documentId } })).toBe(1);
      expect((await lying()).left.filter((name) => name.includes(address.split('/').at(-1) ?? '-'))).toEqual([]);
      await areWhole();
    },
  );

  test('a process that is killed at ten random moments of uploads, bundles and publications breaks no promise', async () => {
    const symbol = await anIssued(secretariat, { classification: 'PUBLIC', place: world.sessionId('PLENARY') });
    const { id: publishedId } = await documentOf(symbol);
    const { meetingId } = await db.meetingSession.findUniqueOrThrow({ where: { id: world.sessionId('PLENARY') } });
    const promised: [word: string, what: string][] = [];
    for (const ms of tenMoments(`uploads, bundles and publications, files on ${kind}`, 1700)) {
      const given = [secretariat.userId, meetingId, documentId, publishedId];
      const ended = await run('papers-until-killed.ts', given, '', (line, kill) => {
        const [word = '', what = ''] = line.split(' ');
        if (word === 'ready') setTimeout(kill, ms);
        else promised.push([word, what]);
      });
      expect(ended).toBe('SIGKILL');
      // What was published is on record as published, and the other way round.
      const acts = await db.auditEntry.findMany({
        where: { subjectId: publishedId, act: { in: ['document.publish', 'document.unpublish'] } },
        orderBy: { seq: 'desc' },
        take: 1,
      });
      const isPublished = (await db.document.findUniqueOrThrow({ where: { id: publishedId } })).publishedAt !== null;
      expect(isPublished).toBe(acts[0]?.act === 'document.publish');
      if (isPublished) await unpublishDocument(secretariat, await on(symbol));
      // The queue gives a job again that a process died over.
      for (const { id } of await db.documentBundle.findMany({ where: { status: 'QUEUED' } })) {
        await buildBundle(id, { hasSecondFactor: true });
      }
      expect(await db.documentBundle.count({ where: { NOT: { status: 'READY' } } })).toBe(0);
      await areWhole();
    }
    const of = (wanted: string) => promised.filter(([word]) => word === wanted).map(([, what]) => what);
    const versions = await db.documentVersion.findMany({
      where: { documentId },
      select: { sha256: true, number: true },
    });
    expect(versions.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(of('version')));
    expect(versions.map(({ number }) => number).sort((a, b) => a - b)).toEqual(versions.map((_, index) => index + 1));
    expect(await db.documentBundle.count({ where: { id: { in: of('bundle') } } })).toBe(of('bundle').length);
    // Enough was promised for this to say something.
    expect(of('begun').length).toBeGreaterThan(5);
    expect(of('version').length).toBeGreaterThan(0);
  });

  test.each(['bundle.staged', 'bundle.kept', 'bundle.told'] as const)(
    'a process that dies at %s has built no bundle, and the retry builds it once',
    async (fault) => {
      await anIssued(secretariat, { place: world.sessionId('PLENARY') });
      const { meetingId } = await db.meetingSession.findUniqueOrThrow({ where: { id: world.sessionId('PLENARY') } });
      await requestBundle(secretariat, { meetingId, key: aKey() }, 'es');
      const { id } = await db.documentBundle.findFirstOrThrow();
      expect(await run('act-once.ts', ['bundle', secretariat.userId, id], fault, silent)).toBe('SIGKILL');
      expect((await db.documentBundle.findFirstOrThrow()).status).toBe('QUEUED');
      await areWhole();
      await buildBundle(id, { hasSecondFactor: true });
      expect((await db.documentBundle.findFirstOrThrow()).status).toBe('READY');
      await areWhole();
    },
  );
});
