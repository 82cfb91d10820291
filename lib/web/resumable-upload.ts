import 'server-only';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { FileStore } from '@tus/file-store';
import { MemoryLocker, Server } from '@tus/server';
import type { Actor } from '@/lib/core/actor';
import { Invalid } from '@/lib/core/errors';
import { resumableFolder, stageFile } from '@/lib/core/storage';
import { addVersion, authorizeAddVersion } from '@/lib/documents/versions/commands';
import { AddVersion } from '@/lib/documents/versions/schema';
import type { Locale } from './locale';
import { refusalOf } from './refusal-of';
import { statusOf } from './refusal-status';
import { uploadLimitBytes } from './upload';
import { wordsFor } from './words';

/** Where uploads are spoken to, without their id. */
export const resumablePath = '/api/v1/documents/uploads';

const dayMs = 24 * 3_600_000;
let kept: Readonly<{ store: FileStore; locker: MemoryLocker }> | undefined;

/** What has come of files so far; a day after it began an upload that did not end is gone. */
function uploads(): Readonly<{ store: FileStore; locker: MemoryLocker }> {
  kept ??= {
    store: new FileStore({
      directory: resumableFolder(),
      expirationPeriodInMilliseconds: dayMs,
    }),
    locker: new MemoryLocker(),
  };
  return kept;
}

/** tus answers with a status and one sentence; ours are those of every refusal, in the reader's language. */
function tusError(error: unknown, locale: Locale): { status_code: number; body: string } {
  const refusal = refusalOf(error, 'upload');
  return { status_code: statusOf(refusal), body: wordsFor(refusal.reason, locale, refusal.detail) };
}

/**
 * One request of the tus protocol (version 1.0, tus.io) for a version of a document. No byte is taken before the right is checked; an upload
 * exists for whoever began it and for nobody else; when its last byte has come the file goes the way of every other: inspected, kept under its
 * hash, hung on the paper in one transaction. What is refused at the end says why.
 */
export async function resumableUpload(request: Request, actor: Actor, locale: Locale): Promise<Response> {
  const { store, locker } = uploads();
  const missing = { status_code: 404, body: '' };
  const server = new Server({
    path: resumablePath,
    datastore: store,
    locker,
    relativeLocation: true,
    maxSize: uploadLimitBytes(),
    onUploadCreate: async (_request, upload) => {
      const { documentId = '', language, note, renders, filename } = upload.metadata ?? {};
      const asked = AddVersion.safeParse({
        ...{ language, note: note ?? '' },
        renders: renders === 'on' ? 'on' : undefined,
      });
      try {
        if (!asked.success) throw new Invalid('document.no-language');
        await authorizeAddVersion(actor, idOf(documentId));
      } catch (error) {
        throw tusError(error, locale);
      }
      const { data } = asked;
      const own = { userId: actor.userId, documentId, filename: filename ?? '', language: data.language };
      return { metadata: { ...own, note: data.note, renders: data.renders ? 'on' : '' } };
    },
    onIncomingRequest: async (incoming, id) => {
      // What is being created is not there yet.
      if (incoming.method === 'POST') return;
      const upload = await store.getUpload(id).catch(() => null);
      if (upload?.metadata?.userId !== actor.userId) throw missing;
    },
    onUploadFinish: async (_request, upload) => {
      const { documentId, filename, language, note, renders } = upload.metadata ?? {};
      const file = path.join(store.directory, upload.id);
      try {
        const staged = await stageFile(createReadStream(file), uploadLimitBytes());
        const asked = AddVersion.parse({ language, note, renders: renders === 'on' ? 'on' : undefined });
        await addVersion(actor, idOf(documentId ?? ''), asked, { staged, givenName: filename || 'file' });
      } catch (error) {
        throw tusError(error, locale);
      } finally {
        await store.remove(upload.id).catch(() => undefined);
      }
      return {};
    },
  });
  const answer = await server.handleWeb(request as Parameters<Server['handleWeb']>[0]);
  answer.headers.set('Cache-Control', 'private, no-store');
  return answer;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id that is none is nobody's: the same as one that is not there. */
const idOf = (id: string | null): string =>
  id !== null && uuid.test(id) ? id : '00000000-0000-7000-8000-000000000000';
