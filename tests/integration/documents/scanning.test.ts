import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scanFile } from '@/lib/core/blobs';
import { db } from '@/lib/core/db';
import { forgetEnv } from '@/lib/core/env';
import { stageFile } from '@/lib/core/storage';
import { examineScanner } from '@/lib/core/virus-scan';
import { registerDocument } from '@/lib/documents/documents/commands';
import { addVersion, openVersion } from '@/lib/documents/versions/commands';
import { eicar, openClamd } from '@/tests/support/clamd';
import { aDocumentWorld, type DocumentWorld, on, paperForm } from '@/tests/support/document-world';
import { aPng } from '@/tests/support/files';
import { jobsOf } from '@/tests/support/jobs';

let world: DocumentWorld;
let clamd: Awaited<ReturnType<typeof openClamd>>;

const scannerAt = (url: string | undefined): void => {
  if (url === undefined) delete process.env.CLAMD_URL;
  else process.env.CLAMD_URL = url;
  forgetEnv();
};

beforeEach(async () => {
  clamd = await openClamd();
  scannerAt(clamd.url);
  world = await aDocumentWorld();
});
afterEach(async () => {
  scannerAt(undefined);
  await clamd.close();
});

async function aFile(bytes: Buffer, givenName: string) {
  const secretariat = world.as('secretariat.assistant');
  const { symbol } = await registerDocument(secretariat, paperForm());
  const staged = await stageFile(Readable.from([bytes]), 25_000_000);
  const { id } = await addVersion(
    secretariat,
    (await on(symbol)).documentId,
    { language: 'es', renders: false, note: '' },
    { staged, givenName },
  );
  return { secretariat, id, sha256: staged.sha256 };
}

test('a file is given to nobody before the scanner has said that it is clean', async () => {
  const { secretariat, id, sha256 } = await aFile(aPng, 'mapa.png');
  await expect(openVersion(secretariat, id, 'DOWNLOAD')).rejects.toMatchObject({ reason: 'file.being-checked' });
  expect((await jobsOf('files.scan')).map(({ key }) => key)).toEqual([`files.scan:${sha256}`]);
  await scanFile(sha256);
  expect((await openVersion(secretariat, id, 'DOWNLOAD')).sha256).toBe(sha256);
});

test('EICAR is found, and its file is given to nobody', async () => {
  const { secretariat, id, sha256 } = await aFile(Buffer.concat([aPng, Buffer.from(eicar)]), 'foto.png');
  await scanFile(sha256);
  expect((await db.blob.findUniqueOrThrow({ where: { sha256 } })).scan).toBe('INFECTED');
  await expect(openVersion(secretariat, id, 'DOWNLOAD')).rejects.toMatchObject({ reason: 'file.infected' });
});

test('a scanner that is away leaves the file waiting, and the queue tries again', async () => {
  const { secretariat, id, sha256 } = await aFile(aPng, 'mapa.png');
  scannerAt('tcp://127.0.0.1:1');
  await expect(scanFile(sha256)).rejects.toThrow();
  await expect(openVersion(secretariat, id, 'DOWNLOAD')).rejects.toMatchObject({ reason: 'file.being-checked' });
  scannerAt(clamd.url);
  await scanFile(sha256);
  expect((await db.blob.findUniqueOrThrow({ where: { sha256 } })).scan).toBe('CLEAN');
});

test('without a scanner files are not scanned, and are said to be so', async () => {
  scannerAt(undefined);
  const { secretariat, id, sha256 } = await aFile(aPng, 'mapa.png');
  expect((await db.blob.findUniqueOrThrow({ where: { sha256 } })).scan).toBe('NOT_CONFIGURED');
  expect((await openVersion(secretariat, id, 'DOWNLOAD')).sha256).toBe(sha256);
});

test('the operator is told whether there is a scanner, and whether it finds anything', async () => {
  expect(await examineScanner()).toMatch(/^127\.0\.0\.1:\d+ answers, and finds the test virus$/);
  scannerAt('tcp://127.0.0.1:1');
  await expect(examineScanner()).rejects.toThrow();
  scannerAt(undefined);
  expect(await examineScanner()).toContain('files are not scanned');
});
