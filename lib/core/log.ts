import 'server-only';
import { pino } from 'pino';
import { env } from './env';

let logger: ReturnType<typeof pino> | undefined;

/** One JSON line an event, on standard output. Ids, codes and routes only: never a title, a text, an address or a person's name. */
export function log(): ReturnType<typeof pino> {
  logger ??= pino({ name: 'web', level: env().LOG_LEVEL });
  return logger;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 300) : undefined);

/**
 * What went wrong, as far as it may be written down. A database's message repeats the values of the statement, so of those only the code
 * is kept; of a stack only where, since its first line is the message.
 */
export function loggable(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, code } = error as Error & { code?: unknown };
  const isOfDatabase = /prisma|driveradapter|database/i.test(name);
  return {
    type: name,
    code: text(code),
    message: isOfDatabase ? undefined : text(message.split('\n')[0]),
    where: stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  };
}

/** The failure is on record under the number that the reader was shown. */
export function logFailure(error: unknown, about: Readonly<Record<string, string | undefined>>): void {
  log().error({ ...about, error: loggable(error) }, 'failed');
}
