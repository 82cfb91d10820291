import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { now, setClock } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { env, forgetEnv } from '@/lib/core/env';
import { sweepFiles, verifyFiles } from '@/lib/core/file-keeping';
import { endLease, renewLease, takeLease } from '@/lib/core/leases';
import { registerDocument, withdrawByReason } from '@/lib/documents/documents/commands';
import { aDocumentWorld, type DocumentWorld, documentOf, paperForm } from '../../support/document-world';
import { aPng } from '../../support/files';
import { openS3, type S3Server } from '../../support/s3';
import { upload } from '../../support/tus';

let s3: S3Server;
let world: DocumentWorld;
let secretariat: Actor;
let documentId: string;

beforeAll(async () => {
  s3 = await openS3();
});
afterAll(() => s3.close());

/** Long enough for two parts of an S3 service. */
const aPicture = () => Buffer.concat([aPng, randomBytes(9_000_000)]);

describe.each(['disk', 's3'] as const)('an upload in parts, on %s', (kind) => {
  const left = async () =>
    kind === 'disk'
      ? readdir(path.join(env().DATA_DIR, 'files', 'resumable')).catch(() => [])
      : [...s3.uploads.keys(), ...[...s3.objects.keys()].filter((key) => !key.startsWith('sha256/'))];

  beforeEach(async () => {
    for (const map of [s3.objects, s3.uploads]) map.clear();
    await rm(path.join(env().DATA_DIR, 'files'), { recursive: true, force: true });
    if (kind === 's3') Object.assign(process.env, s3.settings);
    forgetEnv();
    world = await aDocumentWorld();
    secretariat = world.as('secretariat.assistant');
    const { symbol } = await registerDocument(secretariat, paperForm());
    documentId = (await documentOf(symbol)).id;
  });
  afterEach(() => {
    for (const name of Object.keys(s3.settings)) delete process.env[name];
    forgetEnv();
  });

  const begun = async (actor: Actor, bytes: Buffer) =>
    (await upload.begin(actor, documentId, bytes.length)).headers.get('location') ?? '';

  test('goes on where it broke off, is a version at its last byte, and leaves nothing else', async () => {
    const bytes = aPicture();
    const address = await begun(secretariat, bytes);
    expect((await upload.send(secretariat, address, 0, bytes.subarray(0, 6_000_000))).status).toBe(204);
    expect((await upload.send(secretariat, address, 6_000_000, bytes.subarray(6_000_000, 6_000_500))).status).toBe(204);
    expect(await upload.offset(secretariat, address)).toBe(6_000_500);
    // A part that does not fit is refused, and nothing of it is taken.
    expect((await upload.send(secretariat, address, 100, bytes.subarray(100, 200))).status).toBe(409);
    expect((await upload.send(secretariat, address, 6_000_500, bytes.subarray(6_000_500))).status).toBe(204);
    expect(await db.documentVersion.count({ where: { documentId } })).toBe(1);
    expect([await verifyFiles(), await left(), await db.uploadLease.count()]).toEqual([
      ...[{ checked: 1, missing: [], altered: [] }, [], 0],
    ]);
    expect(await upload.offset(secretariat, address)).toBe(null);
  });

  test('is there for whoever began it and for nobody else', async () => {
    const bytes = aPicture();
    const address = await begun(secretariat, bytes);
    await upload.send(secretariat, address, 0, bytes.subarray(0, 1000));
    const other = world.as('secretariat.coordinator');
    expect(await upload.offset(other, address)).toBe(null);
    expect((await upload.send(other, address, 1000, bytes.subarray(1000))).status).toBe(404);
    expect((await upload.begin(world.as('delegate.ACNUR'), documentId, 10)).status).toBe(404);
    expect(await db.documentVersion.count()).toBe(0);
  });

  test('whose line hangs is taken over by the next request, and the file is the one that was sent', async () => {
    const bytes = aPicture();
    const address = await begun(secretariat, bytes);
    const hanging = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(bytes.subarray(0, 300))),
    });
    const first = upload.send(secretariat, address, 0, hanging).catch(() => undefined);
    await expect.poll(() => db.uploadLease.count()).toBe(1);
    const offset = (await upload.offset(secretariat, address)) ?? 0;
    expect((await upload.send(secretariat, address, offset, bytes.subarray(offset))).status).toBe(204);
    await first;
    expect(await db.documentVersion.count({ where: { documentId } })).toBe(1);
    expect(await verifyFiles()).toMatchObject({ missing: [], altered: [] });
    expect(await db.blob.findFirstOrThrow()).toMatchObject({ bytes: BigInt(bytes.length) });
  });

  test('is refused before its first byte where it is too large, and after its last one in the same words as any other file', async () => {
    expect((await upload.begin(secretariat, documentId, 25_000_001)).status).toBe(413);
    const bytes = Buffer.from('<script>alert(1)</script>');
    const address = await begun(secretariat, bytes);
    const answer = await upload.send(secretariat, address, 0, bytes);
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringMatching(/archivo|fichero|formato/i)]);
    expect([await db.documentVersion.count(), await left(), await upload.offset(secretariat, address)]).toEqual([
      ...[0, [], null],
    ]);
  });

  test('whose sender may no longer add to the paper when it ends is no version', async () => {
    const bytes = Buffer.concat([aPng, randomBytes(1000)]);
    const address = await begun(secretariat, bytes);
    await upload.send(secretariat, address, 0, bytes.subarray(0, 500));
    const { version } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
    await withdrawByReason(secretariat, { documentId, version, reason: 'Error' });
    expect((await upload.send(secretariat, address, 500, bytes.subarray(500))).status).toBe(409);
    expect([await db.documentVersion.count(), await left()]).toEqual([0, []]);
  });

  test('that nobody goes on with is gone after a day', async () => {
    const bytes = aPicture();
    const address = await begun(secretariat, bytes);
    await upload.send(secretariat, address, 0, bytes.subarray(0, 6_000_000));
    const then = now().getTime();
    // Disks have the machine's clock, the world of this test has its own.
    setClock();
    if (kind === 'disk') await sweepFiles();
    setClock(() => then);
    if (kind === 's3') await sweepFiles();
    expect(await upload.offset(secretariat, address)).toBe(6_000_000);
    await sweepFiles(-1);
    expect([await upload.offset(secretariat, address), await left()]).toEqual([null, []]);
  });
});

test('an upload is held by one process, which learns that another waits; one that died holds it for ten seconds', async () => {
  const [one, other] = ['01930000-0000-7000-8000-000000000001', '01930000-0000-7000-8000-000000000002'];
  expect([await takeLease('a', String(one)), await renewLease('a', String(one))]).toEqual([true, 'HELD']);
  expect([await takeLease('a', String(other)), await renewLease('a', String(one))]).toEqual([false, 'LET_GO']);
  // Who holds nothing ends nothing.
  await endLease('a', String(other));
  expect(await db.uploadLease.count()).toBe(1);
  await db.$executeRaw`UPDATE "UploadLease" SET until = until - interval '11 seconds'`;
  expect([await takeLease('a', String(other)), await renewLease('a', String(one))]).toEqual([true, 'LET_GO']);
});
