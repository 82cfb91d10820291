import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { sweepFiles, verifyFiles } from '@/lib/core/file-keeping';
import { aReport, inDatabase } from '../support/factories';
import { focalPointOf } from '../support/personas';

type Promised = { id: string; sha256: string };

/** Runs the writer, kills it without warning `afterMs` after it is ready, and returns what it was promised. */
function runAndKill(userId: string, reportId: string, afterMs: number): Promise<Promised[]> {
  const script = path.join(import.meta.dirname, 'attach-until-killed.ts');
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, userId, reportId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const promised: Promised[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, id = '', sha256 = ''] = line.split(' ');
    if (word === 'ready') setTimeout(() => child.kill('SIGKILL'), afterMs);
    else promised.push({ id, sha256 });
  });
  return new Promise((resolve) => child.once('close', () => resolve(promised)));
}

const filesOnDisk = async (folder: string): Promise<string[]> => {
  const entries = await readdir(path.join(env().DATA_DIR, 'files', folder), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
};

test('a server that dies while files come in promises nothing that it does not keep', async () => {
  const actor = await inDatabase(focalPointOf('GT', 'MIGRATION'));
  const report = await aReport({ partyCode: 'GT' });
  const promised: Promised[] = [];
  for (let round = 0; round < 8; round += 1) {
    promised.push(...(await runAndKill(actor.userId, report.id, 40 + Math.floor(Math.random() * 700))));
  }
  expect(promised.length).toBeGreaterThan(8);

  const rows = await db.reportAttachment.findMany({ select: { id: true, sha256: true } });
  expect(rows).toEqual(expect.arrayContaining(promised));
  expect(await verifyFiles()).toMatchObject({ missing: [], altered: [] });

  await sweepFiles(-1);
  expect(await filesOnDisk('incoming')).toEqual([]);
  const named = await db.blob.findMany({ select: { sha256: true } });
  expect((await filesOnDisk('sha256')).sort()).toEqual(named.map(({ sha256 }) => sha256).sort());
  expect(await verifyFiles()).toMatchObject({ checked: named.length, missing: [], altered: [] });
});
