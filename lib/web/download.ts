import 'server-only';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';

/** A file on its way to the reader. `fileName` is in the reader's language, accents and all. */
export type FileToAnswer = Readonly<{
  body: Uint8Array | string | Readable;
  fileName: string;
  mediaType: string;
  /** Length of a stream, where it is known. */
  bytes?: number;
}>;

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  jsonl: 'application/jsonl; charset=utf-8',
} as const;

/** What a name may not hold: controls, halves of characters, directions that turn a name round, and the separators of paths. */
const unsafeInName = /[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]+/gu;

/** `name` as any system stores it, at most 150 characters, its ending kept. */
export function safeFileName(name: string): string {
  const clean = name
    .toWellFormed()
    .normalize('NFC')
    .replace(unsafeInName, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+/, '');
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? '';
  const stem = [...clean.slice(0, clean.length - ending.length)]
    .slice(0, 150 - ending.length)
    .join('')
    .trim();
  return `${stem === '' ? 'file' : stem}${ending}`;
}

/** RFC 6266 and RFC 8187: a plain name for old programs, the true one for all others. Always an attachment. */
export function dispositionOf(name: string): string {
  const safe = safeFileName(name);
  const plain = safe
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/[%"\\]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain === '' ? 'file' : plain}"; filename*=UTF-8''${encoded}`;
}

/**
 * The answer that hands over a file: saved, not opened; kept by no cache; without any right, should a browser open it after all.
 * Used by every door that serves a file. A stream is read as fast as the reader takes it.
 */
export function fileAnswer({ body, fileName, mediaType, bytes }: FileToAnswer): Response {
  const length = body instanceof Readable ? bytes : Buffer.byteLength(body);
  const stream =
    body instanceof Readable ? (Readable.toWeb(body) as NodeWebStream<Uint8Array> as ReadableStream<Uint8Array>) : null;
  const headers = new Headers({
    'Content-Type': mediaType,
    'Content-Disposition': dispositionOf(fileName),
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  });
  if (length !== undefined) headers.set('Content-Length', String(length));
  return new Response(stream ?? (body as Uint8Array<ArrayBuffer> | string), { headers });
}
