import 'server-only';
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { now } from '../clock';
import { env } from '../env';
import { type ByteRange, FileMissing, type FileStore, type Staged } from './store';

/** Kept files; whatever else lies in the bucket at the top are uploads in parts that have not ended. */
const folder = 'sha256/';
const keyOf = (sha256: string): string => `${folder}${sha256}`;

/** Is an S3 service configured (S3_BUCKET)? Without one files lie on the disk. */
export const isS3Configured = (): boolean => env().S3_BUCKET !== undefined;

/** The bucket's name. @throws Error when none is configured */
export function bucket(): string {
  const { S3_BUCKET } = env();
  if (S3_BUCKET === undefined) throw new Error('no bucket is configured');
  return S3_BUCKET;
}

const lines = 400;

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** How the service is spoken to. Checksums beyond our own are sent only where the protocol asks for one: older services know no others. */
export function s3Settings(): S3ClientConfig {
  const { S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PATH_STYLE } = env();
  return {
    region: S3_REGION,
    forcePathStyle: S3_PATH_STYLE,
    // What goes wrong is thrown, and logged where it is caught.
    logger: silent,
    // A service that says nothing is given up: not at once, since it may be receiving a large file.
    // Each download holds a line for as long as its reader takes.
    requestHandler: {
      ...{ connectionTimeout: 3000, socketTimeout: 30_000 },
      ...{ httpAgent: { keepAlive: true, maxSockets: lines }, httpsAgent: { keepAlive: true, maxSockets: lines } },
    },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(S3_ENDPOINT !== undefined && { endpoint: S3_ENDPOINT }),
    ...(S3_ACCESS_KEY_ID !== undefined &&
      S3_SECRET_ACCESS_KEY !== undefined && {
        credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
      }),
  };
}

let opened: Readonly<{ client: S3Client; key: string }> | undefined;

/** One client for each set of settings. */
function client(): S3Client {
  const { S3_ENDPOINT, S3_BUCKET } = env();
  const key = JSON.stringify([S3_ENDPOINT, S3_BUCKET]);
  if (opened?.key !== key) opened = { client: new S3Client(s3Settings()), key };
  return opened.client;
}

const statusOf = (error: unknown): number =>
  error instanceof Error && '$metadata' in error
    ? Number((error.$metadata as { httpStatusCode?: number }).httpStatusCode ?? 0)
    : 0;

/** It is there already, or somebody is putting it there at this moment: both are the same bytes. */
const stands = (error: unknown): boolean => statusOf(error) === 412 || statusOf(error) === 409;

