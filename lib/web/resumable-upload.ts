import 'server-only';
import type { Upload } from '@tus/server';
import { Server } from '@tus/server';
import type { Actor } from '@/lib/core/actor';
import { Invalid } from '@/lib/core/errors';
import { faultPoint } from '@/lib/core/fault';
import { dropStaged, stageFile } from '@/lib/core/storage';
import { addVersion, authorizeAddVersion } from '@/lib/documents/versions/commands';
import { AddVersion } from '@/lib/documents/versions/schema';
import type { Locale } from './locale';
import { refusalOf } from './refusal-of';
import { statusOf } from './refusal-status';
import { uploadLimitBytes } from './upload';
import { uploadLocker } from './upload-lock';
import { uploadParts } from './upload-parts';
import { wordsFor } from './words';

/** Where uploads are spoken to, without their id. */
export const resumablePath = '/api/v1/documents/uploads';

/** tus answers with a status and one sentence; ours are those of every refusal, in the reader's language. */
function tusError(error: unknown, locale: Locale): { status_code: number; body: string } {
  const refusal = refusalOf(error, 'upload');
  return { status_code: statusOf(refusal), body: wordsFor(refusal.reason, locale, refusal.detail) };
}

/**
 * One request of the tus protocol (version 1.0, tus.io) for a version of a document. No byte is taken before the right is checked; an upload
 * exists for whoever began it and for nobody else; when its last byte has come the file goes the way of every other: inspected, kept under its
 * hash, hung on the paper in one transaction. What is refused at the end says why. Any machine goes on with what another began.
 */
export async function resumableUpload(request: Request, actor: Actor, locale: Locale): Promise<Response> {
  const { datastore, find, drop } = uploadParts();
  const missing = { status_code: 404, body: '' };
  const taken = request.method === 'HEAD' ? await takeWhole(request, actor, locale) : null;
  if (taken !== null) return taken;
  const server = new Server({
    path: resumablePath,
    datastore,
    locker: uploadLocker,
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
      if (incoming.method === 'PATCH') faultPoint('upload.begun');
      if ((await find(id))?.metadata?.userId !== actor.userId) throw missing;
    },
    onUploadFinish: async (_request, upload) => {
      faultPoint('upload.whole');
      try {
        await take(actor, upload);
      } catch (error) {
        throw tusError(error, locale);
      } finally {
        await drop(upload.id);
      }
      return {};
    },
  });
  const answer = await server.handleWeb(request as Parameters<Server['handleWeb']>[0]);
  answer.headers.set('Cache-Control', 'private, no-store');
  return answer;
}

/** The whole file is the newest version of its paper. @throws as `addVersion`; Invalid `file.cut-off` when parts of it are not what was sent */
async function take(actor: Actor, upload: Upload): Promise<void> {
  const { documentId, filename, language, note, renders } = upload.metadata ?? {};
  const staged = await stageFile(await uploadParts().read(upload.id), uploadLimitBytes());
  if (staged.bytes !== upload.size) {
    await dropStaged(staged);
    throw new Invalid('file.cut-off');
  }
  const asked = AddVersion.parse({ language, note, renders: renders === 'on' ? 'on' : undefined });
  await addVersion(actor, idOf(documentId ?? ''), asked, { staged, givenName: filename || 'file' });
  faultPoint('upload.taken');
}

/**
 * Whoever asks how far an upload has come hears "whole" only when it is a version: where the process died between the last byte and the
 * version, it becomes one now. Null for an upload that still lacks bytes, or is not theirs.
 */
async function takeWhole(request: Request, actor: Actor, locale: Locale): Promise<Response | null> {
  const { find, drop } = uploadParts();
  const id = /\/([0-9a-f]{32})$/.exec(new URL(request.url).pathname)?.[1];
  const upload = id === undefined ? null : await find(id);
  if (upload === null || upload.metadata?.userId !== actor.userId || upload.offset !== upload.size) return null;
  const headers = { 'Tus-Resumable': '1.0.0', 'Cache-Control': 'private, no-store' };
  try {
    await take(actor, upload);
  } catch (error) {
    const { status_code: status } = tusError(error, locale);
    return new Response(null, { status, headers });
  } finally {
    await drop(upload.id);
  }
  const bytes = String(upload.size);
  return new Response(null, { headers: { ...headers, 'Upload-Offset': bytes, 'Upload-Length': bytes } });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id that is none is nobody's: the same as one that is not there. */
const idOf = (id: string | null): string =>
  id !== null && uuid.test(id) ? id : '00000000-0000-7000-8000-000000000000';
