import 'server-only';
import { isPassing } from '@/lib/core/availability';
import { Refusal, Unavailable } from '@/lib/core/errors';
import { logFailure } from '@/lib/core/log';

/**
 * What a door says to `error`: the refusal that it is, or that the database cannot serve just now, which is logged. Anything else is
 * thrown on. `part`: the kind of door, for the log.
 */
export function refusalOf(error: unknown, part: 'form' | 'door' | 'upload'): Refusal {
  if (error instanceof Refusal) return error;
  if (!isPassing(error)) throw error;
  logFailure(error, { part });
  return new Unavailable();
}
