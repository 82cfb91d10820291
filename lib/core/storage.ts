import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, link, mkdir, open, readdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { now } from './clock';
import { env } from './env';
import { Invalid } from './errors';

/** Bytes that are on disk under a temporary name: complete, flushed, hashed; not yet anybody's. */
export type StagedFile = Readonly<{ path: string; sha256: string; bytes: number }>;

const temporaryFolder = (): string => path.join(env().DATA_DIR, 'files', 'incoming');
/** Where files lie that come in parts, until their last byte has come. */
export const resumableFolder = (): string => path.join(env().DATA_DIR, 'files', 'resumable');
const fileOf = (sha256: string): string =>
  path.join(env().DATA_DIR, 'files', 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

/**
 * The bytes of `source` lie under a temporary name, flushed to disk, with their SHA-256. Whatever goes wrong, the temporary file is gone.
 * @throws Invalid `file.too-large` (detail `limit` in MB), `file.empty`, `file.cut-off` (the sender went away), `storage.full`
 */
export async function stageFile(source: Readable, limitBytes: number): Promise<StagedFile> {
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
  const target = fileOf(staged.sha256);
  const folder = path.dirname(target);
  try {
    await mkdir(folder, { recursive: true });
    await link(staged.path, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await flushFolder(folder);
    await flushFolder(path.dirname(folder));
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

/** The kept bytes as a stream. @throws NodeJS.ErrnoException ENOENT when they are not there: `crm verify` reports it */
export async function readFileOf(sha256: string): Promise<Readable> {
  const target = fileOf(sha256);
  await access(target);
  return createReadStream(target);
}

/** Where the kept bytes lie, for libraries that read files. @throws NodeJS.ErrnoException ENOENT when they are not there */
export async function pathOfFile(sha256: string): Promise<string> {
  const target = fileOf(sha256);
  await access(target);
  return target;
}

/** The SHA-256 of what lies under `sha256`'s name; null when nothing does. Equal unless the disk has lied. */
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

/** Kept files older than `olderThanMs`, by their hashes, in the order of the disk. */
export async function* keptFiles(olderThanMs: number): AsyncGenerator<string> {
  const root = path.join(env().DATA_DIR, 'files', 'sha256');
  const names = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const { mtimeMs } = await stat(path.join(entry.parentPath, entry.name));
    if (now().getTime() - mtimeMs > olderThanMs) yield entry.name;
  }
}

/** The kept bytes are gone. Only the sweeper calls it, for files that no row names. */
export async function removeFile(sha256: string): Promise<void> {
  await unlink(fileOf(sha256)).catch(() => undefined);
}

/** Temporary files older than `olderThanMs`, left by senders or processes that died, are gone. Returns how many. */
export async function sweepStaged(olderThanMs: number): Promise<number> {
  let count = 0;
  for (const folder of [temporaryFolder(), resumableFolder()]) {
    for (const name of await readdir(folder).catch(() => [] as string[])) {
      const file = path.join(folder, name);
      const { mtimeMs } = await stat(file);
      if (now().getTime() - mtimeMs <= olderThanMs) continue;
      await unlink(file);
      count += 1;
    }
  }
  return count;
}
