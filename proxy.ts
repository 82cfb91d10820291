import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { env } from './lib/core/env';
import type { Refusal } from './lib/core/errors';
import { refusalOfPageRequest } from './lib/web/page-request';
import { statusOf } from './lib/web/refusal-status';
import { wordsFor } from './lib/web/words';

/** Addresses outside the languages that are somebody's: the choice of language, what machines ask, files. */
const isElsewhere = (path: string): boolean => path === '/' || /^\/(healthz|readyz|metrics)$|\.\w+$/.test(path);

/** The language of an address; an address that names none is answered in the reader's, Spanish first. */
function localeOf(request: NextRequest): { locale: 'es' | 'en'; isNamed: boolean } {
  const named = /^\/(es|en)(?=\/|$)/.exec(request.nextUrl.pathname)?.[1];
  if (named === 'es' || named === 'en') return { locale: named, isNamed: true };
  return { locale: /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'es', isNamed: false };
}

/** A page of one sentence. */
function refused(refusal: Refusal, locale: 'es' | 'en', policy: string): NextResponse {
  const words = wordsFor(refusal.reason, locale, refusal.detail);
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${words}</title><p>${words}</p></html>`;
  const status = statusOf(refusal);
  return new NextResponse(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': policy,
      ...(status === 405 && { Allow: 'GET, HEAD, POST' }),
    },
  });
}

/**
 * Sets the Content-Security-Policy with a nonce for this answer, and leads what belongs to no language to the page of what does not
 * exist. It authorises nothing (docs/security.md);
 * what it refuses is what Next could not read.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    // What reads a PDF works beside the page (lib/web/pdf-code.ts), and is ours.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  const { locale, isNamed } = localeOf(request);
  const refusal = await refusalOfPageRequest(request, new URL(env().APP_ORIGIN).origin);
  if (refusal !== null) return refused(refusal, locale, policy);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-locale', locale);
  headers.set('x-method', request.method);
  headers.set('x-address', request.nextUrl.pathname);
  headers.set('Content-Security-Policy', policy);
  const isLost = !isNamed && !isElsewhere(request.nextUrl.pathname);
  const response = isLost
    ? NextResponse.rewrite(new URL(`/${locale}/not-found`, request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

// Files go past the proxy: with it in the path a large body is cut without a word.
export const config = { matcher: ['/((?!_next/static|api/|files/|favicon|icon).*)'] };
