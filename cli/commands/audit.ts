import type { Command } from 'commander';
import { findFirstBrokenEntry } from '@/lib/core/audit';
import { CannotGoOn } from '../cannot-go-on';
import { say } from '../say';
import { withDatabase } from '../with-database';

export function registerAudit(program: Command): void {
  const audit = program.command('audit').description('the log of every act');
  audit
    .command('verify')
    .description('check that no entry was changed, removed or put in between (chain of hashes)')
    .action(() =>
      withDatabase(async () => {
        const { count, broken } = await findFirstBrokenEntry();
        if (broken !== null) {
          throw new CannotGoOn(
            `The chain breaks at entry ${broken} of ${count}: it, or one before it, was changed after it was written.`,
            'Keep this database as it is, and compare it with the last backup that verifies.',
          );
        }
        say.result(`${count} entries, the chain is whole.`);
      }),
    );
}
