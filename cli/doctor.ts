import { access, constants, readdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { Client } from 'pg';
import { CONFERENCE_ZONE, dayIn, now } from '@/lib/core/clock';
import { closeDb } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { examineStorage } from '@/lib/core/storage';
import { examineScanner } from '@/lib/core/virus-scan';
import { pendingSql } from '@/prisma/migrate';
import { type Database, dataFolder, findRunning, openDatabase, root } from './installation';

export type Finding = Readonly<{ name: string; isWell: boolean; words: string }>;

type Examination = readonly [
  name: string,
  examine: (client: Client, database: Database) => Promise<Finding['words'] | Error>,
];

/** Every examination was made; one that fails does not stop the others. */
export async function examine(): Promise<Finding[]> {
  const database = await openDatabase();
  const client = new Client({ connectionString: database.url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const findings: Finding[] = [];
    for (const [name, look] of examinations) {
      const answer = await look(client, database).catch((error: unknown) => new Error(String(error)));
      findings.push({
        name,
        isWell: !(answer instanceof Error),
        words: answer instanceof Error ? answer.message : answer,
      });
    }
    return findings;
  } catch (error) {
    return [{ name: 'database', isWell: false, words: String(error) }];
  } finally {
    await client.end().catch(() => undefined);
    await closeDb();
    await database.close();
  }
}

const examinations: readonly Examination[] = [
  [
    'settings',
    async () => {
      const { APP_ORIGIN, DATA_DIR } = env();
      const isOpen = !APP_ORIGIN.startsWith('https://') && !/\/\/(localhost|127\.)/.test(APP_ORIGIN);
      return isOpen ? new Error(`APP_ORIGIN ${APP_ORIGIN} is not https`) : `${APP_ORIGIN}, DATA_DIR ${DATA_DIR}`;
    },
  ],
  [
    'database',
    async (client) => {
      const { rows } = await client.query<{ version: string; number: number }>(
        "SELECT split_part(version(), ' on ', 1) AS version, current_setting('server_version_num')::int AS number",
      );
      const [row] = rows;
      return row === undefined || row.number < 140_000 ? new Error('PostgreSQL 14 or later is needed') : row.version;
    },
  ],
  [
    'migrations',
    async (client, { url }) => {
      const entries = await readdir(path.join(root, 'prisma/migrations'), { withFileTypes: true });
      const wanted = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
      const { rows } = await client.query<{ name: string }>(
        'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL',
      );
      const missing = wanted.filter((name) => !rows.some((row) => row.name === name));
      if (missing.length > 0) return new Error(`${missing.length} to apply: npm run crm -- migrate`);
      return (await pendingSql(url)) === null
        ? `all ${wanted.length} applied`
        : new Error('the tables differ from prisma/schema');
    },
  ],
  [
    'record',
    async (client) => {
      const { rows } = await client.query<{ parties: string }>('SELECT count(*) AS parties FROM "Party"');
      return Number(rows[0]?.parties) === 0
        ? new Error('not loaded: npm run crm -- record load')
        : `${rows[0]?.parties} parties`;
    },
  ],
  [
    'accounts',
    async (client) => {
      const { rows } = await client.query<{ demonstration: string; real: string }>(
        'SELECT count(*) FILTER (WHERE "isDemonstration") AS demonstration, count(*) FILTER (WHERE NOT "isDemonstration") AS real FROM "User"',
      );
      const { demonstration = '0', real = '0' } = rows[0] ?? {};
      const isMixed = demonstration !== '0' && real !== '0';
      return isMixed
        ? new Error('demonstration accounts beside real ones')
        : `${real} real, ${demonstration} of the demonstration`;
    },
  ],
  [
    'queue',
    async (client, { isEmbedded }) => {
      const { rows } = await client.query<{ late: string; failed: string }>(
        `SELECT count(*) FILTER (WHERE attempts < max_attempts AND run_at < now() - interval '10 minutes' AND locked_at IS NULL) AS late,
                count(*) FILTER (WHERE attempts >= max_attempts) AS failed FROM graphile_worker._private_jobs`,
      );
      const { late = '0', failed = '0' } = rows[0] ?? {};
      // The embedded database runs without a worker while the quickstart is stopped.
      if (late !== '0' && (!isEmbedded || findRunning() !== null)) {
        return new Error(`${late} jobs wait for more than ten minutes: does the worker run?`);
      }
      if (late !== '0') return `${late} jobs wait for the worker, which npm run quickstart starts`;
      return failed === '0' ? 'nothing waits' : new Error(`${failed} jobs were given up`);
    },
  ],
  [
    'disk',
    async () => {
      await access(dataFolder(), constants.W_OK);
      const { bavail, bsize } = await statfs(dataFolder());
      const gigabytes = (bavail * bsize) / 1e9;
      return gigabytes < 1
        ? new Error(`${gigabytes.toFixed(2)} GB free`)
        : `${Math.floor(gigabytes)} GB free, may be written`;
    },
  ],
  ['storage', () => examineStorage()],
  ['scanner', () => examineScanner()],
  [
    'mail',
    async () => {
      const { SMTP_URL } = env();
      if (SMTP_URL === undefined || SMTP_URL === '')
        return 'no server (SMTP_URL): mails stay readable in the application';
      await createTransport(SMTP_URL, { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 5000 }).verify();
      return `${new URL(SMTP_URL).host} answers`;
    },
  ],
  [
    'clock',
    async (client) => {
      const { rows } = await client.query<{ at: Date }>('SELECT clock_timestamp() AS at');
      const seconds = Math.abs((rows[0]?.at.getTime() ?? 0) - now().getTime()) / 1000;
      const words = `${seconds.toFixed(1)} s apart from the database; today in ${CONFERENCE_ZONE} is ${dayIn(now())}`;
      return seconds > 30 ? new Error(words) : words;
    },
  ],
];
