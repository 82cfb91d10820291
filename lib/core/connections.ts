import 'server-only';
import { openPools } from './db';
import { env } from './env';

/** Connections of one pool of this process: in use, open and unused, and queries that wait for one. */
export type ConnectionCounts = Readonly<{ pool: string; busy: number; idle: number; waiting: number }>;

/** Both pools as they stand now; one that was not used yet has no connection. */
export function countConnections(): ConnectionCounts[] {
  return Object.entries(openPools()).map(([pool, found]) => {
    const { totalCount = 0, idleCount = 0, waitingCount = 0 } = found ?? {};
    return { pool, busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  });
}

/** How many connections each of them may open. */
export function connectionLimit(): number {
  return env().DATABASE_POOL;
}
