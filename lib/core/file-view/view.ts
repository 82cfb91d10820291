import 'server-only';
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Invalid, Unavailable } from '../errors';
import { inspectOffice, type OfficeKind } from '../file-inspection/office';
import type { OfficeView, ViewFault } from './model';

const patienceMs = 20_000;
const mostMegabytes = 384;
const mostAnswerBytes = 12_000_000;
const mostAtOnce = 2;
const mostWaiting = 20;

const faults: Readonly<Record<string, ViewFault>> = {
  'file.is-damaged': 'DAMAGED',
  'file.type-not-accepted': 'DAMAGED',
  'file.is-encrypted': 'PROTECTED',
  'file.is-bomb': 'TOO_LARGE',
};

/**
 * The Office file at `file` as a page may show it, or why it is not shown. It is looked into as an upload is and then read in a process of its own:
 * nothing in it is run, and what takes too long or too much is given up. @throws Unavailable when too many are being read
 */
export async function viewOffice(file: string, kind: OfficeKind): Promise<OfficeView | ViewFault> {
  try {
    const found = await inspectOffice(file, (await stat(file)).size);
    if (found !== kind) return 'DAMAGED';
  } catch (error) {
    if (error instanceof Invalid) return faults[error.reason] ?? 'UNSAFE';
    throw error;
  }
  return inTurn(() => readApart(file, kind));
}

function readApart(file: string, kind: OfficeKind): Promise<OfficeView | ViewFault> {
  const root = process.cwd();
  const given = path.resolve(file);
  const flags = [
    ...['--permission', `--allow-fs-read=${path.join(root, 'node_modules')}`, `--allow-fs-read=${given}`],
    ...[`--allow-fs-read=${path.join(root, 'lib', 'core')}`, `--allow-fs-read=${path.join(root, 'package.json')}`],
    ...[`--max-old-space-size=${mostMegabytes}`, '--no-warnings', path.join(root, 'lib/core/file-view/apart/main.ts')],
  ];
  const limits = {
    timeout: patienceMs,
    killSignal: 'SIGKILL',
    maxBuffer: mostAnswerBytes,
    env: { NODE_ENV: 'production' },
  } as const;
  return new Promise((resolve) => {
    execFile(process.execPath, [...flags, kind, given], limits, (error, answer) => {
      // Given up, or out of memory: it was too much. Ended by itself: the library could not read it.
      if (error !== null) return resolve(typeof error.code === 'number' && error.code === 1 ? 'DAMAGED' : 'TOO_LARGE');
      const view = JSON.parse(answer) as OfficeView | null;
      resolve(view ?? 'TOO_LARGE');
    });
  });
}

let running = 0;
const waiting: (() => void)[] = [];

/** A few at a time, the others after them in the order in which they came. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) throw new Unavailable();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
