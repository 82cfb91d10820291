import 'server-only';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { countLiveSessions } from '@/lib/access/sessions/queries';
import { connectionLimit, countConnections } from '@/lib/core/connections';
import { log, loggable } from '@/lib/core/log';
import { inTime } from '@/lib/core/patience';
import { countQueue } from '@/lib/core/queue';
import { countMails } from '@/lib/notices/mail/count-queries';

/** Numbers of this process, and of the database as this process sees it. Counts only: no name, no address, no route. */
function open() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  return {
    registry,
    isUp: gauge('crm_database_up', '1 when the database answered the questions of this page', []),
    connections: gauge('crm_pool_connections', 'Open connections of this process', ['pool', 'state']),
    waiting: gauge('crm_pool_waiting', 'Queries of this process that wait for a connection', ['pool']),
    limit: gauge('crm_pool_limit', 'Connections that each pool of this process may open (DATABASE_POOL)', []),
    jobs: gauge('crm_queue_jobs', 'Jobs: due, later, running, given_up', ['state']),
    oldest: gauge('crm_queue_oldest_seconds', 'For how long the oldest job that is due has waited', []),
    mails: gauge('crm_mails', 'Mails in the outbox', ['status']),
    sessions: gauge('crm_sessions_live', 'Sessions that hold now', []),
  };
}

let opened: ReturnType<typeof open> | undefined;

async function measureDatabase({ isUp, jobs, oldest, mails, sessions }: ReturnType<typeof open>): Promise<void> {
  try {
    const [queue, mailCounts, sessionCount] = await inTime(
      Promise.all([countQueue(), countMails(), countLiveSessions()]),
    );
    const { due, later, running, givenUp, oldestSeconds } = queue;
    const byState = { due, later, running, given_up: givenUp };
    for (const [state, count] of Object.entries(byState)) jobs.set({ state }, count);
    for (const [status, count] of Object.entries(mailCounts)) mails.set({ status: status.toLowerCase() }, count);
    oldest.set(oldestSeconds);
    sessions.set(sessionCount);
    isUp.set(1);
  } catch (error) {
    log().warn({ error: loggable(error) }, 'the database did not answer the metrics');
    // Old numbers would look like present ones.
    for (const gone of [jobs, mails]) gone.reset();
    for (const gone of [oldest, sessions]) gone.remove();
    isUp.set(0);
  }
}

/** What a monitoring system reads, in the text format of Prometheus. The process's own numbers come when the database is away, too. */
export async function metricsAnswer(): Promise<Response> {
  opened ??= open();
  const { registry, connections, waiting, limit } = opened;
  await measureDatabase(opened);
  for (const { pool, busy, idle, waiting: waitingCount } of countConnections()) {
    connections.set({ pool, state: 'busy' }, busy);
    connections.set({ pool, state: 'idle' }, idle);
    waiting.set({ pool }, waitingCount);
  }
  limit.set(connectionLimit());
  return new Response(await registry.metrics(), {
    headers: { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' },
  });
}
