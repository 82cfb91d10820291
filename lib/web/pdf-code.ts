import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pdfCodeVersion } from './pdf-code-address';

const script = 'text/javascript; charset=utf-8';

/** The parts that are handed out, by their names in the package; nothing else of it is. */
const parts: readonly (readonly [name: RegExp, mediaType: string])[] = [
  [/^legacy\/build\/pdf(\.worker)?\.min\.mjs$/, script],
  [/^legacy\/web\/pdf_viewer\.mjs$/, script],
  [/^cmaps\/[\w-]+\.bcmap$/, 'application/octet-stream'],
  [/^standard_fonts\/[\w-]+\.(pfb|ttf)$/, 'application/octet-stream'],
  [/^iccs\/[\w-]+\.icc$/, 'application/octet-stream'],
  [/^wasm\/\w+\.wasm$/, 'application/wasm'],
  [/^wasm\/openjpeg_nowasm_fallback\.js$/, script],
];

/**
 * The part of that name, for a year: its address holds the library's version. A worker has the policy of its own answer and not the page's: it may ask
 * our own origin, and run what came from there.
 */
export async function pdfCodeAnswer(version: string, name: string): Promise<Response> {
  const mediaType = parts.find(([pattern]) => pattern.test(name))?.[1];
  const body = version === pdfCodeVersion && mediaType !== undefined ? await bytesOf(name) : null;
  if (body === null || mediaType === undefined) {
    return new Response(null, { status: 404, headers: { 'Cache-Control': 'private, no-store' } });
  }
  return new Response(body, {
    headers: {
      'Content-Type': mediaType,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    },
  });
}

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const folder = path.join(process.cwd(), 'node_modules', 'pdfjs-dist');
  return readFile(/* turbopackIgnore: true */ path.join(folder, ...name.split('/'))).catch(() => null);
}
