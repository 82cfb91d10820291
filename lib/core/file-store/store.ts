import type { Readable } from 'node:stream';

/** Bytes that lie complete under a temporary name on this machine, flushed and hashed. */
export type Staged = Readonly<{ path: string; sha256: string; bytes: number }>;

/** First and last byte, both included, as HTTP counts them. */
export type ByteRange = readonly [start: number, end: number];

/** Where kept files lie, each under its SHA-256: a disk or an S3 service. The same tests hold for every kind (tests/integration/core/storage.test.ts). */
export type FileStore = Readonly<{
  /** The staged bytes stand under their hash, whole and durable; what stood there already was not written over. */
  keep: (staged: Staged) => Promise<void>;
  /** How many bytes lie under this hash; null when none do. */
  sizeOf: (sha256: string) => Promise<number | null>;
  /** The bytes, or a part of them, as a stream that ends in an error when it was cut off. @throws FileMissing */
  read: (sha256: string, range?: ByteRange) => Promise<Readable>;
  /** Runs `work` on a file of this machine that holds the bytes, for libraries that read files only. @throws FileMissing */
  onDisk: <T>(sha256: string, work: (path: string) => Promise<T>) => Promise<T>;
  /** Kept files older than that, by their hashes, asked for page by page. */
  list: (olderThanMs: number) => AsyncGenerator<string>;
  /** Nothing lies under this hash. */
  remove: (sha256: string) => Promise<void>;
  /** Uploads in parts, begun before that and never ended, are gone. Returns how many objects were. */
  sweepParts: (olderThanMs: number) => Promise<number>;
  /** One sentence for the operator, after the store was written to, read and cleaned up. @throws Error saying what does not work */
  examine: () => Promise<string>;
}>;

/** No bytes lie under a hash that a row names: `crm verify` reports it. */
export class FileMissing extends Error {
  readonly code = 'ENOENT';

  constructor(sha256: string) {
    super(`no file ${sha256}`);
  }
}
