import type { Command } from 'commander';
import { migrate } from '@/prisma/migrate';
import { say } from '../say';
import { withDatabase } from '../with-database';

export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the tables, the queue and the grants up to date; a second run changes nothing')
    .action(() =>
      withDatabase(async ({ url }) => {
        const applied = await migrate(url);
        for (const name of applied) say.result(`applied ${name}`);
        say.result(applied.length === 0 ? 'Up to date.' : `${applied.length} migrations applied.`);
      }),
    );
}
