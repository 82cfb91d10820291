import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asRole } from '@/lib/core/db';
import { env } from '@/lib/core/env';

let owner: Client;
const roles = ['crm_app', 'crm_public', 'crm_backup'] as const;
const ours = `schemaname NOT IN ('pg_catalog', 'information_schema')`;

beforeAll(async () => {
  owner = new Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
});
afterAll(() => owner.end());

async function listOf(sql: string, values: readonly unknown[] = []): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(sql, [...values]);
  return rows.map(({ name }) => name).sort();
}

/** Tables in which `role` has `right`, in every schema that is ours or the queue's. */
const tablesWith = (role: string, right: string): Promise<string[]> =>
  listOf(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE ${ours} AND has_table_privilege($1, format('%I.%I', schemaname, tablename), $2)`,
    [role, right],
  );

describe('the roles of the database', () => {
  test.each(roles)('%s owns nothing and rules over nobody', async (role) => {
    const owned = `SELECT relname AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = $1
      UNION SELECT proname FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE r.rolname = $1
      UNION SELECT nspname FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner WHERE r.rolname = $1`;
    expect(await listOf(owned, [role])).toEqual([]);
    const { rows } = await owner.query(
      'SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls FROM pg_roles WHERE rolname = $1',
      [role],
    );
    // Reading past row security is what a backup is for.
    const none = { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false };
    expect(rows).toEqual([{ ...none, rolbypassrls: role === 'crm_backup' }]);
    for (const right of ['TRUNCATE', 'REFERENCES', 'TRIGGER']) expect(await tablesWith(role, right), right).toEqual([]);
    expect(
      await listOf(
        `SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND has_schema_privilege($1, oid, 'CREATE')`,
        [role],
      ),
    ).toEqual([]);
  });

  test('the application changes and deletes nothing of what is written once', async () => {
    const once = [
      'AgendaVersion',
      'AgendaVersionItem',
      'AgendaVersionSession',
      'AuditEntry',
      'ReportAnswerAside',
      'ReportAnswerRevision',
      'ReportSubmission',
      'ReportTransition',
      'SubmissionAttachment',
    ].map((name) => `public."${name}"`);
    const [changed, deleted, written] = await Promise.all(
      ['UPDATE', 'DELETE', 'INSERT'].map((right) => tablesWith('crm_app', right)),
    );
    for (const table of once) {
      expect(changed).not.toContain(table);
      expect(deleted).not.toContain(table);
      expect(written).toContain(table);
    }
    // Written by the database alone, with the item before which the paper lay.
    for (const rights of [changed, deleted, written]) expect(rights).not.toContain('public."AgendaVersionPaper"');
    const columns = await listOf(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.column_privileges
       WHERE grantee = 'crm_app' AND privilege_type = 'UPDATE' AND format('%I.%I', table_schema, table_name) = ANY ($1)`,
      [once],
    );
    // Which document an accepted submission became; nothing of what the country wrote.
    expect(columns).toEqual(['ReportSubmission.documentId']);
  });

  test('of the migrations the application learns the names and whether they are in place', async () => {
    const app = new Client({ connectionString: asRole(env().DATABASE_URL, 'crm_app') });
    await app.connect();
    try {
      const { rowCount } = await app.query('SELECT migration_name, finished_at FROM "_prisma_migrations"');
      expect(rowCount).toBeGreaterThan(0);
      await expect(app.query('SELECT logs FROM "_prisma_migrations"')).rejects.toMatchObject({ code: '42501' });
      await expect(app.query('UPDATE "_prisma_migrations" SET finished_at = now()')).rejects.toMatchObject({
        code: '42501',
      });
    } finally {
      await app.end();
    }
  });

  test('a backup reads every table and sequence, the queue too, and writes none', async () => {
    const every = await listOf(`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE ${ours}`);
    expect(await tablesWith('crm_backup', 'SELECT')).toEqual(every);
    for (const right of ['INSERT', 'UPDATE', 'DELETE']) expect(await tablesWith('crm_backup', right)).toEqual([]);
    const closed = `SELECT format('%I.%I', schemaname, sequencename) AS name FROM pg_sequences
      WHERE ${ours} AND NOT has_sequence_privilege('crm_backup', format('%I.%I', schemaname, sequencename), 'SELECT')`;
    expect(await listOf(closed)).toEqual([]);
  });

  test.each(['crm_app', 'crm_public'])('%s has limits of time, however it signs in', async (role) => {
    const { rows } = await owner.query<{ settings: string[] }>(
      'SELECT rolconfig AS settings FROM pg_roles WHERE rolname = $1',
      [role],
    );
    const limits = ['idle_in_transaction_session_timeout=15s', 'jit=off', 'lock_timeout=3s', 'statement_timeout=10s'];
    expect(rows[0]?.settings.toSorted()).toEqual(limits);
  });

  test('no function runs with the rights of its owner, unless it names where it looks', async () => {
    const loose = `SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname !~ '^pg_|^information_schema$' AND p.prosecdef
        AND NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) AS setting WHERE setting LIKE 'search_path=%')`;
    expect(await listOf(loose)).toEqual([]);
  });
});
