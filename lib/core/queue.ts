import 'server-only';
import { db } from './db';

/** The queue as it stands: jobs that are due and taken by nobody, for later, in a worker's hands, and given up after every try. */
export type QueueCounts = Readonly<{
  due: number;
  later: number;
  running: number;
  givenUp: number;
  oldestSeconds: number;
}>;

/** How many jobs there are of each kind, and for how many seconds the oldest that is due has waited; one query. */
export async function countQueue(): Promise<QueueCounts> {
  const [row] = await db.$queryRaw<QueueCounts[]>`
    SELECT count(*) FILTER (WHERE is_due)::int AS due,
      count(*) FILTER (WHERE is_open AND locked_at IS NULL AND run_at > now())::int AS later,
      count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
      count(*) FILTER (WHERE NOT is_open AND locked_at IS NULL)::int AS "givenUp",
      COALESCE(EXTRACT(EPOCH FROM now() - min(run_at) FILTER (WHERE is_due)), 0)::float8 AS "oldestSeconds"
    FROM (
      SELECT run_at, locked_at, attempts < max_attempts AS is_open,
        attempts < max_attempts AND locked_at IS NULL AND run_at <= now() AS is_due
      FROM graphile_worker._private_jobs
    ) job`;
  return row ?? { due: 0, later: 0, running: 0, givenUp: 0, oldestSeconds: 0 };
}
