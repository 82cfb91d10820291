import type { WorkerEvents } from 'graphile-worker';
import { Client } from 'pg';

/**
 * The workers of this process are known to be alive for as long as the returned connection is open: each holds an advisory lock of
 * its name. A killed process loses its locks at once; without them its jobs would wait four hours for the queue's own time-out.
 */
export async function stayKnown(connectionString: string, events: WorkerEvents): Promise<Client> {
  const client = new Client({ connectionString });
  // A lost connection is found again by the queue's own; until then our jobs may be given to another worker.
  client.on('error', () => undefined);
  await client.connect();
  // One after the other: a connection takes one query at a time.
  let said: Promise<unknown> = Promise.resolve();
  events.on('worker:create', ({ worker }) => {
    said = said
      .then(() => client.query('SELECT pg_advisory_lock_shared(hashtextextended($1, 0))', [worker.workerId]))
      .catch(() => undefined);
  });
  return client;
}

/** Jobs that a dead worker held are free again. Those just taken are left: their worker may not have said its name yet. */
export async function releaseDeadWorkers(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT DISTINCT locked_by AS name FROM graphile_worker._private_jobs
       WHERE locked_by IS NOT NULL AND locked_at < now() - interval '15 seconds'`,
    );
    for (const { name } of rows) {
      const free = await client.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
        [name],
      );
      if (free.rows[0]?.taken !== true) continue;
      await client.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1::text])', [name]);
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
    }
  } finally {
    await client.end();
  }
}
