// Plain JavaScript on purpose: it runs on Node 20 before anything is installed. It installs what package-lock.json says (only when
// that differs from what is there), generates the database client, and hands over to the TypeScript command on Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const commands = { quickstart: 'cli/quickstart.ts', reset: 'cli/reset.ts', test: 'cli/test.ts', crm: 'cli/main.ts' };

/** One sentence and a remedy; nothing else. */
function stop(what, remedy, code = 1) {
  process.stderr.write(`\n✗ ${what}\n  ${remedy}\n`);
  process.exit(code);
}

const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** Does node_modules hold exactly the versions of package-lock.json? npm keeps its own list of what it installed. */
function isInstalled() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = json('package-lock.json').packages;
  const present = json('node_modules/.package-lock.json').packages;
  const isProduction = process.env.NODE_ENV === 'production';
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || entry.link || entry.inBundle) return true;
    if (present[name]) return present[name].version === entry.version && present[name].integrity === entry.integrity;
    // Parts for other systems are left out by npm; development tools are left out of a production image.
    return Boolean(entry.optional || entry.devOptional || (isProduction && entry.dev));
  });
}

function install() {
  process.stdout.write('• Installing what package-lock.json lists (a few minutes the first time) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
    shell: process.platform === 'win32',
    // Prisma would download a schema engine that nothing here uses: migrations run in-process. See prisma.config.ts.
    env: { ...process.env, NODE_ENV: '', npm_config_production: '', PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  });
  if (done.error?.code === 'ENOENT') stop('npm was not found.', 'Install npm 10 or later beside Node.');
  if (done.status === 0) return;
  const said = done.stderr ?? '';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/.test(said)) {
    stop(
      'The npm registry could not be reached.',
      'Check the network or the proxy (npm config get registry) and try again.',
    );
  }
  if (/ENOSPC/.test(said)) stop('The disk is full.', 'Free 2 GB in this folder and run the command again.');
  if (/EACCES|EPERM|EROFS/.test(said)) {
    stop(`${root} may not be written.`, 'Clone into a folder of your own, or run the command as its owner.');
  }
  if (/EBADPLATFORM|EBADENGINE/.test(said)) {
    stop(
      `This system (${process.platform}, ${process.arch}) is not supported.`,
      'Use Linux, macOS or Windows on x64 or arm64.',
    );
  }
  process.stderr.write(said);
  stop('Installing failed.', 'npm says why above; mend it and run the command again.');
}

/** The database client agrees with prisma/schema. It is generated, not kept in the repository. */
function generate(node) {
  const folder = path.join(root, 'prisma/schema');
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(path.join(folder, name)));
  const digest = hash.digest('hex');
  const stamp = path.join(root, 'prisma/generated/.made-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const prisma = path.join(root, 'node_modules/prisma/build/index.js');
  const done = spawnSync(node, [prisma, 'generate'], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) {
    stop(
      `The database client could not be generated:\n${done.stdout}${done.stderr}`,
      'Mend prisma/schema and try again.',
    );
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

function main() {
  const [asked = '', ...rest] = process.argv.slice(2);
  const [name, mode] = asked.split(':');
  const entry = commands[name];
  if (!entry) stop(`There is no command "${asked}".`, `Use one of: ${Object.keys(commands).join(', ')}.`, 2);
  if (Number(process.versions.node.split('.')[0]) < 20) {
    stop(`Node ${process.versions.node} is too old.`, 'Install Node 20 or later (https://nodejs.org) and try again.');
  }

  const startedAt = Date.now();
  if (!isInstalled()) install();
  // npm scripts run on Node 24 from node_modules, whatever the machine has.
  const node = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    stop(
      'Node 24 was not put in place by npm.',
      'npm must be allowed to run install scripts: npm config set ignore-scripts false; then delete node_modules and try again.',
    );
  }
  generate(node);

  const args = [
    '--no-deprecation',
    '--conditions=react-server',
    '--import',
    'tsx',
    path.join(root, entry),
    ...(mode ? [`--${mode}`] : []),
    ...rest,
  ];
  const search = [path.join(root, 'node_modules/.bin'), path.dirname(node), process.env.PATH].join(path.delimiter);
  const child = spawn(node, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: search,
      CRM_STARTED_AT: String(startedAt),
      CRM_CALLED_FROM: process.env.INIT_CWD ?? process.cwd(),
    },
  });
  // A Ctrl-C reaches the command too; it ends in its own order and we end with it.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
}

main();
