import 'server-only';
import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { headers } from 'next/headers';
import type { Whence } from '@/lib/access/sessions/commands';
import { env } from '@/lib/core/env';

const server = globalThis as typeof globalThis & { crmCallerHeader?: string };

/** The caller's address as the connection says it, or a proxy of ours at its end of the chain. */
function addressOf({ socket, headers: given }: IncomingMessage): string {
  const forwarded = given['x-forwarded-for'];
  const last = env().TRUST_PROXY
    ? String(forwarded ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return last === '' || last === undefined ? (socket.remoteAddress ?? '') : last;
}

/**
 * From now on every request carries the caller's address in a header that no caller can know the name of: Next hands on no socket, and
 * believes `X-Forwarded-For` from anybody. Called once, when the server starts (instrumentation.ts).
 */
export function noteCallers(): void {
  if (server.crmCallerHeader !== undefined) return;
  const name = `x-crm-caller-${randomBytes(16).toString('hex')}`;
  server.crmCallerHeader = name;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[name] = addressOf(request);
  });
}

/** Where this request comes from: the caller's address and what their browser says it is. */
export async function whence(): Promise<Whence> {
  const given = await headers();
  const name = server.crmCallerHeader;
  return {
    address: (name !== undefined && given.get(name)) || 'unknown',
    agent: given.get('user-agent') ?? '',
  };
}
