import 'server-only';
import { Readable } from 'node:stream';
import type { ByteRange } from '@/lib/core/file-store/store';
import { readFileOf } from '@/lib/core/storage';
import { fileAnswer } from './download';

type Kept = Readonly<{ sha256: string; fileName: string; mediaType: string; bytes: number }>;

/**
 * A kept file, or the part of it that a download goes on with (RFC 9110, one range): 206 with `Content-Range`, 416 for one that lies outside.
 * Its hash is its mark, so that a download goes on only with the same bytes.
 */
export async function rangedFile(request: Request, file: Kept): Promise<Response> {
  const tag = `"${file.sha256}"`;
  const range = rangeIn(request, file.bytes, tag);
  if (range === 'OUTSIDE') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.bytes}` } });
  }
  const [start, end] = range ?? [0, file.bytes - 1];
  const body = await bodyFor(request, file.sha256, range ?? undefined);
  const whole = fileAnswer({ ...file, body, bytes: end - start + 1 });
  const headers = new Headers(whole.headers);
  headers.set('Accept-Ranges', 'bytes');
  headers.set('ETag', tag);
  if (range === null) return new Response(whole.body, { status: 200, headers });
  headers.set('Content-Range', `bytes ${start}-${end}/${file.bytes}`);
  return new Response(whole.body, { status: 206, headers });
}

/** The kept bytes, or a part of them; none for whoever asks for the head only: a stream that nobody reads would stay open. */
export async function bodyFor(request: Request, sha256: string, range?: ByteRange): Promise<Readable> {
  return request.method === 'HEAD' ? Readable.from([]) : readFileOf(sha256, range);
}

/** The range that was asked for; null for the whole file, also where its mark is not the one that the download began with. */
function rangeIn(request: Request, bytes: number, tag: string): readonly [number, number] | 'OUTSIDE' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '');
  const condition = request.headers.get('if-range');
  if (asked === null || (condition !== null && condition !== tag)) return null;
  const [, from = '', to = ''] = asked;
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return start > end || start >= bytes ? 'OUTSIDE' : [start, end];
}
