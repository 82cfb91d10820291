import { expect, test } from '@/tests/support/e2e';
import { metricsToken } from '@/tests/support/e2e-world';

test('a balancer learns that the process lives and can serve, and nothing else', async ({ request }) => {
  for (const [address, body] of [
    ['/healthz', { status: 'alive' }],
    ['/readyz', { status: 'ready' }],
  ] as const) {
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    expect(await answer.json()).toEqual(body);
    expect(answer.headers()['cache-control']).toBe('no-store');
    expect(answer.headers()['x-content-type-options']).toBe('nosniff');
    expect((await request.head(address)).status()).toBe(200);
  }
});

test('the numbers are for whoever has the token; for everybody else they do not exist', async ({
  request,
  as,
  page,
}) => {
  const bare = await request.get('/metrics');
  const wrong = await request.get('/metrics', { headers: { Authorization: `Bearer ${metricsToken}x` } });
  expect([bare.status(), wrong.status()]).toEqual([404, 404]);
  expect(await wrong.text()).toBe(await bare.text());

  // Administering accounts is no reason to see them.
  await as('secretariat.it-specialist@crm.example', page);
  expect((await page.goto('/metrics'))?.status()).toBe(404);

  const right = await request.get('/metrics', { headers: { Authorization: `Bearer ${metricsToken}` } });
  expect(right.status()).toBe(200);
  const text = await right.text();
  for (const line of [
    /^crm_database_up 1$/m,
    /^crm_pool_connections\{pool="app",state="idle"\} \d+$/m,
    /^crm_queue_jobs\{state="due"\} \d+$/m,
    /^crm_mails\{status="queued"\} \d+$/m,
    /^crm_sessions_live [1-9]\d*$/m,
    /^process_resident_memory_bytes \d+$/m,
    /^nodejs_eventloop_lag_p99_seconds /m,
  ]) {
    expect(text).toMatch(line);
  }
  expect(text).not.toMatch(/@|crm\.example/);
});
