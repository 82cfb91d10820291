// Open to everybody: it only leads to the reader's language.
import type { NextRequest } from 'next/server';

/** `/` leads to the reader's language, Spanish first. */
export function GET(request: NextRequest): Response {
  const wanted = request.headers.get('accept-language') ?? '';
  const locale = /^\s*en\b/i.test(wanted) ? 'en' : 'es';
  return new Response(null, { status: 307, headers: { Location: `/${locale}`, Vary: 'Accept-Language' } });
}
