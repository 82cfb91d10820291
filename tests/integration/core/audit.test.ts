import { Client } from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import { findFirstBrokenEntry, record } from '@/lib/core/audit';
import { db, inTransaction } from '@/lib/core/db';
import { env } from '@/lib/core/env';

const writers = 20;

beforeEach(async () => {
  const one = (n: number) => inTransaction((tx) => record(tx, null, { act: 'test.write', subjectId: String(n) }));
  await Promise.all(Array.from({ length: writers }, (_, n) => one(n)));
});

/** `work` as whoever owns the tables, its answer taken back. */
async function asOwner<T>(work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

describe('the log of every act', () => {
  test('written by twenty at once is one chain without a gap', async () => {
    const rows = await db.auditEntry.findMany({ orderBy: { seq: 'asc' } });
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: writers }, (_, n) => n + 1));
    for (const [n, row] of rows.entries()) expect(row.previousHash).toBe(rows[n - 1]?.hash ?? '');
    expect(await findFirstBrokenEntry()).toEqual({ count: writers, broken: null });
  });

  test('has nothing of an act that did not come about', async () => {
    const undone = inTransaction(async (tx) => {
      await record(tx, null, { act: 'test.undone', subjectId: 'x' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await findFirstBrokenEntry()).toEqual({ count: writers, broken: null });
  });

  test('numbers and chains itself, whatever its writer says', async () => {
    await db.$executeRaw`
      INSERT INTO "AuditEntry" (seq, at, "previousHash", hash, act, "subjectId", detail)
      VALUES (999, '2000-01-01', 'forged', 'forged', 'test.forge', 'x', '{}')`;
    const last = await db.auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(Number(last.seq)).toBe(writers + 1);
    expect(last.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(last.at.getUTCFullYear()).toBeGreaterThan(2000);
  });

  test.each([
    'UPDATE "AuditEntry" SET act = \'x\' WHERE seq = 7',
    'DELETE FROM "AuditEntry" WHERE seq = 7',
    'TRUNCATE "AuditEntry"',
  ])('refuses "%s", to its owner too', async (sql) => {
    await asOwner((owner) => expect(owner.query(sql)).rejects.toMatchObject({ code: '42501' }));
    expect(await findFirstBrokenEntry()).toEqual({ count: writers, broken: null });
  });

  test.each([
    ['changed', `UPDATE "AuditEntry" SET "subjectId" = 'other' WHERE seq = 7`, 7n],
    ['dated otherwise', `UPDATE "AuditEntry" SET at = at + interval '1 hour' WHERE seq = 7`, 7n],
    ['given to another person', `UPDATE "AuditEntry" SET "actorId" = gen_random_uuid() WHERE seq = 7`, 7n],
    ['taken out', 'DELETE FROM "AuditEntry" WHERE seq = 7', 8n],
    ['put at another place', 'UPDATE "AuditEntry" SET seq = 100 WHERE seq = 7', 8n],
  ])('an entry that a superuser has %s is found', async (_how, sql, broken) => {
    await asOwner(async (owner) => {
      // Only a superuser can: it switches every trigger off.
      await owner.query('SET session_replication_role = replica');
      await owner.query(sql);
    });
    expect((await findFirstBrokenEntry()).broken).toBe(broken);
  });
});
