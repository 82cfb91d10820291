import 'server-only';
import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

const server = globalThis as typeof globalThis & { crmRequestHeader?: string; crmUnavailable?: Set<string> };

/** Seconds after which it is worth while to ask again: a database that restarts is back by then. */
export const retryAfter = '5';

/**
 * From now on the answer to a request whose failure was noted as passing (`noteUnavailable`) says 503 and when to come back, where Next
 * knows 500 only: a balancer, a browser and a program then wait instead of giving up. Called once, when the server starts
 * (instrumentation.ts).
 */
export function answerUnavailable(): void {
  if (server.crmRequestHeader !== undefined) return;
  const name = `x-crm-request-${randomUUID()}`;
  server.crmRequestHeader = name;
  server.crmUnavailable = new Set();
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const id = randomUUID();
    request.headers[name] = id;
    const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
    response.writeHead = (...given: unknown[]) => {
      const isAway = server.crmUnavailable?.delete(id) === true && given[0] === 500;
      if (isAway) response.setHeader('Retry-After', retryAfter);
      return writeHead(...(isAway ? [503, ...given.slice(1)] : given));
    };
    response.once('close', () => server.crmUnavailable?.delete(id));
  });
}

/** The request with these headers failed for a reason that passes. */
export function noteUnavailable(headers: NodeJS.Dict<string | string[]>): void {
  const id = server.crmRequestHeader === undefined ? undefined : headers[server.crmRequestHeader];
  if (typeof id === 'string') server.crmUnavailable?.add(id);
}
