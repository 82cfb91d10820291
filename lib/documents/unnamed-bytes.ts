import 'server-only';
import type { Tx } from '@/lib/core/db';

/**
 * Whoever names bytes waits until the caller's transaction has ended, and finds them kept or not (lib/core/file-keeping.ts). Taken before rows that
 * name some are deleted: in the other order two writers would wait for each other.
 */
export async function holdNaming(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(74217002)`;
}

/** Of these bytes those that no row names any more are nobody's: the sweeper takes them. The caller holds `holdNaming`. */
export async function forgetUnnamed(tx: Tx, hashes: readonly string[]): Promise<void> {
  const unnamed = { bundles: { none: {} }, versions: { none: {} }, attachments: { none: {} }, waiting: { none: {} } };
  await tx.blob.deleteMany({ where: { sha256: { in: [...hashes] }, ...unnamed } });
}
