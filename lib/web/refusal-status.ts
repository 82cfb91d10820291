import { Conflict, Forbidden, Invalid, NotFound, type Refusal, Unauthenticated, Unavailable } from '@/lib/core/errors';

/** The status by which HTTP says what `error` says. */
export function statusOf(error: Refusal): number {
  if (error instanceof Unauthenticated) return 401;
  if (error instanceof Forbidden) return 403;
  if (error instanceof NotFound) return 404;
  if (error instanceof Unavailable) return 503;
  if (error.reason === 'export.too-many' || error.reason === 'calendar-feed.slow-down') return 429;
  if (error instanceof Conflict) return 409;
  if (error.reason === 'file.too-large' || error.reason === 'body.too-large') return 413;
  if (error.reason === 'method.unknown') return 405;
  if (error.reason === 'storage.full') return 507;
  return error instanceof Invalid ? 422 : 400;
}
