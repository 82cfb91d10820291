import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, run, type WorkerEvents } from 'graphile-worker';
import { pino } from 'pino';
import { asRole, closeDb } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { releaseDeadWorkers, stayKnown } from './liveness';
import { cron, taskList } from './tasks';

const log = pino({ name: 'worker', level: env().LOG_LEVEL });
const connectionString = env().APP_DATABASE_URL ?? asRole(env().DATABASE_URL, 'crm_app');

const logger = new Logger(() => (level, message) => {
  const name = { error: 'error', warning: 'warn', info: 'info', debug: 'debug' } as const;
  log[level === 'info' ? 'debug' : name[level]](message);
});

/** Does the jobs until it is told to stop; then it finishes those in hand and ends. */
async function main(): Promise<void> {
  const events = new EventEmitter() as WorkerEvents;
  const known = await stayKnown(connectionString, events);
  // Before the first look for work, so that what the dead held is taken up at once.
  await releaseDeadWorkers(connectionString);
  const runner = await run({
    connectionString,
    taskList,
    parsedCronItems: parseCronItems(cron),
    concurrency: 4,
    pollInterval: 2000,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 25_000,
    logger,
    events,
  });
  const reaper = setInterval(() => void releaseDeadWorkers(connectionString).catch((error) => log.warn(error)), 20_000);
  log.info('ready');
  // For whoever started us: quickstart and the tests wait for it.
  process.send?.('ready');

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    clearInterval(reaper);
    runner.stop().catch((error: unknown) => log.warn(error));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.on('disconnect', stop);

  await runner.promise;
  await known.end();
  await closeDb();
  log.info('stopped');
}

await main();
// A parent's open channel would keep us alive.
process.exit(0);
