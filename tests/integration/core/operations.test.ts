import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GET as healthz } from '@/app/healthz/route';
import { GET as metrics } from '@/app/metrics/route';
import { GET as readyz } from '@/app/readyz/route';
import { createSessionFor } from '@/lib/access/sessions/commands';
import { instant, now } from '@/lib/core/clock';
import { closeDb, db, inTransaction } from '@/lib/core/db';
import { env, forgetEnv } from '@/lib/core/env';
import { enqueue } from '@/lib/core/jobs';
import { aUser } from '@/tests/support/factories';

const token = 'a-token-of-the-monitoring-system';

async function withSettings(given: Readonly<Record<string, string | undefined>>): Promise<void> {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  forgetEnv();
  await closeDb();
}

afterEach(() => withSettings({ METRICS_TOKEN: undefined, PUBLIC_DATABASE_URL: undefined }));

async function asOwner<T>(work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

const ofState = async (answer: Response) => ({
  status: answer.status,
  body: (await answer.json()) as unknown,
  cache: answer.headers.get('cache-control'),
});
const ready = { status: 200, body: { status: 'ready' }, cache: 'no-store' };
const unavailable = { status: 503, body: { status: 'unavailable' }, cache: 'no-store' };
/** A login of the owner whose password is wrong. */
const elsewhere = (): string => env().DATABASE_URL.replace(/:[^:@/]+@/, ':wrong@');

describe('healthz', () => {
  test('says that the process is alive, whatever the database does', async () => {
    await withSettings({ PUBLIC_DATABASE_URL: elsewhere() });
    expect(await ofState(healthz())).toEqual({ status: 200, body: { status: 'alive' }, cache: 'no-store' });
  });
});

describe('readyz', () => {
  test('is ready on a database with every migration', async () => {
    expect(await ofState(await readyz())).toEqual(ready);
  });

  test('is not, while a migration is missing or unfinished; and says no more than that', async () => {
    await asOwner(async (owner) => {
      const { rows } = await owner.query<{ id: string; at: Date }>(
        'SELECT id, finished_at AS at FROM "_prisma_migrations" ORDER BY migration_name DESC LIMIT 1',
      );
      await owner.query('UPDATE "_prisma_migrations" SET finished_at = NULL WHERE id = $1', [rows[0]?.id]);
      try {
        expect(await ofState(await readyz())).toEqual(unavailable);
        expect((await readyz()).headers.get('retry-after')).toBe('5');
      } finally {
        await owner.query('UPDATE "_prisma_migrations" SET finished_at = $2 WHERE id = $1', [rows[0]?.id, rows[0]?.at]);
      }
    });
    expect(await ofState(await readyz())).toEqual(ready);
  });

  test('is not, when one of the serving roles cannot come in', async () => {
    await withSettings({ PUBLIC_DATABASE_URL: elsewhere() });
    expect(await ofState(await readyz())).toEqual(unavailable);
  });

  test('answers in time when the database does not, asks it once for all who ask, and is ready again by itself', async () => {
    await asOwner(async (owner) => {
      await owner.query('BEGIN; LOCK TABLE "_prisma_migrations" IN ACCESS EXCLUSIVE MODE');
      const from = performance.now();
      const answers = await Promise.all(Array.from({ length: 20 }, async () => ofState(await readyz())));
      expect(performance.now() - from).toBeLessThan(2900);
      expect(answers).toEqual(Array.from({ length: 20 }, () => unavailable));
      const { rows } = await owner.query<{ waiting: number }>(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%_prisma_migrations%'`,
      );
      expect(rows).toEqual([{ waiting: 1 }]);
      await owner.query('ROLLBACK');
    });
    await expect.poll(async () => (await readyz()).status).toBe(200);
  });
});

describe('metrics', () => {
  const ask = (authorization?: string): Promise<Response> =>
    metrics(new Request('http://localhost/metrics', { headers: authorization === undefined ? {} : { authorization } }));
  const readValue = (text: string, line: string): number | null => {
    const found = text.split('\n').find((one) => one.startsWith(`${line} `));
    return found === undefined ? null : Number(found.slice(line.length + 1));
  };

  test('do not exist where no token is set', async () => {
    await withSettings({ METRICS_TOKEN: '' });
    for (const given of [undefined, 'Bearer ', 'Bearer undefined', `Bearer ${token}`]) {
      expect((await ask(given)).status).toBe(404);
    }
  });

  test('do not exist for whoever lacks the token: one answer, whatever is wrong', async () => {
    await withSettings({ METRICS_TOKEN: token });
    const wrong = [undefined, '', token, `Basic ${token}`, `Bearer ${token}x`, `Bearer ${token.slice(0, -1)}`];
    const answers = await Promise.all(wrong.map(async (given) => ask(given)));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(bodies)).toEqual(new Set(['Not found\n']));
  });

  test('a token that could be guessed is no setting', async () => {
    await withSettings({ METRICS_TOKEN: 'secret' });
    expect(() => env()).toThrow(/METRICS_TOKEN/);
  });

  describe('with the token', () => {
    beforeEach(() => withSettings({ METRICS_TOKEN: token }));

    test('count the queue, the outbox, sessions and connections as they are', async () => {
      const { id: userId } = await aUser();
      await createSessionFor(userId, ['pwd', 'otp']);
      const { id: otherId } = await aUser();
      await createSessionFor(otherId, ['pwd']);
      await db.user.update({ where: { id: otherId }, data: { disabledAt: now() } });
      const mail = (dedupeKey: string) =>
        ({
          dedupeKey,
          userId,
          toAddress: 'person@crm.example',
          topic: 'test',
          locale: 'es',
          subject: '',
          text: '',
        }) as const;
      await db.outboxMail.createMany({ data: [mail('1'), mail('2'), { ...mail('3'), status: 'FAILED' }] });
      const inAnHour = instant(now().getTime() + 3_600_000);
      const anHourAgo = instant(now().getTime() - 3_600_000);
      await inTransaction(async (tx) => {
        await enqueue(tx, 'files.sweep', {}, { key: 'a', runAt: anHourAgo });
        await enqueue(tx, 'files.sweep', {}, { key: 'b' });
        await enqueue(tx, 'files.sweep', {}, { key: 'c', runAt: inAnHour });
        await enqueue(tx, 'files.sweep', {}, { key: 'd', runAt: anHourAgo });
        await enqueue(tx, 'files.sweep', {}, { key: 'e', runAt: anHourAgo });
      });
      await asOwner(async (owner) => {
        await owner.query("UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = 'd'");
        await owner.query(
          "UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'w', attempts = 1 WHERE key = 'e'",
        );
      });

      const answer = await ask(`Bearer ${token}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const text = await answer.text();
      const values = Object.fromEntries(
        [
          'crm_database_up',
          'crm_queue_jobs{state="due"}',
          'crm_queue_jobs{state="later"}',
          'crm_queue_jobs{state="running"}',
          'crm_queue_jobs{state="given_up"}',
          'crm_mails{status="queued"}',
          'crm_mails{status="failed"}',
          'crm_mails{status="sent"}',
          'crm_sessions_live',
          'crm_pool_limit',
          'crm_pool_connections{pool="public",state="idle"}',
          'crm_pool_waiting{pool="app"}',
        ].map((line) => [line, readValue(text, line)]),
      );
      expect(values).toEqual({
        crm_database_up: 1,
        'crm_queue_jobs{state="due"}': 2,
        'crm_queue_jobs{state="later"}': 1,
        'crm_queue_jobs{state="running"}': 1,
        'crm_queue_jobs{state="given_up"}': 1,
        'crm_mails{status="queued"}': 2,
        'crm_mails{status="failed"}': 1,
        'crm_mails{status="sent"}': 0,
        crm_sessions_live: 1,
        crm_pool_limit: 10,
        'crm_pool_connections{pool="public",state="idle"}': 0,
        'crm_pool_waiting{pool="app"}': 0,
      });
      const oldest = readValue(text, 'crm_queue_oldest_seconds') ?? 0;
      expect(oldest).toBeGreaterThanOrEqual(3600);
      expect(oldest).toBeLessThan(3660);
      expect(readValue(text, 'crm_pool_connections{pool="app",state="idle"}')).toBeGreaterThan(0);
      for (const own of [
        'process_resident_memory_bytes',
        'process_start_time_seconds',
        'nodejs_eventloop_lag_p99_seconds',
      ]) {
        expect(readValue(text, own), own).toBeGreaterThan(0);
      }
      expect(readValue(text, 'process_cpu_seconds_total')).not.toBeNull();
      expect(text).not.toContain('person@crm.example');
    });

    test('the process speaks for itself while the database is away; nothing old is told for new', async () => {
      await ask(`Bearer ${token}`);
      await asOwner(async (owner) => {
        await owner.query('BEGIN; LOCK TABLE "OutboxMail" IN ACCESS EXCLUSIVE MODE');
        const from = performance.now();
        const text = await (await ask(`Bearer ${token}`)).text();
        expect(performance.now() - from).toBeLessThan(2900);
        expect(readValue(text, 'crm_database_up')).toBe(0);
        expect(text).not.toMatch(/^crm_(queue|mails|sessions)[^ ]* \d/m);
        expect(readValue(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
        await owner.query('ROLLBACK');
      });
      await expect.poll(async () => readValue(await (await ask(`Bearer ${token}`)).text(), 'crm_database_up')).toBe(1);
    });
  });
});
