import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { root } from '@/cli/installation';
import { ensureDatabase, freePort, type LocalPostgres, startLocalPostgres } from '@/cli/local-postgres';
import { serve } from '@/cli/serve';
import { createSessionFor } from '@/lib/access/sessions/commands';
import { closeDb, db } from '@/lib/core/db';
import { forgetEnv } from '@/lib/core/env';
import { loadDemonstration } from '@/prisma/demo/load';
import { migrate } from '@/prisma/migrate';
import { loadRecord } from '@/prisma/record/load';
import { fillArchive } from './archive';

const database = 'crm_bench';
const folder = path.join(root, '.data/bench');

export type Addresses = Readonly<{
  name: string;
  product: string;
  floor: string;
  cookie?: string;
  status: number;
  /** Words that the page must hold, so that what is measured is the page and not an error. */
  holds: string;
}>;

export type BenchWorld = Readonly<{
  tasks: readonly Addresses[];
  /** The processes that answer. */
  pids: Readonly<Record<'product' | 'floor', number>>;
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

async function cookieOf(email: string): Promise<string> {
  const { id } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const { cookieName, token } = await createSessionFor(id, ['pwd', 'otp']);
  return `${cookieName}=${token}`;
}

async function tasksOf(product: string, floor: string): Promise<Addresses[]> {
  const coordinator = await cookieOf('secretariat.coordinator@crm.example');
  const focalPoint = await cookieOf('focal-point.gt.migration@crm.example');
  const [own, foreign] = await Promise.all([
    db.countryReport.findFirstOrThrow({ where: { partyCode: 'GT', status: 'ACCEPTED' }, orderBy: { id: 'asc' } }),
    db.countryReport.findFirstOrThrow({ where: { partyCode: { not: 'GT' }, status: 'DRAFT' }, orderBy: { id: 'asc' } }),
  ]);
  const q = `q=${encodeURIComponent('protección consular')}`;
  const page = (name: string, address: string, bare: string, rest: Omit<Addresses, 'name' | 'product' | 'floor'>) => ({
    name,
    product: `${product}/es${address}`,
    floor: `${floor}${bare}`,
    ...rest,
  });
  const acnur = await cookieOf('delegate.acnur@crm.example');
  const guest = await cookieOf('guest@crm.example');
  const api = (name: string, address: string, bare: string, rest: Omit<Addresses, 'name' | 'product' | 'floor'>) => ({
    name,
    product: `${product}/api/v1${address}`,
    floor: `${floor}${bare}`,
    ...rest,
  });
  const words = `words=${encodeURIComponent('protección consular')}`;
  const readable = 'BENCH/24';
  const ofPapers = [
    page('documents, page', '/documents', '/documents', { cookie: acnur, status: 200, holds: 'CRM' }),
    api('documents, API', '/documents', '/documents', { cookie: acnur, status: 200, holds: 'CRM' }),
    api('documents of the Secretariat', '/documents', '/documents', { cookie: coordinator, status: 200, holds: 'CRM' }),
    api('documents of a guest', '/documents', '/documents', { cookie: guest, status: 200, holds: '' }),
    api('search documents', `/documents?${words}`, `/found?${words}`, {
      cookie: acnur,
      status: 200,
      holds: 'consular',
    }),
    api('one document', `/documents/record/${readable}`, `/document?symbol=${readable}`, {
      cookie: acnur,
      status: 200,
      holds: readable,
    }),
    api('a forbidden document', '/documents/record/BENCH/25', '/document?symbol=BENCH/25', {
      cookie: guest,
      status: 404,
      holds: '',
    }),
  ];
  return [
    ...ofPapers,
    page('report matrix', '/reports/matrix', '/matrix', { cookie: coordinator, status: 200, holds: 'Guatemala' }),
    page('plan of action', '/plan-of-action', '/plan', { status: 200, holds: 'Derechos Humanos' }),
    page('search', `/search?${q}`, `/search?${q}`, { status: 200, holds: 'consular' }),
    page('one report', `/reports/${own.id}`, `/report/${own.id}`, {
      cookie: focalPoint,
      status: 200,
      holds: 'Guatemala',
    }),
    page('a forbidden one', `/reports/${foreign.id}`, `/report/${foreign.id}`, {
      cookie: focalPoint,
      status: 404,
      holds: '',
    }),
  ];
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
  const [served, floor] = await Promise.all([
    serve({ port, env: process.env, logs: path.join(folder, 'logs') }),
    startFloor(),
  ]);
  const tasks = await tasksOf(`http://127.0.0.1:${port}`, floor.address);
  const pids = { product: served.pid, floor: floor.child.pid ?? 0 };
  const close = async (): Promise<void> => {
    floor.child.kill();
    await served.stop();
    await closeDb();
    await cluster.stop();
  };
  return { tasks, pids, postgres: String(row?.version), close };
}
