import 'server-only';
import type { Anyone } from '@/lib/core/actor';
import { Invalid, Unavailable } from '@/lib/core/errors';
import { type CheckedFile, checkFile, mostFileBytes } from './checked-file';
import { hashFrom } from './hash';
import type { VerifyHash } from './schema';
import { findByHash, type KnownMilestone } from './verify-queries';

/** What was found of a hash. */
export type VerifiedHash = Readonly<{ sha256: string; known: readonly KnownMilestone[] }>;

/** The milestones with that hash that the asker may know of. @throws Invalid `verify.no-hash` */
export async function verifyHash(asker: Anyone, { hash }: VerifyHash): Promise<VerifiedHash> {
  const sha256 = hashFrom(hash);
  if (sha256 === null) throw new Invalid('form.faulty', { hash: 'verify.no-hash' });
  return { sha256, known: await findByHash(asker, sha256) };
}

/** Anybody may ask, and looking into a file takes a process's time: so many at once, and no more. */
const mostAtOnce = 2;
let looking = 0;

/**
 * What the file says for itself and, when it is whole, which of the milestones that the asker may know of it is. Nothing of it is kept.
 * @throws Invalid `verify.no-file`, `verify.file-too-large`; Unavailable while others are looked into
 */
export async function verifyFile(
  asker: Anyone,
  file: unknown,
): Promise<Readonly<{ file: CheckedFile; known: readonly KnownMilestone[] }>> {
  if (!(file instanceof File) || file.size === 0) throw new Invalid('form.faulty', { file: 'verify.no-file' });
  if (file.size > mostFileBytes) throw new Invalid('form.faulty', { file: 'verify.file-too-large' });
  if (looking >= mostAtOnce) throw new Unavailable();
  looking += 1;
  try {
    const checked = await checkFile(Buffer.from(await file.arrayBuffer()));
    return { file: checked, known: checked.verdict === 'WHOLE' ? await findByHash(asker, checked.sha256) : [] };
  } finally {
    looking -= 1;
  }
}
