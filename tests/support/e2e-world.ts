import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { ensureBuild } from '@/cli/build';
import { root } from '@/cli/installation';
import { ensureDatabase, startLocalPostgres } from '@/cli/local-postgres';
import { closeDb } from '@/lib/core/db';
import { forgetEnv } from '@/lib/core/env';
import { loadDemonstration } from '@/prisma/demo/load';
import { migrate } from '@/prisma/migrate';
import { loadRecord } from '@/prisma/record/load';

/** What the workers of one run are told through the environment. */
export const e2eSecret = 'end-to-end-secret-end-to-end-secret-0123';
export const metricsToken = 'end-to-end-token-of-the-metrics';
export const templateDatabase = 'crm_e2e_template';

/**
 * One cluster for the run, and one database with the record and the demonstration world, from which each worker's copy is made; the
 * production build is that of the present sources.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = path.join(root, '.data/e2e');
  mkdirSync(folder, { recursive: true });
  await ensureBuild(() => process.stdout.write('Building …\n'));
  const postgres = await startLocalPostgres(path.join(folder, 'postgres'), { isScratch: true, takeOver: true });
  const owner = new Client({ connectionString: postgres.url('postgres') });
  await owner.connect();
  await owner.query(`DROP DATABASE IF EXISTS ${templateDatabase} WITH (FORCE)`);
  await owner.end();
  await ensureDatabase(postgres, templateDatabase);

  const url = postgres.url(templateDatabase);
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET = e2eSecret;
  process.env.DATA_DIR = path.join(folder, 'template-files');
  forgetEnv();
  await migrate(url);
  await loadRecord(url);
  await loadDemonstration();
  // What the demonstration's people were told is long past: each story's worker begins with the story, and not with hundreds of old mails.
  const worker = new Client({ connectionString: url });
  await worker.connect();
  await worker.query(
    "SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs WHERE task_identifier IN ('mail.send', 'invitations.sync')",
  );
  await worker.end();
  // A database in use cannot be copied.
  await closeDb();
  process.env.E2E_POSTGRES_URL = postgres.url('postgres');
  return () => postgres.stop();
}
