import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFirstBrokenEntry } from '@/lib/core/audit';
import { isPassing } from '@/lib/core/availability';
import { db } from '@/lib/core/db';
import { aCall, aReport, inDatabase } from '../support/factories';
import { type MortalPostgres, openMortalPostgres } from '../support/mortal-postgres';
import { focalPointOf } from '../support/personas';
import { sendReport } from '../support/reports';

let postgres: MortalPostgres;
beforeAll(async () => {
  postgres = await openMortalPostgres();
});
afterAll(() => postgres.end());

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
  postgres.stopAtOnce();
  await Promise.all(all);
  expect(failures.length).toBeGreaterThan(0);
  expect(failures.filter((error) => !isPassing(error))).toEqual([]);

  await postgres.startAgain();
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
