import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asRole } from '@/lib/core/db';
import { env } from '@/lib/core/env';

/** What the portal's role may read: what P-15 makes public of the record, and no table else. */
const readable = new Set([
  'Party',
  'PartyClass',
  'PartyStatus',
  'Institution',
  'Body',
  'Presidency',
  'RecordMeeting',
  'SecretariatPost',
  'ObserverCriterion',
  'ObserverRight',
  'MemberCommitment',
  'ContributionScale',
  'ScaleContribution',
  'BudgetHeading',
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
  'RecordNote',
  'RecordSearch',
  'PortalRevision',
  // Of these the published rows only: tests/integration/documents/published.test.ts.
  'Document',
  'DocumentVersion',
  'DocumentVersionText',
  'DocumentSearch',
  'DocumentRelation',
  // Of these the published rows; of "Decision" some columns only, so that it counts as closed here: tests/integration/decisions.
  'DecisionAddressee',
]);

let portal: Client;
let tables: string[];

beforeAll(async () => {
  portal = new Client({ connectionString: asRole(env().DATABASE_URL, 'crm_public') });
  await portal.connect();
  const owner = new Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
     UNION SELECT format('%I.%I', schemaname, viewname) FROM pg_views WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  tables = rows.map(({ name }) => name);
  await owner.end();
});

afterAll(() => portal.end());

const refusal = (sql: string): Promise<string | null> =>
  portal.query(sql).then(
    () => null,
    (error: { code?: string }) => error.code ?? 'unknown',
  );

/** Postgres: insufficient_privilege. */
const denied = '42501';

describe('the public role', () => {
  test('is who reads for the portal', async () => {
    const { rows } = await portal.query('SELECT current_user AS who');
    expect(rows).toEqual([{ who: 'crm_public' }]);
  });

  test('reads each public table and nothing else', async () => {
    const answers: (readonly [string, string | null])[] = [];
    for (const table of tables) answers.push([table, await refusal(`SELECT * FROM ${table} LIMIT 1`)]);
    const open = answers.filter(([, code]) => code === null).map(([table]) => table);
    const closed = answers.filter(([, code]) => code !== null);
    expect(open.sort()).toEqual([...readable].map((table) => `public."${table}"`).sort());
    expect(closed.length).toBeGreaterThan(20);
    expect(closed.filter(([, code]) => code !== denied)).toEqual([]);
    for (const secret of [
      'User',
      'Mandate',
      'Session',
      'CountryReport',
      'ReportSubmission',
      'AuditEntry',
      'OutboxMail',
      'DocumentReader',
    ]) {
      expect(closed.map(([table]) => table)).toContain(`public."${secret}"`);
    }
  });

  test('writes nowhere, not even where it reads', async () => {
    for (const table of tables) {
      expect(await refusal(`DELETE FROM ${table}`), table).toBe(denied);
      expect(await refusal(`TRUNCATE ${table}`), table).toBe(denied);
      expect(await refusal(`INSERT INTO ${table} DEFAULT VALUES`), table).toBe(denied);
    }
  });

  test('makes nothing, and passes by no row security', async () => {
    expect(await refusal('CREATE TABLE public.own (id int)')).toBe(denied);
    expect(await refusal('CREATE SCHEMA own')).toBe(denied);
    expect(await refusal('CREATE FUNCTION public.own() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$')).toBe(denied);
    const { rows } = await portal.query<{ super: boolean; bypass: boolean }>(
      `SELECT rolsuper AS super, rolbypassrls AS bypass FROM pg_roles WHERE rolname = 'crm_public'`,
    );
    expect(rows).toEqual([{ super: false, bypass: false }]);
  });
});
