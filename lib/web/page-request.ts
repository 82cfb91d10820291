import { env } from '@/lib/core/env';
import { Forbidden, Invalid, type Refusal } from '@/lib/core/errors';

/** Largest form that a page takes, in MB (`bodySizeLimit` in next.config.ts): a text that is far too long still comes back to its writer. */
export const pageFormLimitMb = 4;

/**
 * Null, or why this request to a page is refused before Next reads it: Next would answer each of these with a bare 500 and lose what
 * was typed. It is no wall: every door checks its origin itself (lib/web/origin.ts).
 */
export function refusalOfPageRequest({ method, headers }: Pick<Request, 'method' | 'headers'>): Refusal | null {
  if (method === 'GET' || method === 'HEAD') return null;
  if (method !== 'POST') return new Invalid('method.unknown');
  const origin = headers.get('origin');
  if (origin !== null && origin !== new URL(env().APP_ORIGIN).origin) return new Forbidden('form.foreign-origin');
  const length = headers.get('content-length');
  if (length === null) return new Invalid('body.no-form');
  if (Number(length) > pageFormLimitMb * 1_000_000)
    return new Invalid('body.too-large', {}, { limit: pageFormLimitMb });
  const type = headers.get('content-type') ?? '';
  return /^multipart\/form-data/i.test(type) && !/;\s*boundary="?[^\s"]/i.test(type)
    ? new Invalid('body.no-form')
    : null;
}
