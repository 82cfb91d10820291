import 'server-only';
import { createReadStream } from 'node:fs';
import { access, link, mkdir, open, readdir, stat, statfs, unlink } from 'node:fs/promises';
import path from 'node:path';
import { now } from '../clock';
import { env } from '../env';
import { type ByteRange, FileMissing, type FileStore, type Staged } from './store';

const root = (): string => path.join(env().DATA_DIR, 'files', 'sha256');
const fileOf = (sha256: string): string => path.join(root(), sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** Where files lie that come in parts, until their last byte has come. */
export const resumableFolder = (): string => path.join(env().DATA_DIR, 'files', 'resumable');

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function present(sha256: string): Promise<string> {
  const target = fileOf(sha256);
  await access(target).catch(() => {
    throw new FileMissing(sha256);
  });
  return target;
}

async function keep(staged: Staged): Promise<void> {
  const target = fileOf(staged.sha256);
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  await link(staged.path, target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await flushFolder(folder);
  await flushFolder(path.dirname(folder));
}

async function sizeOf(sha256: string): Promise<number | null> {
  const found = await stat(fileOf(sha256)).catch(() => null);
  return found === null ? null : found.size;
}

async function read(sha256: string, range?: ByteRange) {
  const target = await present(sha256);
  return range === undefined ? createReadStream(target) : createReadStream(target, { start: range[0], end: range[1] });
}

async function onDisk<T>(sha256: string, work: (file: string) => Promise<T>): Promise<T> {
  return work(await present(sha256));
}

async function* list(olderThanMs: number): AsyncGenerator<string> {
  const names = await readdir(root(), { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const found = await stat(path.join(entry.parentPath, entry.name)).catch(() => null);
    if (found !== null && now().getTime() - found.mtimeMs > olderThanMs) yield entry.name;
  }
}

async function remove(sha256: string): Promise<void> {
  await unlink(fileOf(sha256)).catch(() => undefined);
}

async function examine(): Promise<string> {
  const folder = path.join(env().DATA_DIR, 'files');
  await mkdir(folder, { recursive: true });
  const probe = path.join(folder, `doctor-${process.pid}`);
  const handle = await open(probe, 'w');
  await handle.close();
  await unlink(probe);
  const { bavail, bsize } = await statfs(folder);
  return `files on this machine's disk, in ${folder}; ${Math.floor((bavail * bsize) / 1e9)} GB free`;
}

/** Kept files as files below DATA_DIR. */
export const diskStore: FileStore = {
  ...{ keep, sizeOf, read, onDisk, list, remove, examine },
  sweepParts: (olderThanMs) => sweepFolder(resumableFolder(), olderThanMs),
};

/** Files of `folder` older than that are gone. Returns how many. */
export async function sweepFolder(folder: string, olderThanMs: number): Promise<number> {
  let count = 0;
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found === null || now().getTime() - found.mtimeMs <= olderThanMs) continue;
    await unlink(file).catch(() => undefined);
    count += 1;
  }
  return count;
}
