import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { forgetEnv } from '@/lib/core/env';
import { CannotGoOn } from './cannot-go-on';
import { ensureDatabase, type LocalPostgres, startLocalPostgres } from './local-postgres';

/** The folder of this package; every command works from here. */
export const root = path.resolve(import.meta.dirname, '..');

/** Everything that an installation without DATABASE_URL keeps: database, files, secrets. */
export function dataFolder(): string {
  return path.resolve(root, process.env.CRM_DATA_DIR ?? process.env.DATA_DIR ?? '.data');
}

/** What a running quickstart tells other commands. */
export type Running = Readonly<{ pid: number; address: string; databaseUrl: string }>;

const runningFile = (): string => path.join(dataFolder(), 'running.json');

/** The quickstart that runs on this data folder; null when none does. */
export function findRunning(): Running | null {
  try {
    const running = JSON.parse(readFileSync(runningFile(), 'utf8')) as Running;
    process.kill(running.pid, 0);
    return running;
  } catch {
    return null;
  }
}

/** Other commands find this process. */
export async function announce(running: Running): Promise<void> {
  await writeFile(runningFile(), JSON.stringify(running), { mode: 0o600 });
}

/** Other commands no longer find this process. */
export async function withdraw(): Promise<void> {
  await rm(runningFile(), { force: true });
}

/** The installation's own secret, made once; the environment's wins. */
async function ensureSecret(): Promise<string> {
  const file = path.join(dataFolder(), 'auth-secret');
  await mkdir(dataFolder(), { recursive: true });
  if (!existsSync(file)) await writeFile(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFile(file, 'utf8');
}

export type Database = Readonly<{ url: string; isEmbedded: boolean; close: () => Promise<void> }>;

/**
 * The environment names a database that answers: the one of DATABASE_URL, or the embedded one, started when it does not run and
 * stopped by `close`. Its secrets are in the environment too. @throws CannotGoOn
 */
export async function openDatabase({ takeOver = false }: Readonly<{ takeOver?: boolean }> = {}): Promise<Database> {
  process.env.DATA_DIR = dataFolder();
  process.env.AUTH_SECRET ??= await ensureSecret();
  forgetEnv();
  const given = process.env.DATABASE_URL || findRunning()?.databaseUrl;
  if (given) process.env.DATABASE_URL = given;
  if (given) return { url: given, isEmbedded: false, close: async () => undefined };
  if (process.env.NODE_ENV === 'production') {
    throw new CannotGoOn('DATABASE_URL is not set.', 'Name the database: postgresql://user:password@host:5432/crm.');
  }
  const postgres = await startLocalPostgres(path.join(dataFolder(), 'postgres'), { takeOver });
  await ensureCrm(postgres);
  const url = postgres.url('crm');
  process.env.DATABASE_URL = url;
  return { url, isEmbedded: true, close: postgres.stop };
}

/** The database of the running embedded cluster is empty. */
export async function emptyEmbedded(): Promise<void> {
  const postgres = await startLocalPostgres(path.join(dataFolder(), 'postgres'));
  const client = new Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  await client.query('DROP DATABASE crm WITH (FORCE)');
  await client.end();
  await ensureDatabase(postgres, 'crm');
}

async function ensureCrm(postgres: LocalPostgres): Promise<void> {
  try {
    await ensureDatabase(postgres, 'crm');
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
