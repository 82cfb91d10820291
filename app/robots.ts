import type { MetadataRoute } from 'next';
import { env } from '@/lib/core/env';
import { locales } from '@/lib/web/locale';

/** Read at each request: the address of the site is a setting. */
export const dynamic = 'force-dynamic';

/** What stands behind signing in. Nothing is protected here: it only spares machines the way. */
const inside = ['home', 'calendar', 'reports', 'documents', 'mails', 'accounts', 'account', 'sign-in', 'search?'];

/** The public portal is for everybody; the rest is not worth a machine's visit. */
export default function robots(): MetadataRoute.Robots {
  const origin = new URL(env().APP_ORIGIN).origin;
  const disallow = ['/api/', ...locales.flatMap((locale) => inside.map((path) => `/${locale}/${path}`))];
  return { rules: { userAgent: '*', allow: '/', disallow }, sitemap: `${origin}/sitemap.xml` };
}
