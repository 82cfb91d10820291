import type { Actor } from '@/lib/core/actor';
import { resumablePath, resumableUpload } from '@/lib/web/resumable-upload';

const encoded = (text: string): string => Buffer.from(text).toString('base64');
const origin = 'http://localhost:3000';
const tus = { 'Tus-Resumable': '1.0.0' };

const ask = (actor: Actor, address: string, init: RequestInit & { duplex?: 'half' }): Promise<Response> =>
  resumableUpload(
    new Request(new URL(address, origin), {
      ...init,
      headers: { ...tus, ...(init.headers as Record<string, string>) },
    }),
    actor,
    'es',
  );

/** What a browser does to send a file in parts, without the browser. */
export const upload = {
  /** The address of a new upload of so many bytes for this paper. */
  begin: async (actor: Actor, documentId: string, bytes: number, filename = 'mapa.png'): Promise<Response> =>
    ask(actor, resumablePath, {
      method: 'POST',
      headers: {
        'Upload-Length': String(bytes),
        'Upload-Metadata': Object.entries({ documentId, language: 'es', filename })
          .map(([name, value]) => `${name} ${encoded(value)}`)
          .join(','),
      },
    }),
  send: (actor: Actor, address: string, offset: number, body: Buffer | ReadableStream): Promise<Response> =>
    ask(actor, address, {
      method: 'PATCH',
      body: Buffer.isBuffer(body) ? Uint8Array.from(body) : body,
      duplex: 'half',
      headers: { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    }),
  /** How much has come; null for an upload that is not there. */
  offset: async (actor: Actor, address: string): Promise<number | null> => {
    const answer = await ask(actor, address, { method: 'HEAD' });
    const offset = answer.headers.get('upload-offset');
    return answer.status === 200 && offset !== null ? Number(offset) : null;
  },
};
