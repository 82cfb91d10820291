import 'server-only';
import { cookieName } from '@/lib/access/cookies';
import { portalRevision } from '@/lib/documents/published/queries';
import type { PublishedFile } from '@/lib/documents/published/views';
import { rangedFile } from './ranged-file';

/**
 * How long whoever holds an answer of the portal, a shared cache too, may give it again without asking: five seconds, and five more while it
 * asks. A withdrawal reaches everybody within ten. Whoever is signed in asks each time, and no shared cache keeps their answer.
 */
const cacheControl = (request: Request): string =>
  (request.headers.get('cookie') ?? '').includes(`${cookieName('session')}=`)
    ? 'private, no-cache'
    : 'public, max-age=5, stale-while-revalidate=5';

/** Does the asker hold the answer of this mark already (RFC 9110, weak comparison)? */
function holds(request: Request, tag: string): boolean {
  const held = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return held.includes('*') || held.includes(tag);
}

/** What goes with the mark: it is the form of the answer, raised when that changes, so that nobody goes on with the old one. */
const form = 'v1';

/**
 * What the portal tells machines, marked with the revision of what is published: whoever holds it is told so after one row was read, and
 * `make` is not called. `of` names what the answer depends on besides: the language, the day.
 */
export async function publishedAnswer(
  request: Request,
  { mediaType, of, make }: Readonly<{ mediaType: string; of: readonly string[]; make: () => Promise<string> }>,
): Promise<Response> {
  // The revision first: what changes after it makes the mark too old, never too new.
  const tag = `"${[form, await portalRevision(), ...of].join('-')}"`;
  const headers = { ETag: tag, 'Cache-Control': cacheControl(request), Vary: 'Accept-Language' };
  if (holds(request, tag)) return new Response(null, { status: 304, headers });
  return new Response(await make(), { headers: { ...headers, 'Content-Type': mediaType } });
}

/** A file that is published at this moment, or the part of it that is asked for; whoever has its bytes is told so, and they are not read. */
export async function publishedFileAnswer(request: Request, file: PublishedFile): Promise<Response> {
  const tag = `"${file.sha256}"`;
  const caching = cacheControl(request);
  if (holds(request, tag)) {
    return new Response(null, { status: 304, headers: { ETag: tag, 'Cache-Control': caching } });
  }
  const answer = await rangedFile(request, file);
  answer.headers.set('Cache-Control', caching);
  return answer;
}
