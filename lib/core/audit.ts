import 'server-only';
import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from './actor';
import { db, type Tx } from './db';

/** `act` is aggregate and workflow key (`report.submit`). `detail` holds ids and codes, never a title or text that is closed. */
export type AuditedAct = Readonly<{ act: string; subjectId: string; detail?: Prisma.InputJsonObject }>;

/**
 * The act is on record in the same transaction. Call it last: the chain's lock is held until the commit.
 * `actor` null means the system itself (a timer, the operator's command line).
 */
export async function record(
  tx: Tx,
  actor: Pick<Actor, 'userId'> | null,
  { act, subjectId, detail = {} }: AuditedAct,
): Promise<void> {
  const actorId = actor?.userId ?? null;
  // seq, previousHash and hash come from the trigger "AuditEntry_chain"; Prisma cannot leave out required columns.
  await tx.$executeRaw`
    INSERT INTO "AuditEntry" ("actorId", act, "subjectId", detail)
    VALUES (${actorId}::uuid, ${act}, ${subjectId}, ${JSON.stringify(detail)}::jsonb)`;
}

/** How many entries there are, and the number of the first whose chain is broken; null when it is whole. */
export async function findFirstBrokenEntry(): Promise<Readonly<{ count: number; broken: bigint | null }>> {
  const [row] = await db.$queryRaw<{ count: bigint; broken: bigint | null }[]>`
    SELECT (SELECT count(*) FROM "AuditEntry") AS count, audit_first_broken() AS broken`;
  return { count: Number(row?.count ?? 0), broken: row?.broken ?? null };
}
