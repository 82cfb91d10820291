import 'server-only';
import { db } from './db';

/**
 * `uploadId` is held by `holder` for ten seconds, in all processes on all machines; whoever held it and did not say so again has lost it.
 * Returns false while another holds it, who is told that it is wanted.
 */
export async function takeLease(uploadId: string, holder: string): Promise<boolean> {
  const taken = await db.$executeRaw`
    INSERT INTO "UploadLease" AS held ("uploadId", holder, "isWanted", until)
    VALUES (${uploadId}, ${holder}::uuid, false, clock_timestamp() + interval '10 seconds')
    ON CONFLICT ("uploadId") DO UPDATE SET holder = excluded.holder, "isWanted" = false, until = excluded.until
    WHERE held.until < clock_timestamp()`;
  if (taken > 0) return true;
  await db.$executeRaw`UPDATE "UploadLease" SET "isWanted" = true WHERE "uploadId" = ${uploadId}`;
  return false;
}

/** The holder has ten seconds more. Returns whether it should let go: another waits, or has it already. */
export async function renewLease(uploadId: string, holder: string): Promise<'HELD' | 'LET_GO'> {
  const rows = await db.$queryRaw<{ isWanted: boolean }[]>`
    UPDATE "UploadLease" SET until = clock_timestamp() + interval '10 seconds'
    WHERE "uploadId" = ${uploadId} AND holder = ${holder}::uuid RETURNING "isWanted"`;
  return rows[0]?.isWanted === false ? 'HELD' : 'LET_GO';
}

/** `uploadId` is free, unless another holds it by now. */
export async function endLease(uploadId: string, holder: string): Promise<void> {
  await db.$executeRaw`DELETE FROM "UploadLease" WHERE "uploadId" = ${uploadId} AND holder = ${holder}::uuid`;
}

/** Leases of processes that died longer ago than that are gone. */
export async function dropLeases(olderThanMs: number): Promise<void> {
  await db.$executeRaw`DELETE FROM "UploadLease" WHERE until < clock_timestamp() - ${olderThanMs} * interval '1 millisecond'`;
}
