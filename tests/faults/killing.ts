import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { Client } from 'pg';
import { expect } from 'vitest';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { sweepFiles, verifyFiles } from '@/lib/core/file-keeping';
import { sha256Of } from '../support/files';

/**
 * Ten moments of an act that takes `durationMs`, one in each tenth of it, so that none of its parts is left out. Drawn from a seed that is printed;
 * FAULT_SEED in the environment gives the same ones again.
 */
export function tenMoments(act: string, durationMs: number): number[] {
  const seed = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31));
  const drawn = fc.sample(fc.noBias(fc.integer({ min: 0, max: 999 })), { seed, numRuns: 10 });
  const moments = drawn.map((part, tenth) => ((tenth + part / 1000) * durationMs) / 10);
  const words = moments.map((ms) => ms.toFixed(0)).join(', ');
  process.stdout.write(`${act}: FAULT_SEED=${seed}; of ${durationMs.toFixed(0)} ms killed at ${words}\n`);
  return moments;
}

export type Running = Readonly<{
  /** What it said first, over its channel. */
  said: Promise<unknown>;
  /** SIGKILL; returns when the process is no more, and the database has ended what it had asked of it. */
  kill: () => Promise<void>;
}>;

/** Connections of that name; the database goes on for a moment with what a dead process has asked, and may still commit it. */
async function connectionsOf(name: string): Promise<number> {
  const owner = new Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
  const { rowCount } = await owner.query('SELECT 1 FROM pg_stat_activity WHERE application_name = $1', [name]);
  await owner.end();
  return rowCount ?? 0;
}

let serial = 0;

/** Starts `script` (from the root) in a process of its own, with the settings of this test. */
export function start(script: string, given: readonly string[] = []): Running {
  serial += 1;
  const name = `crm-fault-${process.pid}-${serial}`;
  const file = path.join(import.meta.dirname, '../..', script);
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', file, ...given], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PGAPPNAME: name },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said = new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error(`${script} ended before it was ready`)));
  });
  // Whoever is killed before anybody has asked is no failure.
  said.catch(() => undefined);
  return {
    said,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      await expect.poll(() => connectionsOf(name), { timeout: 60_000, interval: 20 }).toBe(0);
    },
  };
}

async function filesIn(folder: string): Promise<{ name: string; file: string }[]> {
  const entries = await readdir(path.join(env().DATA_DIR, 'files', folder), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => ({ name, file: path.join(parentPath, name) }));
}

/** `verify` misses nothing and finds nothing altered, and what no row speaks of yet is not there by halves either: it has the bytes of its hash. */
export async function nothingIsHalf(): Promise<void> {
  expect(await verifyFiles()).toMatchObject({ missing: [], altered: [] });
  const named = new Set((await db.blob.findMany({ select: { sha256: true } })).map(({ sha256 }) => sha256));
  for (const { name, file } of await filesIn('sha256')) {
    if (!named.has(name)) expect(sha256Of(await readFile(file))).toBe(name);
  }
}

/** What the dead left is swept away, and what stays is what rows speak of. */
export async function nothingIsLeft(): Promise<void> {
  await sweepFiles(-1);
  const named = (await db.blob.findMany({ select: { sha256: true } })).map(({ sha256 }) => sha256).sort();
  expect(await verifyFiles()).toEqual({ checked: named.length, missing: [], altered: [] });
  expect((await filesIn('sha256')).map(({ name }) => name).sort()).toEqual(named);
  expect([...(await filesIn('incoming')), ...(await filesIn('resumable'))]).toEqual([]);
}
