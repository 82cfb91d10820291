import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '@/cli/local-postgres';
import { type Served, serve } from '@/cli/serve';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { callerOf } from '@/tests/support/callers';
import { expect, test, type World } from '@/tests/support/e2e';
import { type Gate, openGate } from '@/tests/support/gate';
import { aStandingReport } from '@/tests/support/report-in-status';

// The database is away, or does not answer: who asks is told so in time and in words, nothing typed is lost, and all is well again by
// itself. Faults F05 to F07 of docs/security.md.
test.use({ story: 'database-faults' });
test.setTimeout(240_000);

const writer = 'focal-point.gt.migration@crm.example';

/** A server over the world's database that reaches it through a gate. */
async function behindGate({ databaseUrl }: World): Promise<{ served: Served; gate: Gate }> {
  const address = new URL(databaseUrl);
  const gate = await openGate(Number(address.port));
  address.port = String(gate.port);
  const port = await freePort();
  const logs = path.join(env().DATA_DIR, `logs-${port}`);
  mkdirSync(logs, { recursive: true });
  const settings = { ...process.env, DATABASE_URL: address.toString(), APP_ORIGIN: `http://localhost:${port}` };
  return { served: await serve({ port, env: settings, logs }), gate };
}

const statusAt = async (address: string): Promise<number> => (await fetch(address, { redirect: 'manual' })).status;

test('a database that goes away and comes back: 503 in words meanwhile, what was typed stays, and all goes on by itself', async ({
  world,
  as,
  page,
}) => {
  const { served, gate } = await behindGate(world);
  try {
    const report = await aStandingReport('DRAFT');
    await as(writer);
    const [cookie] = await page.context().cookies();
    if (cookie === undefined) throw new Error('nobody is signed in');
    await page
      .context()
      .addCookies([{ name: cookie.name, value: cookie.value, url: served.address, httpOnly: true, sameSite: 'Lax' }]);
    await page.goto(`${served.address}/es/account`);
    await page.getByLabel('Nombre', { exact: true }).fill('Nombre que no se pierde');

    gate.close();
    await page.getByRole('region', { name: 'Sus datos' }).getByRole('button', { name: 'Guardar' }).click();
    await expect(page.getByText('El sistema no llega a su base de datos en este momento.')).toBeVisible();
    await expect(page.getByLabel('Nombre', { exact: true })).toHaveValue('Nombre que no se pierde');

    const reader = await callerOf(served.address, null);
    for (const address of ['/es/home', '/en/reports', '/es', '/es/members']) {
      const answer = await reader.send('GET', address, { headers: { Cookie: `${cookie.name}=${cookie.value}` } });
      expect([address, answer.status]).toEqual([address, 503]);
      expect(answer.headers['retry-after']).toBe('5');
    }
    expect(await statusAt(`${served.address}/healthz`)).toBe(200);
    expect(await statusAt(`${served.address}/readyz`)).toBe(503);
    const door = await reader.send('GET', `/api/v1/reports/${report.id}/paper?format=pdf`, {
      headers: { Cookie: `${cookie.name}=${cookie.value}` },
    });
    expect([door.status, door.headers['retry-after']]).toEqual([503, '5']);

    gate.open();
    await expect.poll(() => statusAt(`${served.address}/readyz`)).toBe(200);
    await page.getByRole('region', { name: 'Sus datos' }).getByRole('button', { name: 'Guardar' }).click();
    await expect(page.getByText('El sistema no llega a su base de datos')).toHaveCount(0);
    await expect
      .poll(async () => (await db.user.findUniqueOrThrow({ where: { email: writer } })).displayName)
      .toBe('Nombre que no se pierde');
  } finally {
    await served.stop();
    await gate.end();
  }
});

test('a database that says nothing keeps nobody waiting for long', async ({ world }) => {
  const { served, gate } = await behindGate(world);
  try {
    const reader = await callerOf(served.address, writer);
    expect((await reader.send('GET', '/es/home', {})).status).toBe(200);
    gate.hold();
    const answers = await Promise.all(Array.from({ length: 20 }, () => reader.send('GET', '/es/home', {})));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    gate.open();
    await expect.poll(() => statusAt(`${served.address}/readyz`)).toBe(200);
    expect((await reader.send('GET', '/es/home', {})).status).toBe(200);
  } finally {
    await served.stop();
    await gate.end();
  }
});
