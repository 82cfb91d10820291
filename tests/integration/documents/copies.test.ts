import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { open, type ZipFile } from 'yauzl';
import { db } from '@/lib/core/db';
import { readFileText } from '@/lib/core/file-text/read';
import { dropStaged, readFileOf, stageFile, withFileOf } from '@/lib/core/storage';
import { buildBundle } from '@/lib/documents/bundles/build-commands';
import { requestBundle } from '@/lib/documents/bundles/commands';
import { openVersion } from '@/lib/documents/versions/commands';
import { markedFor } from '@/lib/web/marked-file';
import { aDocumentWorld, anIssued, type DocumentWorld, documentOf } from '@/tests/support/document-world';
import { aKey } from '@/tests/support/reports';

let world: DocumentWorld;
beforeEach(async () => {
  world = await aDocumentWorld();
});

const pdf = 'application/pdf';
async function wordsIn(bytes: Uint8Array): Promise<string> {
  const staged = await stageFile(Readable.from([Buffer.from(bytes)]), 25_000_000);
  try {
    return (await readFileText(staged.path, pdf)).text.replace(/\s+/g, ' ');
  } finally {
    await dropStaged(staged);
  }
}

/** The PDF files of the zip at `path`. */
async function pdfsIn(path: string): Promise<{ name: string; bytes: Buffer }[]> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    open(path, { lazyEntries: true }, (error, opened) => (error === null ? resolve(opened) : reject(error)));
  });
  const found: { name: string; bytes: Buffer }[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.once('error', reject).once('end', resolve);
    zip.on('entry', (entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null) return reject(error);
        void buffer(stream).then((bytes) => {
          if (entry.fileName.endsWith('.pdf')) found.push({ name: entry.fileName, bytes });
          zip.readEntry();
        }, reject);
      });
    });
    zip.readEntry();
  });
  return found;
}

/** The file of this paper as that person takes it, and who they are. */
async function takenBy(name: Parameters<DocumentWorld['as']>[0], symbol: string) {
  const actor = world.as(name);
  const { id } = await db.documentVersion.findFirstOrThrow({ where: { document: { symbol } } });
  const file = await openVersion(actor, id, 'DOWNLOAD');
  const { displayName } = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  return { file, displayName, marked: await markedFor(file, 'en') };
}

describe('a copy that leaves', () => {
  test('from behind closed doors, or from a Network, bears its reader’s name, and what is kept does not', async () => {
    const closed = await anIssued(world.as('vice-minister.HN'), { place: world.sessionId('CLOSED_DOOR') }, 'zafiro');
    const network = await anIssued(world.as('secretariat.assistant'), { place: world.sessionId('NETWORK') }, 'topacio');
    for (const [symbol, word, reader] of [
      [closed, 'zafiro', 'vice-minister.GT'],
      [network, 'topacio', 'secretariat.assistant'],
    ] as const) {
      const { file, displayName, marked } = await takenBy(reader, symbol);
      if (marked === null) throw new Error('not marked');
      const words = await wordsIn(marked);
      expect(words).toContain(word);
      // Along the foot and across the page.
      expect(words.split(`Copy of ${displayName} · ${symbol}`)).toHaveLength(3);
      expect(await wordsIn(await buffer(await readFileOf(file.sha256)))).not.toContain('Copy of');
    }
  });

  test('of any other paper goes out byte by byte as it is kept', async () => {
    const symbol = await anIssued(world.as('secretariat.assistant'), { place: world.sessionId('PLENARY') });
    expect((await takenBy('vice-minister.GT', symbol)).marked).toBeNull();
  });

  test('in a bundle bears the name of whoever asked for the bundle', async () => {
    const symbol = await anIssued(world.as('vice-minister.HN'), { place: world.sessionId('CLOSED_DOOR') }, 'zafiro');
    const open = await anIssued(world.as('secretariat.assistant'), { place: world.sessionId('PLENARY') }, 'ópalo');
    const actor = world.as('vice-minister.GT');
    const { displayName } = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
    const { meetingId } = await documentOf(symbol);
    await requestBundle(actor, { meetingId: meetingId ?? '', key: aKey() }, 'en');
    const { id } = await db.documentBundle.findFirstOrThrow();
    await buildBundle(id, { hasSecondFactor: true });
    const { sha256 } = await db.documentBundle.findFirstOrThrow();
    const files = await withFileOf(sha256 ?? '', pdfsIn);
    const words = await Promise.all(files.map(async ({ name, bytes }) => [name, await wordsIn(bytes)] as const));
    const of = (asked: string) =>
      words.find(([name]) => name.includes(asked.replaceAll('/', '-')))?.[1] ?? 'not in the bundle';
    expect(of(symbol)).toContain(`Copy of ${displayName} · ${symbol}`);
    expect(of(open)).toContain('ópalo');
    expect(of(open)).not.toContain('Copy of');
  });
});

test('the serving role writes no readers and no words by hand, and changes no version and no opening', async () => {
  const symbol = await anIssued(world.as('secretariat.assistant'), { place: world.sessionId('PLENARY') });
  const { id } = await documentOf(symbol);
  for (const sql of [
    `INSERT INTO "DocumentReader" ("documentId", principal, "issuedAt") VALUES ('${id}', 'class:OBSERVER_STATE', now())`,
    `UPDATE "DocumentReader" SET principal = 'class:OBSERVER_STATE'`,
    'DELETE FROM "DocumentReader"',
    `UPDATE "DocumentSearch" SET "textEs" = ''`,
    `UPDATE "DocumentVersion" SET note = 'x'`,
    'DELETE FROM "DocumentVersion"',
    `UPDATE "DocumentOpening" SET kind = 'READ'`,
    'DELETE FROM "DocumentOpening"',
    'UPDATE "PortalRevision" SET number = 1',
  ]) {
    await expect(db.$executeRawUnsafe(sql), sql).rejects.toThrow(/permission denied/);
  }
});
