import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/core/env';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The same time whatever is wrong with the token. */
const isToken = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));

/**
 * The door of what only whoever runs the machine may ask: `Authorization: Bearer` with METRICS_TOKEN. For everybody else, and where no
 * token is set, the address does not exist.
 */
export async function operatorDoor(request: Request, work: () => Promise<Response>): Promise<Response> {
  const expected = env().METRICS_TOKEN;
  const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  if (expected === undefined || !isToken(given, expected)) {
    return new Response('Not found\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  }
  return work();
}
