import { spawn } from 'node:child_process';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import type { FaultPoint } from '@/lib/core/fault';
import { sweepFiles, verifyFiles } from '@/lib/core/file-keeping';
import { requestBundle } from '@/lib/documents/bundles/commands';
import { registerDocument } from '@/lib/documents/documents/commands';
import { aDocumentWorld, anIssued, type DocumentWorld, documentOf, paperForm } from '../support/document-world';
import { aKey } from '../support/reports';
import { giveTranslations, inName, translationsForm } from '../support/translations';

let world: DocumentWorld;
beforeEach(async () => {
  world = await aDocumentWorld();
});

/** Runs the act in a process that dies at `fault`; the answer is how it ended: `SIGKILL`, or its exit code. */
function actOnce(
  act: 'addVersion' | 'bundle' | 'publish' | 'translations',
  given: readonly string[],
  fault: FaultPoint | '',
): Promise<string> {
  const script = path.join(import.meta.dirname, 'act-once.ts');
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, act, ...given], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, FAULT: fault },
  });
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? String(code))));
}

/** No row speaks of bytes that are not there, and what the dead left behind is swept away. */
async function filesAreWhole(count: number): Promise<void> {
  await sweepFiles(-1);
  expect(await verifyFiles()).toEqual({ checked: count, missing: [], altered: [] });
}

describe('a process that dies while it adds a version', () => {
  test.each(['version.staged', 'version.kept', 'version.hung'] as const)(
    'at %s leaves nothing by halves, and the retry does it once',
    async (fault) => {
      const secretariat = world.as('secretariat.assistant');
      const { symbol } = await registerDocument(secretariat, paperForm());
      const { id } = await documentOf(symbol);
      expect(await actOnce('addVersion', [secretariat.userId, id], fault)).toBe('SIGKILL');
      expect([await db.documentVersion.count(), (await documentOf(symbol)).status]).toEqual([0, 'AWAITED']);
      await filesAreWhole(0);
      expect(await actOnce('addVersion', [secretariat.userId, id], '')).toBe('0');
      expect(await actOnce('addVersion', [secretariat.userId, id], '')).toBe('0');
      expect([await db.documentVersion.count(), (await documentOf(symbol)).status]).toEqual([1, 'RECEIVED']);
      await filesAreWhole(1);
    },
  );
});

describe('a process that dies while it files translations', () => {
  test.each(['version.staged', 'version.kept', 'version.hung'] as const)(
    'at %s leaves each waiting, and the same form files each once',
    async (fault) => {
      const secretariat = world.as('secretariat.assistant');
      const { symbol } = await registerDocument(secretariat, paperForm());
      const batchId = await giveTranslations(secretariat, [
        [`${inName(symbol)}-es.pdf`, 'Nota'],
        [`${inName(symbol)}-en.pdf`, 'Note'],
      ]);
      const form = JSON.stringify(await translationsForm(secretariat, batchId, 'file'));
      const given = [secretariat.userId, batchId, form];
      const filed = async () => [
        await db.documentVersion.count(),
        await db.translationFile.count({ where: { versionId: { not: null } } }),
      ];
      expect(await actOnce('translations', given, fault)).toBe('SIGKILL');
      expect(await filed()).toEqual([0, 0]);
      await filesAreWhole(2);
      expect(await actOnce('translations', given, '')).toBe('0');
      expect(await actOnce('translations', given, '')).toBe('0');
      expect(await filed()).toEqual([2, 2]);
      await filesAreWhole(2);
    },
  );
});

describe('a process that dies while it builds a bundle', () => {
  test.each(['bundle.staged', 'bundle.kept', 'bundle.told'] as const)(
    'at %s has built none, and the retry builds it once',
    async (fault) => {
      const secretariat = world.as('secretariat.assistant');
      await anIssued(secretariat, { place: world.sessionId('PLENARY') });
      const { meetingId } = await db.meetingSession.findUniqueOrThrow({ where: { id: world.sessionId('PLENARY') } });
      await requestBundle(secretariat, { meetingId, key: aKey() }, 'es');
      const { id } = await db.documentBundle.findFirstOrThrow();
      expect(await actOnce('bundle', [secretariat.userId, id], fault)).toBe('SIGKILL');
      expect((await db.documentBundle.findFirstOrThrow()).status).toBe('QUEUED');
      expect(await db.documentOpening.count()).toBe(0);
      await filesAreWhole(1);
      expect(await actOnce('bundle', [secretariat.userId, id], '')).toBe('0');
      expect(await actOnce('bundle', [secretariat.userId, id], '')).toBe('0');
      expect((await db.documentBundle.findFirstOrThrow()).status).toBe('READY');
      expect(await db.documentOpening.count()).toBe(1);
      await filesAreWhole(2);
    },
  );
});

test('a process that dies while it publishes has published nothing, and nothing is on record', async () => {
  const secretariat = world.as('secretariat.assistant');
  const symbol = await anIssued(secretariat, { classification: 'PUBLIC' });
  const { id } = await documentOf(symbol);
  const published = async () => [
    (await documentOf(symbol)).publishedAt !== null,
    await db.auditEntry.count({ where: { act: 'document.publish' } }),
  ];
  expect(await actOnce('publish', [secretariat.userId, id], 'publish.moved')).toBe('SIGKILL');
  expect(await published()).toEqual([false, 0]);
  expect(await actOnce('publish', [secretariat.userId, id], '')).toBe('0');
  expect(await published()).toEqual([true, 1]);
});
