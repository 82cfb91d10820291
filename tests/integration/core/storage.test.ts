import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rm, truncate, unlink } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isPassing } from '@/lib/core/availability';
import { nameBytes } from '@/lib/core/blobs';
import { instant, now, setClock } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { env, forgetEnv } from '@/lib/core/env';
import { sweepFiles, verifyFiles } from '@/lib/core/file-keeping';
import {
  examineStorage,
  isKept,
  keepFile,
  keptFiles,
  readFileOf,
  rehash,
  type StagedFile,
  stageFile,
  withFileOf,
} from '@/lib/core/storage';
import { openS3, type S3Server } from '../../support/s3';

let s3: S3Server;
beforeAll(async () => {
  s3 = await openS3();
});
afterAll(() => s3.close());

const dayMs = 24 * 3_600_000;
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const stage = (bytes: Buffer) => stageFile(Readable.from([bytes]), 50_000_000);
const incoming = () => readdir(path.join(env().DATA_DIR, 'files', 'incoming')).catch(() => []);

async function keep(bytes: Buffer, isNamed = true): Promise<StagedFile> {
  const staged = await stage(bytes);
  await keepFile(staged);
  if (isNamed) await inTransaction((tx) => nameBytes(tx, { ...staged, mediaType: 'image/png' }));
  return staged;
}

