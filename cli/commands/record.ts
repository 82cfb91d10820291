import type { Command } from 'commander';
import { loadRecord } from '@/prisma/record/load';
import { say } from '../say';
import { withDatabase } from '../with-database';

export function registerRecord(program: Command): void {
  const record = program.command('record').description("the Conference's record 1996–2010");
  record
    .command('load')
    .description('load the record; a second run changes nothing')
    .action(() =>
      withDatabase(async ({ url }) => {
        await loadRecord(url);
        say.result('The record is loaded.');
      }),
    );
}
