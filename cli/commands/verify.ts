import type { Command } from 'commander';
import { verifyFiles } from '@/lib/core/file-keeping';
import { CannotGoOn } from '../cannot-go-on';
import { say } from '../say';
import { withDatabase } from '../with-database';

async function verify(): Promise<void> {
  const { checked, missing, altered } = await verifyFiles();
  for (const sha256 of missing) say.result(`missing  ${sha256}`);
  for (const sha256 of altered) say.result(`altered  ${sha256}`);
  if (missing.length + altered.length > 0) {
    throw new CannotGoOn(
      `Of ${checked} files ${missing.length} are missing and ${altered.length} are not what was kept.`,
      'Bring them back from a backup, each under its hash: DATA_DIR/files/sha256, or sha256/ in the bucket.',
    );
  }
  say.result(`${checked} files, each as it was kept.`);
}

export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('read every kept file again and compare it with its hash')
    .action(() => withDatabase(verify));
}
