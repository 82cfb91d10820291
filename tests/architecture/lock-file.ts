// A registry that carries parts for its own system only leaves the others out of package-lock.json, and `npm ci` then refuses the
// file on every machine. `node tests/architecture/lock-file.ts --write` writes them in; npm adds their checksums when it meets them.
import { readFileSync, writeFileSync } from 'node:fs';

type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, Entry> };

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'sunos', 'win32', 'windows'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

/** What the name of a part says of the machine that it is for: `…-linux-x64-musl`. */
function machineOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(os && { os: [os === 'windows' ? 'win32' : os] }),
    ...(libc && { libc: [libc] }),
  };
}

/** The places in the file where `name` may stand for a package at `from`, nearest first. */
function places(from: string, name: string): string[] {
  const parts = from === '' ? [] : from.split('/node_modules/');
  return [...parts.keys(), parts.length].map((depth) => {
    const above = parts.slice(0, parts.length - depth).join('/node_modules/');
    return `${above}${above === '' ? '' : '/'}node_modules/${name}`;
  });
}

/** Optional parts that are named by a package and have no entry, with the entry that they need. */
export function missingParts(lock: Lock): [place: string, entry: Entry][] {
  return Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !places(from, name).some((place) => place in lock.packages))
      .map(([name, version]): [string, Entry] => [
        `node_modules/${name}`,
        { version: version.replace(/^[\^~]/, ''), ...(dev && { dev }), optional: true, ...machineOf(name) },
      ]),
  );
}

if (process.argv.includes('--write')) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const missing = missingParts(lock);
  const { '': own = {}, ...rest } = { ...lock.packages, ...Object.fromEntries(missing) };
  const sorted = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(
    'package-lock.json',
    `${JSON.stringify({ ...lock, packages: { '': own, ...Object.fromEntries(sorted) } }, null, 2)}\n`,
  );
  console.log(`${missing.length} parts written in`);
}
