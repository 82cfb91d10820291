import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeEach, inject } from 'vitest';
import { setClock } from '@/lib/core/clock';
import { closeDb } from '@/lib/core/db';

/** Tables that hold the record and the institution: loaded once, the same for every test. */
const institution = new Set([
  '_prisma_migrations',
  'Party',
  'PartyClass',
  'PartyStatus',
  'Institution',
  'Body',
  'Office',
  'ParticipationDefault',
  'Presidency',
  'RecordMeeting',
  'Decision',
  'Holiday',
  'ChecklistTemplate',
  'ChecklistTemplateItem',
  'ReportKind',
  'ReportTemplate',
  'TemplateSection',
  'Theme',
  'Area',
  'Subtheme',
  'SubthemeDiscussion',
  'PlanActor',
  'PlanDocument',
  'PlanDocumentActor',
  'PlanDocumentPart',
  'PlanAct',
  'Activity',
  'ActivityPlace',
  'ActivitySponsor',
  'ActivitySubtheme',
  'Partner',
  'PartnerContribution',
  'ForumEvent',
  'SeminarEntry',
  'Acronym',
  'Milestone',
  'ContributionScale',
  'ScaleContribution',
  'BudgetHeading',
  'SecretariatPost',
  'ObserverCriterion',
  'ObserverRight',
  'MemberCommitment',
]);

const name = `crm_test_${process.pid}_${process.env.VITEST_POOL_ID ?? '0'}`;
const address = new URL(inject('postgresUrl'));

async function asOwner<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const url = new URL(address);
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

await asOwner('postgres', async (client) => {
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')}`);
});
const own = new URL(address);
own.pathname = `/${name}`;
process.env.DATABASE_URL = own.toString();
process.env.AUTH_SECRET = 'test-secret-test-secret-test-secret-0123';
process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), 'crm-test-'));
process.env.LOG_LEVEL = 'silent';

const { rows: tables } = await asOwner(name, (client) =>
  client.query<{ tablename: string }>("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"),
);
const cleared = tables
  .map(({ tablename }) => tablename)
  .filter((table) => !institution.has(table) && !table.startsWith('Record'));

// One connection for all tests of a file: a new one reads the catalogue of every table first, for most of a second.
const owner = new Client({ connectionString: own.toString() });
await owner.connect();
// The audit log refuses DELETE and TRUNCATE to everybody; only here are its triggers switched off.
await owner.query('SET session_replication_role = replica');

/** Each test starts with the record loaded, nobody in it, and the machine's clock. */
beforeEach(async () => {
  setClock();
  await owner.query(
    [
      ...cleared.map((table) => `DELETE FROM "${table}"`),
      // Those of the record were added by nobody.
      'DELETE FROM "Holiday" WHERE "addedById" IS NOT NULL',
      'UPDATE "Holiday" SET "removedAt" = NULL WHERE "removedAt" IS NOT NULL',
      // The record's entries stand as they were loaded.
      `DELETE FROM "Decision" WHERE part <> 'RECORD'`,
      `UPDATE "Decision" SET status = 'ACTIVE', "supersededById" = NULL, "dueOn" = NULL, version = 1 WHERE version > 1`,
      // Past presidencies are the record's and carry no instants (P-09); one with a term was opened by a test.
      'DELETE FROM "Presidency" WHERE "startsAt" IS NOT NULL',
      'DELETE FROM graphile_worker._private_jobs',
    ].join(';'),
  );
});

afterAll(async () => {
  await Promise.all([closeDb(), owner.end()]);
  await asOwner('postgres', (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
});
