import 'server-only';
import { db, inTransaction } from './db';
import { dropLeases } from './leases';
import { keptFiles, rehash, removeFile, sweepStaged } from './storage';

const dayMs = 24 * 3_600_000;

/** Locked shared by whoever writes a row for kept bytes, exclusively by the sweeper: it may not remove what is about to be named. */
const keepingLock = 74217002;

/**
 * Temporary files and kept files without a row, older than `olderThanMs`, are gone: what senders and processes that died left
 * behind. Younger ones may still be getting their row. Returns the counts.
 */
export async function sweepFiles(olderThanMs: number = dayMs): Promise<{ staged: number; orphans: number }> {
  const staged = await sweepStaged(olderThanMs);
  await dropLeases(olderThanMs);
  let orphans = 0;
  for await (const sha256 of keptFiles(olderThanMs)) {
    await inTransaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${keepingLock})`;
      if ((await tx.blob.count({ where: { sha256 } })) > 0) return;
      await removeFile(sha256);
      orphans += 1;
    });
  }
  return { staged, orphans };
}

/** What is wrong with the kept files: hashes of rows whose bytes are missing, and of those whose bytes are others. */
export type FileFaults = Readonly<{ checked: number; missing: readonly string[]; altered: readonly string[] }>;

/** Every row's bytes were read and hashed again, in order of their hash; reads the whole store. */
export async function verifyFiles(): Promise<FileFaults> {
  const missing: string[] = [];
  const altered: string[] = [];
  let checked = 0;
  let after = '';
  for (;;) {
    const rows = await db.blob.findMany({
      where: { sha256: { gt: after } },
      orderBy: { sha256: 'asc' },
      take: 500,
      select: { sha256: true },
    });
    for (const { sha256 } of rows) {
      const found = await rehash(sha256);
      if (found === null) missing.push(sha256);
      else if (found !== sha256) altered.push(sha256);
      checked += 1;
      after = sha256;
    }
    if (rows.length < 500) return { checked, missing, altered };
  }
}
