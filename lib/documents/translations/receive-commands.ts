import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { nameBytes } from '@/lib/core/blobs';
import { now } from '@/lib/core/clock';
import { db, inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid, NotFound, type Refusal } from '@/lib/core/errors';
import { safeFileName } from '@/lib/core/file-inspection/file-name';
import { inspectFile } from '@/lib/core/file-inspection/inspect';
import { dropStaged, keepFile, type StagedFile } from '@/lib/core/storage';
import { filesPapers } from '../documents/policy';
import { countWaiting } from './queries';
import { type KeptWhy, mostWaiting } from './schema';

/** A file whose bytes are kept and that no row names yet. */
export type KeptFile = Readonly<{ fileName: string; mediaType: string; sha256: string; bytes: number }>;

/** A file that came: kept, or refused with its reason. */
export type GivenFile = Readonly<{ name: string; kept: KeptFile } | { name: string; refusal: Refusal }>;

/**
 * Returns when `actor` may give files now; asked before a byte of them is read, and again when they wait.
 * @throws NotFound for whoever files no paper by any office, Conflict `translation.too-many-waiting`
 */
export async function authorizeTranslations(actor: Actor, tx: Tx = db): Promise<void> {
  if (!filesPapers(actor)) throw new NotFound('translations');
  if ((await countWaiting(tx, actor)) >= mostWaiting) {
    throw new Conflict('translation.too-many-waiting', { limit: mostWaiting });
  }
}

/** The staged bytes were looked into and are kept, as those of a version are. The staged file is gone, whatever happens. @throws Invalid (see `inspectFile`, `keepFile`) */
export async function keepTranslation(staged: StagedFile, givenName: string): Promise<KeptFile> {
  try {
    const { fileName, mediaType } = await inspectFile(staged, givenName);
    await keepFile(staged);
    return { fileName, mediaType, sha256: staged.sha256, bytes: staged.bytes };
  } finally {
    await dropStaged(staged);
  }
}

/**
 * The files wait for `actor` to see what will be filed; those that were refused stand among them with their reason. Of names and hashes nothing is on
 * record: they may tell of closed doors. @throws NotFound, Conflict `translation.too-many-waiting`, Invalid `file.none`
 */
export async function beginTranslations(actor: Actor, given: readonly GivenFile[]): Promise<{ batchId: string }> {
  if (given.length === 0) throw new Invalid('file.none');
  return inTransaction(async (tx) => {
    await authorizeTranslations(actor, tx);
    const { id } = await tx.translationBatch.create({
      data: { byId: actor.userId, receivedAt: now() },
      select: { id: true },
    });
    for (const [position, file] of given.entries()) {
      if ('kept' in file) {
        await nameBytes(tx, file.kept);
        await tx.translationFile.create({ data: { batchId: id, position, ...file.kept } });
        continue;
      }
      const { reason, detail } = file.refusal;
      const refusal = { reason, detail: plainDetail(detail) } satisfies KeptWhy;
      await tx.translationFile.create({ data: { batchId: id, position, fileName: safeFileName(file.name), refusal } });
    }
    await record(tx, actor, { act: 'translations.receive', subjectId: id, detail: { count: given.length } });
    return { batchId: id };
  });
}

/** What the words of a refusal need of its detail. */
export function plainDetail(detail: Refusal['detail']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(detail).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [],
    ),
  );
}
