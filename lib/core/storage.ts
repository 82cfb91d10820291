import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { env } from './env';
import { Invalid } from './errors';
import { diskStore, sweepFolder } from './file-store/disk';
import { isS3Configured, s3Store } from './file-store/s3';
import type { ByteRange, FileStore, Staged } from './file-store/store';

/** Bytes that are on this machine's disk under a temporary name: complete, flushed, hashed; not yet anybody's. */
export type StagedFile = Staged;

/** Where kept files lie, as the settings say (docs/decisions/0032). */
const store = (): FileStore => (isS3Configured() ? s3Store : diskStore);

/** Everything comes to a disk first, whatever keeps it: it is looked into before it is kept. */
const temporaryFolder = (): string => path.join(env().DATA_DIR, 'files', 'incoming');

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

/**
 * The bytes of `source` lie under a temporary name, flushed to disk, with their SHA-256. Whatever goes wrong, the temporary file is gone.
 * @throws Invalid `file.too-large` (detail `limit` in MB), `file.empty`, `file.cut-off` (the sender went away), `storage.full`
 */
export async function stageFile(source: Readable, limitBytes: number): Promise<StagedFile> {
  // Between here and the first byte nobody else listens; what breaks then is met when it is read.
  source.on('error', () => undefined);
  const folder = temporaryFolder();
  await mkdir(folder, { recursive: true });
  const target = path.join(folder, randomBytes(16).toString('hex'));
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(target, 'wx', 0o600);
  try {
    // The source is left whole when we stop early: a form parser must be able to drain it and go on with the next file.
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limitBytes) throw new Invalid('file.too-large', {}, { limit: Math.floor(limitBytes / 1_000_000) });
      hash.update(chunk);
      // `write` may take a part and say nothing, as on a disk that fills up; this one goes on until all is written or it fails.
      await handle.appendFile(chunk);
    }
    if (bytes === 0) throw new Invalid('file.empty');
    await handle.sync();
    await handle.close();
    return { path: target, sha256: hash.digest('hex'), bytes };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await unlink(target).catch(() => undefined);
    if (isFull(error)) throw new Invalid('storage.full');
    if (error instanceof Invalid) throw error;
    throw new Invalid('file.cut-off', {}, { cause: String(error) });
  }
}

/**
 * The staged bytes stand under their hash, durable before any row speaks of them; the temporary name is gone. Bytes that were there
 * already stay as they are: nothing is ever overwritten.
 * @throws Invalid `storage.full`
 */
export async function keepFile(staged: StagedFile): Promise<void> {
  try {
    await store().keep(staged);
  } catch (error) {
    if (isFull(error)) throw new Invalid('storage.full');
    throw error;
  } finally {
    await dropStaged(staged);
  }
}

/** The staged bytes are gone; a second call does nothing. */
export async function dropStaged(staged: StagedFile): Promise<void> {
  await unlink(staged.path).catch(() => undefined);
}

/** The kept bytes, or a part of them, as a stream. @throws FileMissing when they are not there: `crm verify` reports it */
export async function readFileOf(sha256: string, range?: ByteRange): Promise<Readable> {
  return store().read(sha256, range);
}

/** Runs `work` on a file of this machine with the kept bytes, for libraries that read files; it may be gone afterwards. @throws FileMissing */
export async function withFileOf<T>(sha256: string, work: (file: string) => Promise<T>): Promise<T> {
  return store().onDisk(sha256, work);
}

/** Do exactly that many bytes lie under this hash? */
export async function isKept(sha256: string, bytes: number): Promise<boolean> {
  return (await store().sizeOf(sha256)) === bytes;
}

/** The SHA-256 of what lies under `sha256`'s name; null when nothing does. Equal unless what keeps it has lied. */
export async function rehash(sha256: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of await readFileOf(sha256)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Kept files older than `olderThanMs`, by their hashes, in the order of the store. */
export function keptFiles(olderThanMs: number): AsyncGenerator<string> {
  return store().list(olderThanMs);
}

/** The kept bytes are gone. Only the sweeper calls it, for files that no row names. */
export async function removeFile(sha256: string): Promise<void> {
  await store().remove(sha256);
}

/** Temporary files and uploads in parts older than `olderThanMs`, left by senders or processes that died, are gone. Returns how many. */
export async function sweepStaged(olderThanMs: number): Promise<number> {
  return (await sweepFolder(temporaryFolder(), olderThanMs)) + (await store().sweepParts(olderThanMs));
}

/** What the operator is told of the store, after it was tried. @throws Error saying what does not work */
export function examineStorage(): Promise<string> {
  return store().examine();
}
