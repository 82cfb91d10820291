import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureDatabase, type LocalPostgres, startLocalPostgres } from '@/cli/local-postgres';
import { findFirstBrokenEntry } from '@/lib/core/audit';
import { isPassing } from '@/lib/core/availability';
import { closeDb, db } from '@/lib/core/db';
import { env, forgetEnv } from '@/lib/core/env';
import { migrate } from '@/prisma/migrate';
import { loadRecord } from '@/prisma/record/load';
import { aCall, aReport, inDatabase } from '../support/factories';
import { focalPointOf } from '../support/personas';
import { sendReport } from '../support/reports';

// A cluster of its own that may die; durable, as an installation's is.
const folder = path.join(mkdtempSync('/var/tmp/crm-crash-'), 'postgres');
const before = env().DATABASE_URL;
let postgres: LocalPostgres;

async function serveFrom(found: LocalPostgres | null): Promise<void> {
  process.env.DATABASE_URL = found === null ? before : found.url('crm');
  forgetEnv();
  await closeDb();
}

beforeAll(async () => {
  postgres = await startLocalPostgres(folder);
  await ensureDatabase(postgres, 'crm');
  await migrate(postgres.url('crm'));
  await loadRecord(postgres.url('crm'));
  await serveFrom(postgres);
});

afterAll(async () => {
  await serveFrom(null);
  await postgres.stop();
  await rm(path.dirname(folder), { recursive: true, force: true });
});

const members = ['BZ', 'CA', 'CR', 'SV', 'US', 'GT', 'HN', 'MX', 'NI', 'PA', 'DO'] as const;

test('a database that stops at once under 44 parallel submissions keeps what it promised and no half of anything', async () => {
  const sendings: { reportId: string; send: () => Promise<unknown> }[] = [];
  for (const partyCode of members) {
    const actor = await inDatabase(focalPointOf(partyCode, 'MIGRATION'));
    for (let year = 2031; year <= 2034; year += 1) {
      const { id: callId } = await aCall({ year });
      const { id: reportId } = await aReport({ partyCode, callId });
      sendings.push({ reportId, send: () => sendReport(actor, reportId) });
    }
  }
  // The first is promised before it stops; the others are anywhere.
  const promised: string[] = [];
  const failures: unknown[] = [];
  const first = Promise.withResolvers<void>();
  const all = sendings.map(({ reportId, send }) =>
    send().then(
      () => {
        promised.push(reportId);
        if (promised.length === 3) first.resolve();
      },
      (error: unknown) => failures.push(error),
    ),
  );
  await first.promise;
  // SIGQUIT is PostgreSQL's immediate stop: no transaction is ended, memory is not written.
  process.kill(Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT');
  await Promise.all(all);
  expect(failures.length).toBeGreaterThan(0);
  expect(failures.filter((error) => !isPassing(error))).toEqual([]);

  postgres = await startLocalPostgres(folder);
  await serveFrom(postgres);
  const reports = await db.countryReport.findMany({
    select: { id: true, status: true, submissions: { select: { id: true } } },
  });
  const sent = reports.filter(({ status }) => status === 'SUBMITTED').map(({ id }) => id);
  expect(sent).toEqual(expect.arrayContaining(promised));
  for (const { status, submissions } of reports) expect(submissions).toHaveLength(status === 'SUBMITTED' ? 1 : 0);
  expect(await db.auditEntry.count({ where: { act: 'report.submit' } })).toBe(sent.length);
  expect(await db.reportTransition.count({ where: { act: 'submit' } })).toBe(sent.length);
  expect((await findFirstBrokenEntry()).broken).toBeNull();

  // Those that were not sent are sent now, once each.
  for (const { reportId, send } of sendings) if (!sent.includes(reportId)) await send();
  expect(await db.reportSubmission.count()).toBe(sendings.length);
});
