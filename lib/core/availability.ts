/** What PostgreSQL answers when it cannot serve just now: going down, full of callers or of data, too slow, a lock held too long. */
const passingStates = new Set(['57P01', '57P02', '57P03', '57014', '55P03', '53100', '53200', '53300']);

/** What the way to it answers: Node's sockets, and Prisma's own limits (no connection in time, no transaction in time). */
const passingCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2039',
]);

/** The same as Prisma's adapter names it, in the place of a code. */
const passingKinds = new Set(['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout', 'TooManyConnections']);

/** pg says these without any code. */
const passingWords = /^Connection terminated|timeout exceeded when trying to connect|^Query read timeout/;

const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/**
 * Did `error` come from a database, or from what keeps the files, that cannot serve at this moment? What was asked then did not happen, and may be asked again: a
 * transaction that was cut off is rolled back. Never true for a refusal, a fault of ours, or data that break a rule.
 */
export function isPassing(error: unknown): boolean {
  for (let one = error, depth = 0; one !== undefined && one !== null && depth < 5; depth += 1) {
    const codes = [part(one, 'code'), part(one, 'originalCode')].map(String);
    if (codes.some((code) => passingStates.has(code) || passingCodes.has(code) || /^08[0-9A-Z]{3}$/.test(code))) {
      return true;
    }
    if (passingKinds.has(String(part(one, 'kind')))) return true;
    if (Number(part(part(one, '$metadata'), 'httpStatusCode')) >= 500 || part(one, 'name') === 'TimeoutError')
      return true;
    if (passingWords.test(String(part(one, 'message') ?? ''))) return true;
    one = part(part(part(one, 'meta'), 'driverAdapterError'), 'cause') ?? part(one, 'cause');
  }
  return false;
}