async function sizeOf(sha256: string): Promise<number | null> {
  try {
    const { ContentLength } = await client().send(new HeadObjectCommand({ Bucket: bucket(), Key: keyOf(sha256) }));
    return ContentLength ?? null;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/**
 * One conditional PUT of known length: an object is there whole or not at all, and the service refuses bytes that are not those of the hash. A
 * stream cannot be sent twice, so that each try opens the file anew.
 */
async function keep(staged: Staged): Promise<void> {
  if ((await sizeOf(staged.sha256)) === staged.bytes) return;
  for (let attempt = 1; ; attempt += 1) {
    const body = createReadStream(staged.path);
    try {
      const put = new PutObjectCommand({
        ...{ Bucket: bucket(), Key: keyOf(staged.sha256), Body: body, ContentLength: staged.bytes, IfNoneMatch: '*' },
        ChecksumSHA256: Buffer.from(staged.sha256, 'hex').toString('base64'),
      });
      await client().send(put);
      return;
    } catch (error) {
      if (stands(error) && (await sizeOf(staged.sha256)) !== null) return;
      if (attempt === 3 || (statusOf(error) >= 400 && statusOf(error) < 500 && !stands(error))) throw error;
    } finally {
      body.destroy();
    }
  }
}

async function read(sha256: string, range?: ByteRange): Promise<Readable> {
  try {
    const get = new GetObjectCommand({
      ...{ Bucket: bucket(), Key: keyOf(sha256) },
      ...(range !== undefined && { Range: `bytes=${range[0]}-${range[1]}` }),
    });
    const { Body } = await client().send(get);
    if (Body === undefined) throw new FileMissing(sha256);
    // A line that breaks before anybody reads ends no process; whoever reads then learns of it.
    return (Body as Readable).on('error', () => undefined);
  } catch (error) {
    if (statusOf(error) === 404) throw new FileMissing(sha256);
    throw error;
  }
}

async function onDisk<T>(sha256: string, work: (file: string) => Promise<T>): Promise<T> {
  const incoming = path.join(env().DATA_DIR, 'files', 'incoming');
  await mkdir(incoming, { recursive: true });
  const file = path.join(incoming, randomBytes(16).toString('hex'));
  try {
    await pipeline(await read(sha256), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    return await work(file);
  } finally {
    await unlink(file).catch(() => undefined);
  }
}

/** Objects of this prefix that were written before `olderThanMs`; with `isTop` none that lie in a folder of it. */
async function* objects(olderThanMs: number, isTop: boolean): AsyncGenerator<string> {
  let token: string | undefined;
  do {
    const page = await client().send(
      new ListObjectsV2Command({
        Bucket: bucket(),
        ...(isTop ? { Delimiter: '/' } : { Prefix: folder }),
        ...(token !== undefined && { ContinuationToken: token }),
      }),
    );
    for (const { Key, LastModified } of page.Contents ?? []) {
      const age = now().getTime() - (LastModified?.getTime() ?? now().getTime());
      if (Key !== undefined && age > olderThanMs) yield Key;
    }
    token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
}

async function* list(olderThanMs: number): AsyncGenerator<string> {
  for await (const key of objects(olderThanMs, false)) yield key.slice(folder.length);
}

async function remove(sha256: string): Promise<void> {
  await client().send(new DeleteObjectCommand({ Bucket: bucket(), Key: keyOf(sha256) }));
}

/** What an upload in parts left at the top of the bucket is gone; its name is 32 hexadecimal digits. */
export async function dropUpload(id: string): Promise<void> {
  const Objects = [{ Key: id }, { Key: `${id}.info` }, { Key: `${id}.part` }];
  await client().send(new DeleteObjectsCommand({ Bucket: bucket(), Delete: { Objects } }));
}

const isUpload = (key: string): boolean => /^[0-9a-f]{32}(\.info|\.part)?$/.test(key);

type Markers = Readonly<{ KeyMarker?: string; UploadIdMarker?: string }>;

async function sweepParts(olderThanMs: number): Promise<number> {
  let count = 0;
  for await (const key of objects(olderThanMs, true)) {
    if (!isUpload(key)) continue;
    await client().send(new DeleteObjectCommand({ Bucket: bucket(), Key: key }));
    count += 1;
  }
  let markers: Markers | undefined = {};
  while (markers !== undefined) {
    const page: ListMultipartUploadsCommandOutput = await client().send(
      new ListMultipartUploadsCommand({ Bucket: bucket(), ...markers }),
    );
    for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
      if (Key === undefined || UploadId === undefined || !isUpload(Key)) continue;
      if (now().getTime() - (Initiated?.getTime() ?? 0) <= olderThanMs) continue;
      await client().send(new AbortMultipartUploadCommand({ Bucket: bucket(), Key, UploadId }));
      count += 1;
    }
    const { IsTruncated, NextKeyMarker, NextUploadIdMarker } = page;
    markers =
      IsTruncated === true && NextKeyMarker !== undefined && NextUploadIdMarker !== undefined
        ? { KeyMarker: NextKeyMarker, UploadIdMarker: NextUploadIdMarker }
        : undefined;
  }
  return count;
}

/** A probe is written twice: a service that lets the second through does not know conditional writes. */
async function examine(): Promise<string> {
  const Key = `doctor-${randomBytes(8).toString('hex')}`;
  const put = () =>
    client()
      .send(new PutObjectCommand({ Bucket: bucket(), Key, Body: 'probe', IfNoneMatch: '*' }))
      .then(
        () => true,
        (error: unknown) => {
          if (stands(error)) return false;
          throw error;
        },
      );
  try {
    await put();
    const isGuarded = !(await put());
    const { S3_ENDPOINT, S3_REGION } = env();
    const where = `files in the bucket ${bucket()} at ${S3_ENDPOINT ?? `AWS, ${S3_REGION}`}; written, read and removed`;
    return isGuarded ? where : `${where}; it does not know If-None-Match, so that only the hash guards what is there`;
  } finally {
    await client()
      .send(new DeleteObjectCommand({ Bucket: bucket(), Key }))
      .catch(() => undefined);
  }
}

/** Kept files as objects of an S3 service. */
export const s3Store: FileStore = { keep, sizeOf, read, onDisk, list, remove, sweepParts, examine };
