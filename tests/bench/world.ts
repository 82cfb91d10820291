import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { CannotGoOn } from '@/cli/cannot-go-on';
import { root } from '@/cli/installation';
import { ensureDatabase, freePort, type LocalPostgres, startLocalPostgres } from '@/cli/local-postgres';
import { serve } from '@/cli/serve';
import { asRole, closeDb } from '@/lib/core/db';
import { forgetEnv } from '@/lib/core/env';
import { loadDemonstration } from '@/prisma/demo/load';
import { migrate } from '@/prisma/migrate';
import { loadRecord } from '@/prisma/record/load';
import { fillArchive } from './archive';
import { type Addresses, type Servers, tasksOf } from './tasks';

const database = 'crm_bench';
const folder = path.join(root, '.data/bench');

export type BenchWorld = Readonly<{
  tasks: readonly Addresses[];
  /** Of the product and of the bare Next application. */
  origin: string;
  bareNext: string;
  /** The processes that answer. */
  pids: Readonly<Record<keyof Servers, number>>;
  postgres: string;
  close: () => Promise<void>;
}>;

async function asOwner(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    return (await owner.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await owner.end();
  }
}

async function fill(url: string, documents: number): Promise<void> {
  await migrate(url);
  await loadRecord(url);
  await loadDemonstration();
  if (documents > 0) {
    const owner = new Client({ connectionString: url });
    await owner.connect();
    await fillArchive(owner, documents).finally(() => owner.end());
  }
  // Both servers get the same plans from the first request on.
  await asOwner(url, 'ANALYZE');
}

async function startFloor(): Promise<{ child: ChildProcess; address: string }> {
  const args = ['--conditions=react-server', '--import', 'tsx', path.join(root, 'tests/bench/floor.ts')];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [port] = (await once(child, 'message')) as [number];
  return { child, address: `http://127.0.0.1:${port}` };
}

/** The bare Next application, built anew: what it is made of may have changed. */
async function startBareNext(): Promise<{ child: ChildProcess; address: string }> {
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  const where = path.join(root, 'tests/bench/bare-next');
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const [code] = await once(spawn(process.execPath, [next, 'build', where], { env, stdio: 'ignore' }), 'exit');
  if (code !== 0) throw new CannotGoOn('The bare Next application could not be built.', `npx next build ${where}`);
  const port = await freePort();
  const args = ['--import', path.join(root, 'cli/follow-parent.mjs'), next, 'start', where, '-H', '127.0.0.1'];
  const child = spawn(process.execPath, [...args, '-p', String(port)], {
    env: { ...env, FLOOR_URL: asRole(String(process.env.DATABASE_URL), 'crm_app') },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const address = `http://127.0.0.1:${port}`;
  await untilAnswers(address);
  return { child, address };
}

async function untilAnswers(address: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await fetch(address).catch(() => null)) !== null) return;
    await wait(100);
  }
  throw new CannotGoOn('The bare Next application did not answer within a minute.', 'npm run bench');
}

/** A scratch database with the record and the demonstration, the production server on it, and the floor beside it. */
export async function openBenchWorld(documents: number): Promise<BenchWorld> {
  await mkdir(folder, { recursive: true });
  const cluster = await startLocalPostgres(path.join(folder, 'postgres'), { isScratch: true, takeOver: true });
  try {
    return await openOn(cluster, documents);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function openOn(cluster: LocalPostgres, documents: number): Promise<BenchWorld> {
  await asOwner(cluster.url('postgres'), `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  const [row] = await asOwner(cluster.url('postgres'), "SELECT current_setting('server_version') AS version");
  await ensureDatabase(cluster, database);
  const port = await freePort();
  const url = cluster.url(database);
  Object.assign(process.env, {
    DATABASE_URL: url,
    AUTH_SECRET: 'benchmark-secret-benchmark-secret-0123456',
    DATA_DIR: path.join(folder, 'files'),
    APP_ORIGIN: `http://localhost:${port}`,
    LOG_LEVEL: 'error',
  });
  forgetEnv();
  await fill(url, documents);
  const bareNext = await startBareNext();
  const [served, floor] = await Promise.all([
    serve({ port, env: process.env, logs: path.join(folder, 'logs') }),
    startFloor(),
  ]);
  const product = `http://127.0.0.1:${port}`;
  const tasks = await tasksOf({ product, floor: floor.address, bareNext: bareNext.address });
  const pids = { product: served.pid, floor: floor.child.pid ?? 0, bareNext: bareNext.child.pid ?? 0 };
  const close = async (): Promise<void> => {
    floor.child.kill();
    bareNext.child.kill();
    await served.stop();
    await closeDb();
    await cluster.stop();
  };
  return { tasks, origin: product, bareNext: bareNext.address, pids, postgres: String(row?.version), close };
}
