import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { Client } from 'pg';
import { root } from '@/cli/installation';
import { freePort } from '@/cli/local-postgres';
import { serve } from '@/cli/serve';
import { createSessionFor } from '@/lib/access/sessions/commands';
import { closeDb, db } from '@/lib/core/db';
import { forgetEnv } from '@/lib/core/env';
import { e2eSecret, metricsToken, templateDatabase } from './e2e-world';
import { type MailSink, openMailSink } from './smtp';

/** The world of one worker: server, job process, database and mail server of its own. */
export type World = Readonly<{ origin: string; databaseUrl: string; mail: MailSink; pid: number }>;

type WorkerFixtures = {
  /** A story that leaves its traces says its own name here and is told in a fresh copy of the demonstration world. */
  story: string;
  /** With a mail server, or without one. */
  hasMailServer: boolean;
  world: World;
};

type Fixtures = {
  /** The browser is signed in as this demonstration account, with everything asked of it. */
  as: (address: string, page?: Page) => Promise<void>;
};

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: process.env.E2E_POSTGRES_URL });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Stories in a real browser against the production build. Every query of `lib/` may be asked too: it sees the same database. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  story: ['shared', { option: true, scope: 'worker' }],
  hasMailServer: [true, { option: true, scope: 'worker' }],

  world: [
    async ({ hasMailServer }, use, { workerIndex }) => {
      const name = `crm_e2e_${workerIndex}`;
      const folder = path.join(root, '.data/e2e', name);
      const template = path.join(root, '.data/e2e/template-files');
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      if (existsSync(template)) cpSync(template, folder, { recursive: true });
      await asOwner(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await asOwner(`CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`);
      const address = new URL(process.env.E2E_POSTGRES_URL ?? '');
      address.pathname = `/${name}`;
      const databaseUrl = address.toString();
      const mail = await openMailSink();
      const port = await freePort();
      const env = {
        ...process.env,
        DATABASE_URL: databaseUrl,
        AUTH_SECRET: e2eSecret,
        DATA_DIR: folder,
        APP_ORIGIN: `http://localhost:${port}`,
        METRICS_TOKEN: metricsToken,
        ...(hasMailServer && { SMTP_URL: mail.url }),
      };
      Object.assign(process.env, {
        DATABASE_URL: databaseUrl,
        AUTH_SECRET: e2eSecret,
        DATA_DIR: folder,
        APP_ORIGIN: env.APP_ORIGIN,
      });
      forgetEnv();
      const served = await serve({ port, env, logs: path.join(folder, 'logs') });
      await use({ origin: served.address, databaseUrl, mail, pid: served.pid });
      await served.stop();
      await closeDb();
      await mail.close();
      await asOwner(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ world }, use) => use(world.origin),

  as: async ({ world, context }, use) => {
    await use(async (address, page) => {
      const { id } = await db.user.findUniqueOrThrow({ where: { email: address }, select: { id: true } });
      const { cookieName: name, token: value } = await createSessionFor(id, ['pwd', 'otp']);
      const target = page?.context() ?? context;
      await target.clearCookies();
      await target.addCookies([{ name, value, url: world.origin, httpOnly: true, secure: false, sameSite: 'Lax' }]);
    });
  },
});

export { expect } from '@playwright/test';
