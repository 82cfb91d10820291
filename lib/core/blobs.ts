import 'server-only';
import type { Scan } from '@/prisma/generated/enums';
import { db, type Tx } from './db';
import { Conflict, Unavailable } from './errors';
import { enqueue } from './jobs';
import { isKept, readFileOf } from './storage';
import { isScannerConfigured, scanBytes } from './virus-scan';

/** `isOurs`: made here of files that were scanned one by one, as a bundle is; it may be larger than a scanner takes. */
type Bytes = Readonly<{ sha256: string; bytes: number; mediaType: string; isOurs?: boolean }>;

/**
 * A row speaks of the kept bytes, under the sweeper's lock: it may not remove them between the caller's look and this row. Where a scanner is
 * configured a job will scan bytes that are new; until it has, nobody is given them (`requireScanned`).
 * @throws Unavailable when the sweeper was quicker, and the bytes are no longer there
 */
export async function nameBytes(tx: Tx, { sha256, bytes, mediaType, isOurs = false }: Bytes): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(74217002)`;
  const scan: Scan = isScannerConfigured() && !isOurs ? 'PENDING' : 'NOT_CONFIGURED';
  const made = await tx.$executeRaw`
    INSERT INTO "Blob" (sha256, bytes, "mediaType", scan) VALUES (${sha256}, ${bytes}, ${mediaType}, ${scan}::"Scan") ON CONFLICT DO NOTHING`;
  if (made > 0 && !(await isKept(sha256, bytes))) throw new Unavailable();
  if (made > 0 && scan === 'PENDING') await enqueue(tx, 'files.scan', { sha256 }, { key: `files.scan:${sha256}` });
}

/** Returns when the bytes may be given to a reader. @throws Conflict `file.being-checked`, `file.infected` */
export function requireScanned(scan: Scan): void {
  if (scan === 'PENDING') throw new Conflict('file.being-checked');
  if (scan === 'INFECTED') throw new Conflict('file.infected');
}

/** As `requireScanned`, by the bytes' hash; for who may not read the table of bytes itself. */
export async function requireScannedBytes(sha256: string): Promise<void> {
  const { scan } = await db.blob.findUniqueOrThrow({ where: { sha256 }, select: { scan: true } });
  requireScanned(scan);
}

/** The scanner's word on bytes that wait for it is kept. @throws the scanner's error: the queue tries again */
export async function scanFile(sha256: string): Promise<void> {
  const waiting = await db.blob.count({ where: { sha256, scan: 'PENDING' } });
  if (waiting === 0) return;
  const scan = await scanBytes(await readFileOf(sha256));
  await db.blob.updateMany({ where: { sha256, scan: 'PENDING' }, data: { scan } });
}
