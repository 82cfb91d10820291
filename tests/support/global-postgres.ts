import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { ensureDatabase, startLocalPostgres } from '@/cli/local-postgres';
import { migrate } from '@/prisma/migrate';
import { loadRecord } from '@/prisma/record/load';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
    templateDatabase: string;
  }
}

const templateDatabase = 'crm_template';

/** One cluster for the run; one database migrated and filled with the record, from which each worker's copy is made. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startLocalPostgres(path.resolve('.data/test-postgres'), { isScratch: true });
  const owner = new Client({ connectionString: postgres.url('postgres') });
  await owner.connect();
  await owner.query(`DROP DATABASE IF EXISTS ${templateDatabase} WITH (FORCE)`);
  await owner.end();
  await ensureDatabase(postgres, templateDatabase);
  await migrate(postgres.url(templateDatabase));
  await loadRecord(postgres.url(templateDatabase));
  project.provide('postgresUrl', postgres.url('postgres'));
  project.provide('templateDatabase', templateDatabase);
  return async () => {
    await postgres.stop();
  };
}
