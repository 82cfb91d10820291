import { env } from '@/lib/core/env';

/**
 * `address` as a path on this site without the language (`/reports/1?tab=files`), or null when it could lead anywhere else: absolute,
 * `//host`, `/\host`, with signs that browsers drop, or back to the pages of signing in.
 */
export function ownPath(address: string | undefined): string | null {
  if (address === undefined || !/^\/(?![/\\])/.test(address) || /[\\\p{Cc}]/u.test(address)) return null;
  const { origin } = new URL(env().APP_ORIGIN);
  const parsed = URL.canParse(address, origin) ? new URL(address, origin) : null;
  if (parsed === null || parsed.origin !== origin || parsed.pathname.startsWith('//')) return null;
  const path = parsed.pathname.replace(/^\/(es|en)(?=\/|$)/, '') || '/';
  if (path.startsWith('//') || /^\/(sign-in|link|forgotten-password|api)(\/|$)/.test(path)) return null;
  return `${path}${parsed.search}${parsed.hash}`;
}
