import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeDb } from '@/lib/core/db';
import { migrate } from '@/prisma/migrate';
import { loadRecord } from '@/prisma/record/load';
import { ensureBuild } from './build';
import { CannotGoOn } from './cannot-go-on';
import {
  announce,
  type Database,
  dataFolder,
  emptyEmbedded,
  findRunning,
  openDatabase,
  root,
  withdraw,
} from './installation';
import { isFree, whoListens } from './ports';
import { runCommand, say } from './say';
import { serve } from './serve';
import { loadDemonstrationOrSay, signIns } from './sign-ins';

const startedAt = Number(process.env.CRM_STARTED_AT ?? Date.now());
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const shown = (folder: string): string => path.relative(root, folder) || folder;

async function choosePort(): Promise<number> {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CannotGoOn(
      `PORT=${process.env.PORT} is not a port.`,
      'Give a number, as in PORT=3001 npm run quickstart.',
      2,
    );
  }
  if (await isFree(port)) return port;
  const who = (await whoListens(port)) ?? 'another program';
  throw new CannotGoOn(
    `Port ${port} is taken by ${who}.`,
    `Stop it, or choose another port: PORT=${port + 1} npm run quickstart`,
  );
}

/** The database has every table, the Conference's record and the demonstration world. */
async function fill(database: Database, isSecondTry = false): Promise<void> {
  const { url } = database;
  say.step('Bringing the tables up to date …');
  const applied = await migrate(url);
  if (applied.length > 0) say.step(`  ${applied.length} migrations applied`);
  say.step("Loading the Conference's record 1996–2010 …");
  await loadRecord(url);
  say.step('Loading the demonstration world …');
  if ((await loadDemonstrationOrSay()) !== 'half') return;
  if (!database.isEmbedded || isSecondTry) {
    throw new CannotGoOn(
      'An earlier loading of the demonstration was cut off.',
      'Start from an empty database: npm run reset, then npm run quickstart.',
    );
  }
  // Nothing but that demonstration can be in it: real accounts and demonstration accounts never live in one database.
  say.step('  an earlier loading was cut off; starting again with an empty database');
  await closeDb();
  await emptyEmbedded();
  await fill(database, true);
}

async function serveUntilStopped(database: Database, port: number, giveUp: () => void): Promise<number> {
  process.env.APP_ORIGIN ??= `http://localhost:${port}`;
  say.step('Starting the web process and the worker …');
  const served = await serve({ port, env: process.env });
  await announce({ pid: process.pid, address: served.address, databaseUrl: database.url });
  const asked = new Promise<null>((resolve) => {
    for (const signal of stopSignals) process.off(signal, giveUp).on(signal, () => resolve(null));
  });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  say.result(`\n✓ Ready after ${seconds} s:  ${served.address}\n`);
  say.result(await signIns());
  say.result(`\nData: ${shown(dataFolder())} · logs: ${shown(path.join(dataFolder(), 'logs'))} · stop with Ctrl-C`);

  const fall = await Promise.race([asked, served.fallen]);
  say.result('\nStopping …');
  await withdraw();
  await served.stop();
  if (fall === null) return 0;
  say.note(`✗ ${fall}`);
  return 1;
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { 'no-serve': { type: 'boolean' }, 'no-build': { type: 'boolean' } } });
  const isServing = values['no-serve'] !== true;
  const running = findRunning();
  if (running !== null) {
    throw new CannotGoOn(
      `It is running already: ${running.address} (process ${running.pid}).`,
      'Open that address; or stop it with Ctrl-C in its terminal first.',
    );
  }
  const port = isServing ? await choosePort() : 0;
  const isFirst = !existsSync(path.join(dataFolder(), 'postgres'));
  const which = process.env.DATABASE_URL
    ? 'Using the database of DATABASE_URL'
    : `Starting PostgreSQL ${isFirst ? '(first time) ' : ''}in ${shown(dataFolder())}`;
  say.step(`${which} …`);
  const database = await openDatabase({ takeOver: true });
  // Until it serves, a Ctrl-C stops the database and that is all; what was begun is finished by the next run.
  const giveUp = (): void => void database.close().finally(() => process.exit(130));
  for (const signal of stopSignals) process.on(signal, giveUp);
  try {
    await fill(database);
    if (isServing || values['no-build'] !== true) {
      await ensureBuild(() => say.step('Building the application (a minute or two, only when it changed) …'));
    }
    if (isServing) return await serveUntilStopped(database, port, giveUp);
    say.result(
      `\n✓ Prepared after ${Math.round((Date.now() - startedAt) / 1000)} s. \`npm run quickstart\` serves it.`,
    );
    return 0;
  } finally {
    await database.close();
  }
});
// Pools that commands opened would keep the process alive.
process.exit();
