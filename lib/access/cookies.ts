import { env } from '@/lib/core/env';

/** Every cookie that the product sets. `session` and `challenge` are ours; the others are next-auth's, under our names. */
export type CookieKind = 'session' | 'challenge' | 'csrf' | 'callback' | 'pkce' | 'state' | 'nonce';

const isSecure = (): boolean => new URL(env().APP_ORIGIN).protocol === 'https:';

/** `__Host-crm-session`; on this machine itself without HTTPS, which lib/core/env.ts allows nowhere else, `crm-session`. */
export function cookieName(kind: CookieKind): string {
  return `${isSecure() ? '__Host-' : ''}crm-${kind}`;
}

/** How each of our cookies is set: unreadable for scripts, not sent from other sites, for this host alone. */
export function cookieOptions(): { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean } {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() };
}
