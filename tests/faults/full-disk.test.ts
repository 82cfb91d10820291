import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { aReport, inDatabase } from '../support/factories';
import { focalPointOf } from '../support/personas';

/** Runs the script in a mount namespace of its own, where `folder` is a disk of 4 MB. */
async function onSmallDisk(folder: string, script: string, ...given: string[]): Promise<unknown> {
  const mountAndRun = 'mount -t tmpfs -o size=4m none "$0" && exec "$@"';
  const node = [
    process.execPath,
    '--conditions=react-server',
    '--import',
    'tsx',
    path.join(import.meta.dirname, script),
    ...given,
  ];
  const env = { ...process.env, DATA_DIR: folder };
  const { stdout } = await promisify(execFile)('unshare', ['-rm', 'sh', '-c', mountAndRun, folder, ...node], { env });
  return JSON.parse(stdout);
}

test('a full disk refuses the file in words, keeps nothing by halves, and the rest goes on', async () => {
  const actor = await inDatabase(focalPointOf('GT', 'MIGRATION'));
  const report = await aReport({ partyCode: 'GT' });
  const disk = await mkdtemp(path.join(tmpdir(), 'crm-full-'));
  expect(await onSmallDisk(disk, 'attach-on-a-full-disk.ts', actor.userId, report.id)).toEqual({
    isFirstKept: true,
    second: 'storage.full',
    rowsWhenFull: 1,
    isSmallKept: true,
    left: [],
    faults: { checked: 2, missing: [], altered: [] },
  });
});
