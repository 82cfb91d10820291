import 'server-only';
import { headers } from 'next/headers';
import { env } from '@/lib/core/env';
import { Forbidden } from '@/lib/core/errors';

/**
 * Returns when the request comes from our own pages. Next accepts actions without `Origin` and believes `X-Forwarded-Host`; we
 * compare with the configured address instead. @throws Forbidden `form.foreign-origin`
 */
export async function requireOwnOrigin(): Promise<void> {
  const origin = (await headers()).get('origin');
  if (origin !== new URL(env().APP_ORIGIN).origin) throw new Forbidden('form.foreign-origin');
}
