import { execFile, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { CannotGoOn } from './cannot-go-on';

/** As whom PostgreSQL's programs run: as we are, or, when we are root (which they refuse), as an unprivileged user. */
export type Servant = Readonly<{ uid?: number; gid?: number; prefix: readonly string[] }>;

const run = promisify(execFile);

async function idOf(name: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** May everybody pass through every folder above `target`? */
async function isPassable(target: string): Promise<boolean> {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/**
 * The user for PostgreSQL's programs, who must reach `folder` and `program`. Under a closed folder (`/root`) the right to pass is
 * given to the process, not to the folder. @throws CannotGoOn
 */
export async function findServant(folder: string, program: string): Promise<Servant> {
  if (userInfo().uid !== 0) return { prefix: [] };
  const id = (await idOf('postgres')) ?? (await idOf('nobody'));
  if (id === null) {
    throw new CannotGoOn(
      'PostgreSQL refuses to run as root and this system has no user "postgres" or "nobody".',
      'Run the command as an ordinary user, or set DATABASE_URL.',
    );
  }
  if ((await isPassable(folder)) && (await isPassable(path.dirname(program)))) return { ...id, prefix: [] };
  const prefix = [
    'setpriv',
    `--reuid=${id.uid}`,
    `--regid=${id.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  const tried = await runAs({ ...id, prefix }, program, ['--version']);
  if (tried.code === 0) return { ...id, prefix };
  throw new CannotGoOn(
    `PostgreSQL must not run as root, and no other user may enter ${folder}.`,
    'Clone into a folder that everybody may enter (such as /srv), or run as an ordinary user, or set DATABASE_URL.',
  );
}

/** `program` has ended; its exit code and all that it printed. */
export function runAs(
  { uid, gid, prefix }: Servant,
  program: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> {
  const [command = program, ...given] = [...prefix, program, ...args];
  const identity = prefix.length === 0 && uid !== undefined ? { uid, gid } : {};
  return new Promise((resolve) => {
    // Its own locale: what it says is searched for words.
    const environment = { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' };
    const child = spawn(command, given, { ...identity, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}
