import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotGoOn } from './cannot-go-on';
import { root } from './installation';

const sources = ['app', 'components', 'lib', 'public', 'prisma/schema'];
const settings = [
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
const stamp = path.join(root, '.next', 'made-from');

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** One hash of everything that the production build is made from. */
async function hashOfSources(): Promise<string> {
  const files = (await Promise.all(sources.map(filesUnder))).flat().sort();
  const hash = createHash('sha256');
  for (const file of [...files, ...settings.map((name) => path.join(root, name))]) {
    hash.update(path.relative(root, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** There is a production build, of whatever sources. Returns whether it is that of the present ones. @throws CannotGoOn */
export async function requireBuild(): Promise<boolean> {
  if (!existsSync(path.join(root, '.next', 'BUILD_ID'))) {
    throw new CannotGoOn('There is no production build.', 'Make one: npm run build.');
  }
  return existsSync(stamp) && (await readFile(stamp, 'utf8')) === (await hashOfSources());
}

/** The production build is that of the present sources. Returns whether it was made now. @throws CannotGoOn with what the build said */
export async function ensureBuild(onStart: () => void = () => undefined): Promise<boolean> {
  const wanted = await hashOfSources();
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return false;
  onStart();
  await rm(stamp, { force: true });
  const { code, output } = await build();
  if (code !== 0) {
    process.stderr.write(output);
    throw new CannotGoOn(
      'The application could not be built.',
      /ENOSPC/.test(output) ? 'Free 1 GB of disk space and run the command again.' : 'What Next.js said stands above.',
    );
  }
  await writeFile(stamp, wanted);
  return true;
}

function build(): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const next = path.join(root, 'node_modules/next/dist/bin/next');
    const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
    const child = spawn(process.execPath, [next, 'build'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}
