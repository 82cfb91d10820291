import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { ensureDatabase, type LocalPostgres, startLocalPostgres } from '@/cli/local-postgres';
import { migrate } from '@/prisma/migrate';
import { loadRecord } from '@/prisma/record/load';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
    templateDatabase: string;
  }
}

const templateDatabase = 'crm_template';

/** vitest runs this file once for each project, each time as a new module: what they share hangs on the process. */
const shared = globalThis as typeof globalThis & { crmTestCluster?: { ready: Promise<LocalPostgres>; users: number } };

async function prepare(): Promise<LocalPostgres> {
  const postgres = await startLocalPostgres(path.resolve('.data/test-postgres'), { isScratch: true });
  const owner = new Client({ connectionString: postgres.url('postgres') });
  await owner.connect();
  await owner.query(`DROP DATABASE IF EXISTS ${templateDatabase} WITH (FORCE)`);
  await owner.end();
  await ensureDatabase(postgres, templateDatabase);
  await migrate(postgres.url(templateDatabase));
  await loadRecord(postgres.url(templateDatabase));
  return postgres;
}

/** One cluster for the run; one database migrated and filled with the record, from which each worker's copy is made. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.crmTestCluster ??= { ready: prepare(), users: 0 };
  const cluster = shared.crmTestCluster;
  cluster.users += 1;
  const postgres = await cluster.ready;
  project.provide('postgresUrl', postgres.url('postgres'));
  project.provide('templateDatabase', templateDatabase);
  return async () => {
    cluster.users -= 1;
    if (cluster.users === 0) await postgres.stop();
  };
}
