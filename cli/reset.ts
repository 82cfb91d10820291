import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { CannotGoOn } from './cannot-go-on';
import { dataFolder, findRunning, root } from './installation';
import { startLocalPostgres } from './local-postgres';
import { runCommand, say } from './say';

/** What the folder of an installation holds; nothing else in it is touched. */
const contents = ['postgres', 'postgres.new', 'postgres.password', 'postgres.owner', 'files', 'logs', 'auth-secret'];

async function isMeant(folder: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new CannotGoOn('Nobody is there to answer.', 'Run `npm run reset -- --yes` to delete without a question.', 2);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Delete the database, files and secrets in ${folder}? This cannot be undone. Type "yes": `,
  );
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { yes: { type: 'boolean', short: 'y' } } });
  const folder = dataFolder();
  const running = findRunning();
  if (running !== null) {
    throw new CannotGoOn(`The quickstart runs (process ${running.pid}).`, 'Stop it with Ctrl-C in its terminal first.');
  }
  if (!contents.some((name) => existsSync(path.join(folder, name)))) {
    say.result(`There is nothing to delete in ${path.relative(root, folder) || folder}.`);
    return 0;
  }
  if (values.yes !== true && !(await isMeant(folder))) {
    say.result('Nothing was deleted.');
    return 1;
  }
  const cluster = path.join(folder, 'postgres');
  // A server that a killed run left behind would go on writing into a deleted folder.
  if (existsSync(path.join(cluster, 'postmaster.pid')))
    await (await startLocalPostgres(cluster, { takeOver: true })).stop();
  for (const name of [...contents, 'running.json']) await rm(path.join(folder, name), { recursive: true, force: true });
  say.result('Deleted. `npm run quickstart` makes everything anew.');
  return 0;
});
