import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const isDecodable = (path: string): boolean => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

/** What Next can answer in the place of an address that is no text: nothing is there. */
const nowhere = (path: string): string =>
  path.startsWith('/api/') ? '/api/not-found' : path.startsWith('/en') ? '/en/not-found' : '/es/not-found';

/**
 * From now on Next does not see what it answers with a bare 500: an address whose bytes are no UTF-8 is one where nothing is, and TRACE,
 * which its Request cannot hold, is a method that nothing takes. Called once, when the server starts (instrumentation.ts).
 */
export function mendOddRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const [path = ''] = (request.url ?? '').split('?');
    if (!isDecodable(path)) request.url = nowhere(path);
    if (request.method === 'TRACE') request.method = 'OPTIONS';
  });
}