const onDisk = (sha256: string) =>
  path.join(env().DATA_DIR, 'files', 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** The same for every kind of store: what a disk promises an S3 service promises too. */
describe.each(['disk', 's3'] as const)('files kept by %s', (kind) => {
  /** What happens to disks and services: bytes are cut short, or gone. */
  const harm = {
    cut: async (sha256: string) => {
      if (kind === 'disk') return truncate(onDisk(sha256), 10);
      const object = s3.objects.get(`sha256/${sha256}`);
      if (object !== undefined) object.body = object.body.subarray(0, 10);
    },
    lose: async (sha256: string) => {
      if (kind === 'disk') return unlink(onDisk(sha256));
      s3.objects.delete(`sha256/${sha256}`);
    },
  };

  beforeEach(async () => {
    for (const map of [s3.objects, s3.uploads]) map.clear();
    await rm(path.join(env().DATA_DIR, 'files'), { recursive: true, force: true });
    if (kind === 's3') Object.assign(process.env, s3.settings);
    forgetEnv();
  });
  afterEach(() => {
    for (const name of Object.keys(s3.settings)) delete process.env[name];
    forgetEnv();
  });

  test('are given back byte by byte, whole and in part, as a stream and as a file; nothing temporary stays', async () => {
    const bytes = randomBytes(3_000_000);
    const { sha256 } = await keep(bytes);
    expect(sha256).toBe(hashOf(bytes));
    expect(hashOf(await buffer(await readFileOf(sha256)))).toBe(sha256);
    expect((await buffer(await readFileOf(sha256, [1_000_000, 1_000_009]))).equals(bytes.subarray(1e6, 1e6 + 10))).toBe(
      true,
    );
    expect((await withFileOf(sha256, (file) => readFile(file))).equals(bytes)).toBe(true);
    expect([await rehash(sha256), await isKept(sha256, bytes.length), await isKept(sha256, 5)]).toEqual([
      ...[sha256, true, false],
    ]);
    expect(await incoming()).toEqual([]);
  });

  test('are never written over: the same bytes twice are one, also at the same time', async () => {
    const bytes = randomBytes(200_000);
    const stagings = await Promise.all([stage(bytes), stage(bytes), stage(bytes)]);
    await Promise.all(stagings.map(keepFile));
    await harm.cut(hashOf(bytes));
    const found = await rehash(hashOf(bytes));
    await keepFile(await stage(bytes));
    expect(await rehash(hashOf(bytes))).toBe(found);
    expect(await incoming()).toEqual([]);
  });

  test('that are missing are said to be missing', async () => {
    const sha256 = hashOf(Buffer.from('nobody'));
    await expect(readFileOf(sha256)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(withFileOf(sha256, async () => 1)).rejects.toMatchObject({ code: 'ENOENT' });
    expect([await rehash(sha256), await isKept(sha256, 6)]).toEqual([null, false]);
  });

  test('are verified one by one: what was cut short and what is gone is found', async () => {
    const kept = await Promise.all([1, 2, 3, 4, 5].map((size) => keep(randomBytes(size * 1000))));
    expect(await verifyFiles()).toEqual({ checked: 5, missing: [], altered: [] });
    const [first, second] = kept.map(({ sha256 }) => sha256);
    await harm.cut(String(first));
    await harm.lose(String(second));
    expect(await verifyFiles()).toEqual({ checked: 5, missing: [second], altered: [first] });
  });

  test('that no row names are swept page by page after a day, and no other', async () => {
    const named = await keep(randomBytes(1000));
    for (let one = 0; one < 7; one += 1) await keep(randomBytes(1000), false);
    const young = async () => {
      const found: string[] = [];
      for await (const sha256 of keptFiles(-1)) found.push(sha256);
      return found.length;
    };
    await sweepFiles();
    expect(await young()).toBe(8);
    const later = now().getTime() + dayMs + 60_000;
    // The service looks at its own clock, as this one does.
    setClock(() => later);
    expect((await sweepFiles()).orphans).toBe(7);
    setClock();
    expect([await young(), await rehash(named.sha256)]).toEqual([1, named.sha256]);
  });

  test('that the sweeper took before they were named get no row', async () => {
    const staged = await keep(randomBytes(1000), false);
    await sweepFiles(-1);
    const late = inTransaction((tx) => nameBytes(tx, { ...staged, mediaType: 'image/png' }));
    await expect(late).rejects.toMatchObject({ reason: 'service.unavailable' });
    expect(await db.blob.count()).toBe(0);
  });

  test('have a store that tells the operator where they lie and leaves nothing of the trial', async () => {
    expect(await examineStorage()).toContain(kind === 'disk' ? 'on this machine' : 'in the bucket crm-test');
    expect(s3.objects.size).toBe(0);
  });
});

describe('an S3 service', () => {
  beforeEach(() => {
    s3.objects.clear();
    Object.assign(process.env, s3.settings);
    forgetEnv();
  });
  afterEach(() => {
    for (const name of Object.keys(s3.settings)) delete process.env[name];
    forgetEnv();
  });

  test('that refuses our key keeps nothing, and doctor says so', async () => {
    process.env.S3_SECRET_ACCESS_KEY = 'another';
    // Another bucket makes another client.
    process.env.S3_BUCKET = 'crm-other';
    forgetEnv();
    await expect(examineStorage()).rejects.toThrow(/SignatureDoesNotMatch/);
    await expect(keep(randomBytes(10))).rejects.toThrow();
    expect([s3.objects.size, await db.blob.count(), await incoming()]).toEqual([0, 0, []]);
  });

  test('is handed no bytes that are not those of the hash', async () => {
    const staged = await stage(randomBytes(1000));
    const wrong = { ...staged, sha256: hashOf(Buffer.from('other')) };
    await expect(keepFile(wrong)).rejects.toThrow(/BadDigest/);
    expect(s3.objects.size).toBe(0);
  });

  test('that is away says so to whoever asks, and the sender may ask again', async () => {
    const { sha256 } = await keep(randomBytes(1000));
    const staged = await stage(randomBytes(1000));
    s3.mood.isAway = true;
    const faults = await Promise.all([readFileOf(sha256), keepFile(staged)].map((one) => one.then(String, isPassing)));
    s3.mood.isAway = false;
    expect([faults, await incoming(), s3.objects.size]).toEqual([[true, true], [], 1]);
    // Nobody listens there any more.
    process.env.S3_ENDPOINT = 'http://127.0.0.1:1';
    forgetEnv();
    expect(await readFileOf(sha256).then(String, isPassing)).toBe(true);
  });

  test('loses uploads in parts that nobody ended, after a day, and nothing that is not ours', async () => {
    const id = randomBytes(16).toString('hex');
    const at = instant('2026-01-01T00:00:00Z');
    for (const key of [id, `${id}.info`, `${id}.part`, 'readme.txt']) {
      s3.objects.set(key, { body: Buffer.from('x'), at, metadata: {} });
    }
    for (const number of [1, 2, 3, 4]) s3.uploads.set(`u${number}`, { key: id, at, parts: new Map() });
    expect((await sweepFiles()).staged).toBe(7);
    expect([[...s3.objects.keys()], s3.uploads.size]).toEqual([['readme.txt'], 0]);
  });
});
