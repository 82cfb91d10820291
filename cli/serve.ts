import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotGoOn } from './cannot-go-on';
import { dataFolder, root } from './installation';

export type Served = Readonly<{
  address: string;
  /** The web process, for whoever measures or ends it. */
  pid: number;
  /** Resolves with a sentence when one of the processes has ended by itself. */
  fallen: Promise<string>;
  /** Both processes have ended, those in hand finished first. */
  stop: () => Promise<void>;
}>;

export type ServeSettings = Readonly<{ port: number; env: NodeJS.ProcessEnv; logs?: string }>;

/** A process of its own group, so that a Ctrl-C in the terminal does not reach it before us; it follows us when we die. */
function start(name: string, args: readonly string[], env: NodeJS.ProcessEnv, logs: string): ChildProcess {
  const log = openSync(path.join(logs, `${name}.log`), 'w');
  const child = spawn(process.execPath, args, { cwd: root, env, detached: true, stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  return child;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await ended(child);
  clearTimeout(timer);
}

async function answers(address: string, fallen: Promise<string>): Promise<void> {
  let isDown: string | undefined;
  void fallen.then((words) => {
    isDown = words;
  });
  for (let tries = 0; tries < 600; tries += 1) {
    if (isDown !== undefined) throw new CannotGoOn(isDown, 'Its log says why.');
    try {
      await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      return;
    } catch {
      await wait(100);
    }
  }
  throw new CannotGoOn('The web process did not answer within a minute.', 'Its log says why.');
}

/** The web process answers on `port` of the loopback address and the worker does its jobs. @throws CannotGoOn */
export async function serve({ port, env, logs = path.join(dataFolder(), 'logs') }: ServeSettings): Promise<Served> {
  await mkdir(logs, { recursive: true });
  const given = { ...env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', PORT: String(port) };
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  const follow = path.join(root, 'cli/follow-parent.mjs');
  const web = start('web', ['--import', follow, next, 'start', '-H', '127.0.0.1', '-p', String(port)], given, logs);
  const tsx = ['--conditions=react-server', '--import', 'tsx', path.join(root, 'worker/main.ts')];
  const worker = start('worker', tsx, given, logs);

  let isStopping = false;
  const falls = async (name: string, child: ChildProcess): Promise<string> => {
    await ended(child);
    if (isStopping) return new Promise<never>(() => undefined);
    const log = path.join(logs, `${name}.log`);
    const said = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-5).join('\n  ');
    return `The ${name} process ended by itself (log: ${log}):\n  ${said}`;
  };
  const fallen = Promise.race([falls('web', web), falls('worker', worker)]);
  const stop = async (): Promise<void> => {
    isStopping = true;
    await Promise.all([end(web), end(worker)]);
  };
  try {
    await answers(`http://127.0.0.1:${port}/es`, fallen);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address: `http://localhost:${port}`, pid: web.pid ?? 0, fallen, stop };
}
