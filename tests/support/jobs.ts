import { db } from '@/lib/core/db';

/** The jobs of that name in the queue, by the time at which they run. */
export async function jobsOf(name: string): Promise<{ key: string | null; runAt: string }[]> {
  const rows = await db.$queryRaw<{ key: string | null; run_at: Date }[]>`
    SELECT key, run_at FROM graphile_worker.jobs WHERE task_identifier = ${name} ORDER BY run_at, id`;
  return rows.map(({ key, run_at }) => ({ key, runAt: run_at.toISOString() }));
}
