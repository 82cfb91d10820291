import autocannon, { type Result } from 'autocannon';
import { usageOf } from './usage';

export type Load = Readonly<{
  url: string;
  /** The process that answers. */
  pid: number;
  cookie?: string | undefined;
  status: number;
  connections: number;
  seconds: number;
}>;

const headersOf = (cookie: string | undefined) => (cookie === undefined ? {} : { cookie });

/** Each connection was answered five times: what a fresh process does for the first time is no measure of it. */
export async function warmUp({ url, cookie, connections }: Omit<Load, 'seconds' | 'status' | 'pid'>): Promise<void> {
  await autocannon({ url, headers: headersOf(cookie), connections, amount: connections * 5, timeout: 10 });
}

/**
 * Requests per second, milliseconds within which half, 95 and 99 of a hundred were answered, milliseconds of processor for each, and
 * the megabytes that the process holds afterwards; the last two are null where the system does not tell.
 */
export type Measured = Readonly<{
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  count: number;
  cpuMs: number | null;
  memoryMb: number | null;
}>;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The value below which `share` of them lie; of sorted values. */
export const at = (sorted: readonly number[], share: number): number =>
  rounded(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0, 1);

/** @throws Error when an answer had another status, or none came */
export async function measure({ url, pid, cookie, status, seconds, connections }: Load): Promise<Measured> {
  const times: number[] = [];
  let wrong = 0;
  const before = await usageOf(pid);
  const options = { url, headers: headersOf(cookie), connections, duration: seconds, timeout: 10 };
  const { duration, errors, timeouts } = await new Promise<Result>((resolve, reject) => {
    const run = autocannon(options, (error: unknown, result) => (error ? reject(error) : resolve(result)));
    run.on('response', (_client, answered, _bytes, milliseconds) => {
      if (answered !== status) wrong += 1;
      times.push(milliseconds);
    });
  });
  if (wrong + errors + timeouts > 0 || times.length === 0) {
    const words = `${wrong} with another status than ${status}, ${errors} failed, ${timeouts} too late`;
    throw new Error(`${url}: of ${times.length} answers ${words}`);
  }
  const after = await usageOf(pid);
  const sorted = times.toSorted((a, b) => a - b);
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((share) => at(sorted, share));
  const used = before === null || after === null ? null : after.cpuMs - before.cpuMs;
  return {
    perSecond: rounded(times.length / duration, 1),
    p50,
    p95,
    p99,
    count: times.length,
    cpuMs: used === null ? null : rounded(used / times.length, 2),
    memoryMb: after?.memoryMb ?? null,
  };
}
