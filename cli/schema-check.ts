import path from 'node:path';
import { Client } from 'pg';
import { migrate, pendingSql } from '@/prisma/migrate';
import { CannotGoOn } from './cannot-go-on';
import { root } from './installation';
import { ensureDatabase, startLocalPostgres } from './local-postgres';

const name = 'crm_schema_check';

/** An empty database that takes every migration agrees with prisma/schema, and a second run changes nothing. @throws CannotGoOn */
export async function checkMigrations(): Promise<void> {
  const postgres = await startLocalPostgres(path.join(root, '.data/test-postgres'), { isScratch: true });
  const owner = new Client({ connectionString: postgres.url('postgres') });
  await owner.connect();
  try {
    await owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await ensureDatabase(postgres, name);
    const url = postgres.url(name);
    await migrate(url);
    const differences = await pendingSql(url);
    if (differences !== null) {
      throw new CannotGoOn(
        `The migrations do not lead to prisma/schema. What is missing:\n${differences}`,
        'Add it as a new migration; never change one that was applied.',
      );
    }
    const again = await migrate(url);
    if (again.length > 0)
      throw new CannotGoOn(`A second run applied ${again.join(', ')} again.`, 'See prisma/migrate.ts.');
  } finally {
    await owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await owner.end();
    await postgres.stop();
  }
}
