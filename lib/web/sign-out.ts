import 'server-only';
import { signOut } from '@/lib/access/auth';
import { Refusal } from '@/lib/core/errors';
import { localeOfRequest, refusalAnswer } from './door';
import { requireOwnOrigin } from './origin';

/**
 * The session is ended in the database and its cookie is gone; the browser forgets what it kept of our pages, and stands at the page
 * of signing in (303).
 */
export async function signOutDoor(request: Request): Promise<Response> {
  const locale = localeOfRequest(request);
  try {
    await requireOwnOrigin();
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(error, locale);
    throw error;
  }
  await signOut();
  return new Response(null, {
    status: 303,
    headers: {
      Location: `/${locale}/sign-in?signed-out=1`,
      'Clear-Site-Data': '"cache", "storage"',
      'Cache-Control': 'private, no-store',
    },
  });
}
