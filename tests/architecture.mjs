// Where a line of code may live: the import rules by dependency-cruiser, the source rules by our own reading. `--root` checks
// another tree (the unit tests plant violations there). Prints one line for each violation; ends with 1 when there is an error.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { forbidden } from './architecture/imports.ts';
import { checkFiles } from './architecture/sources.ts';

const home = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { root: { type: 'string' }, json: { type: 'boolean' } } });
const root = path.resolve(values.root ?? home);
const folders = ['app', 'components', 'lib', 'cli', 'worker', 'prisma', 'tests'];

// dependency-cruiser cannot use TypeScript 7; its swc parser sees every import, types included, but leaves JSX out unless told.
const swc = createRequire(import.meta.url)('@swc/core');
const parse = swc.parseFileSync;
swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith('.tsx') });
const { cruise } = await import('dependency-cruiser');

function sources() {
  return folders
    .flatMap((folder) => {
      try {
        return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true });
      } catch {
        return [];
      }
    })
    .filter((entry) => entry.isFile() && /\.(tsx?|mts)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.startsWith('prisma/generated/') && !file.includes('/.next/'));
}

const files = sources();
process.chdir(root);
const { output } = await cruise(
  folders.filter((folder) => files.some((file) => file.startsWith(`${folder}/`))),
  {
    baseDir: root,
    parser: 'swc',
    tsPreCompilationDeps: true,
    validate: true,
    ruleSet: { forbidden },
    doNotFollow: { path: '^node_modules|^prisma/generated' },
    exclude: { path: '^prisma/generated/internal|^tests/unit/architecture/|/.next/' },
  },
  {
    alias: { '@': root },
    extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json'],
    exportsFields: ['exports'],
    mainFields: ['module', 'main'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
);
const imports = output.summary.violations.map(({ rule, from, to, cycle }) => ({
  rule: rule.name,
  file: from,
  line: 1,
  words: cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : `imports ${to}`,
}));

const violations = [...imports, ...checkFiles(root, files)];
if (values.json) process.stdout.write(`${JSON.stringify(violations)}\n`);
else
  for (const { rule, file, line, words, isWarning } of violations)
    console.log(`${isWarning ? 'warning' : 'error'}  ${rule}  ${file}:${line}  ${words}`);
const errors = violations.filter(({ isWarning }) => !isWarning).length;
if (!values.json)
  console.log(`architecture: ${files.length} files, ${errors} errors, ${violations.length - errors} warnings`);
process.exit(errors === 0 ? 0 : 1);
