import 'server-only';
import { requireActor } from '@/lib/access/session';
import type { Actor } from '@/lib/core/actor';
import { NotFound, type Refusal, Unavailable } from '@/lib/core/errors';
import { isLocale, type Locale } from './locale';
import { requireOwnOrigin } from './origin';
import { refusalOf } from './refusal-of';
import { statusOf } from './refusal-status';
import { retryAfter } from './unavailable-answers';
import { allReasons, wordsFor } from './words';

/** A refusal as other programs and our own scripts read it: the reason, its words, its rule. What is hidden and what is missing answer byte for byte the same. */
export function refusalAnswer(error: Refusal, locale: Locale): Response {
  const hidden = error instanceof NotFound;
  const reason = hidden ? 'not-found' : error.reason;
  const words = hidden
    ? { es: 'No encontrado.', en: 'Not found.' }[locale]
    : wordsFor(error.reason, locale, error.detail);
  const rule = allReasons[error.reason]?.rule;
  const detail = hidden ? {} : error.detail;
  return Response.json(
    { reason, words, ...(rule !== undefined && { rule }), detail },
    {
      status: statusOf(error),
      headers: {
        'Cache-Control': 'private, no-store',
        ...(error instanceof Unavailable && { 'Retry-After': retryAfter }),
      },
    },
  );
}

/** The language that a program asked for: `?locale=`, else `Accept-Language`, else Spanish. */
export function localeOfRequest(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('locale');
  if (isLocale(asked)) return asked;
  return /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'es';
}

/**
 * The door of every route handler: origin (for everything but GET and HEAD), actor, and refusals as answers, a database that
 * is away among them. Anything unexpected
 * propagates: it is logged with a request id and its text never leaves.
 */
export async function door(
  request: Request,
  work: (actor: Actor, locale: Locale) => Promise<Response>,
): Promise<Response> {
  const locale = localeOfRequest(request);
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') await requireOwnOrigin();
    return await work(await requireActor(), locale);
  } catch (error) {
    return refusalAnswer(refusalOf(error, 'door'), locale);
  }
}

/** As `door`, for what is open to everybody: nobody need be signed in, and nothing but what the portal's role reads may be answered. */
export async function openDoor(request: Request, work: (locale: Locale) => Promise<Response>): Promise<Response> {
  const locale = localeOfRequest(request);
  try {
    return await work(locale);
  } catch (error) {
    return refusalAnswer(refusalOf(error, 'door'), locale);
  }
}
