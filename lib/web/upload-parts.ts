import 'server-only';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { S3Store } from '@tus/s3-store';
import type { DataStore, Upload } from '@tus/server';
import { resumableFolder } from '@/lib/core/file-store/disk';
import { bucket, dropUpload, isS3Configured, s3Settings } from '@/lib/core/file-store/s3';

/** Where the parts of uploads lie until the last byte has come: on the disk, or in the bucket, where every machine finds them. */
export type UploadParts = Readonly<{
  datastore: DataStore;
  /** What is known of an upload; null for one that is not there. */
  find: (id: string) => Promise<Upload | null>;
  read: (id: string) => Promise<Readable>;
  /** Nothing of it is left; a second call does nothing. */
  drop: (id: string) => Promise<void>;
}>;

const dayMs = 24 * 3_600_000;

/** Of a day at most: what is older the sweeper takes (lib/core/file-keeping.ts). */
function open(): UploadParts {
  if (!isS3Configured()) {
    const store = new FileStore({ directory: resumableFolder(), expirationPeriodInMilliseconds: dayMs });
    return {
      datastore: store,
      find: (id) => store.getUpload(id).catch(() => null),
      read: async (id) => store.read(id),
      drop: (id) => store.remove(id).catch(() => undefined),
    };
  }
  // What is known of an upload is asked of the bucket each time: another machine may have ended it.
  const store = new S3Store({
    ...{ useTags: false, expirationPeriodInMilliseconds: dayMs, cache: nothingKept },
    s3ClientConfig: { ...s3Settings(), bucket: bucket() },
  });
  return {
    datastore: store,
    find: (id) => store.getUpload(id).catch(() => null),
    read: (id) => store.read(id),
    drop: async (id) => {
      // The store takes an upload that has ended for one that is not there, and would leave its objects.
      await store.remove(id).catch(() => undefined);
      await dropUpload(id).catch(() => undefined);
    },
  };
}

const nothingKept = {
  get: async () => undefined,
  set: async () => undefined,
  delete: async () => undefined,
};

let opened: Readonly<{ parts: UploadParts; where: string }> | undefined;

/** The parts' store that the settings name; one a process. */
export function uploadParts(): UploadParts {
  const where = isS3Configured() ? bucket() : resumableFolder();
  if (opened?.where !== where) opened = { parts: open(), where };
  return opened.parts;
}
