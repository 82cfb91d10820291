import type { Instrumentation } from 'next';
import { failureWords } from './components/shell/failure-words';
import { isPassing } from './lib/core/availability';
import { env } from './lib/core/env';
import { logFailure } from './lib/core/log';
import { noteCallers } from './lib/web/caller';
import { mendOddRequests } from './lib/web/odd-requests';
import { notePlainAnswer } from './lib/web/plain-answers';
import { answerUnavailable, noteUnavailable } from './lib/web/unavailable-answers';

/** The server starts with settings that are in order, or not at all. */
export function register(): void {
  env();
  noteCallers();
  mendOddRequests();
  answerUnavailable();
}

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/**
 * An unexpected failure is one line of JSON with the number that the reader was shown (`digest`), the route and the error's stack:
 * never an address with its query, a title or a body. A page that failed can then be read without script too.
 */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const number = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : undefined;
  logFailure(error, { number, route: context.routePath, method: request.method, part: context.routeType });
  if (isPassing(error)) noteUnavailable(request.headers);
  const nonce = first(request.headers['x-nonce']);
  if (context.routeType !== 'render' || nonce === undefined) return;
  const locale = request.path.startsWith('/en') ? 'en' : 'es';
  const { title, text, next, noNumber, home } = failureWords[locale];
  notePlainAnswer(nonce, {
    lang: locale,
    title,
    paragraphs: [text, `${next} ${number ?? noNumber}`],
    links: [{ href: `/${locale}`, label: home }],
  });
};
