import { readFile } from 'node:fs/promises';

/** Milliseconds of processor that a process has used so far, and the megabytes that it holds. */
export type Usage = Readonly<{ cpuMs: number; memoryMb: number }>;

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10;

/** Null where the system does not tell (it is Linux's /proc that does). */
export async function usageOf(pid: number): Promise<Usage | null> {
  try {
    const [stat, status] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/status`, 'utf8'),
    ]);
    // The name of the program stands in brackets and may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
    return { cpuMs: (Number(fields[11]) + Number(fields[12])) * tickMs, memoryMb: Math.round(kilobytes / 1000) };
  } catch {
    return null;
  }
}
