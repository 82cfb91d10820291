import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureDatabase, type LocalPostgres, startLocalPostgres } from '@/cli/local-postgres';
import { closeDb } from '@/lib/core/db';
import { env, forgetEnv } from '@/lib/core/env';
import { migrate } from '@/prisma/migrate';
import { loadRecord } from '@/prisma/record/load';

/** A cluster of its own that may die, with the record loaded; durable, as an installation's is. `lib/` speaks to it until `end`. */
export type MortalPostgres = Readonly<{
  /** PostgreSQL's immediate stop: no transaction is ended, memory is not written. */
  stopAtOnce: () => void;
  startAgain: () => Promise<void>;
  end: () => Promise<void>;
}>;

export async function openMortalPostgres(): Promise<MortalPostgres> {
  const folder = path.join(mkdtempSync('/var/tmp/crm-crash-'), 'postgres');
  const before = env().DATABASE_URL;
  let postgres: LocalPostgres = await startLocalPostgres(folder);
  const serveFrom = async (url: string): Promise<void> => {
    process.env.DATABASE_URL = url;
    forgetEnv();
    await closeDb();
  };
  await ensureDatabase(postgres, 'crm');
  await migrate(postgres.url('crm'));
  await loadRecord(postgres.url('crm'));
  await serveFrom(postgres.url('crm'));
  return {
    stopAtOnce: () =>
      void process.kill(Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT'),
    startAgain: async () => {
      postgres = await startLocalPostgres(folder);
      await serveFrom(postgres.url('crm'));
    },
    end: async () => {
      await serveFrom(before);
      await postgres.stop();
      await rm(path.dirname(folder), { recursive: true, force: true });
    },
  };
}
