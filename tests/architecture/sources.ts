// What no source may say, beyond what the linter knows. Each rule was seen to fail: tests/unit/architecture.
import { readFileSync } from 'node:fs';

export type Violation = Readonly<{ rule: string; file: string; line: number; words: string; isWarning?: boolean }>;

type Source = Readonly<{ file: string; text: string; lines: readonly string[] }>;
type Check = (source: Source) => readonly Violation[];

const isApplication = (file: string): boolean => /^(app|components|lib)\/|^proxy\.ts$/.test(file);

/** Violations on each line that `pattern` finds, in the files that `where` lets through. Comments do not count. */
function eachLine(rule: string, where: (file: string) => boolean, pattern: RegExp, words: string): Check {
  return ({ file, lines }) =>
    where(file)
      ? lines.flatMap((line, index) => (pattern.test(line) ? [{ rule, file, line: index + 1, words }] : []))
      : [];
}

const importOf = (names: string): RegExp =>
  new RegExp(`^(import|export) (?!type ).*from '(${names})'|^} from '(${names})'`);

const mayOpenDatabase = (file: string): boolean =>
  !/^(app|components|lib)\//.test(file) ||
  /^lib\/core\/|\/([a-z-]+-)?(queries|commands)\.ts$|^lib\/access\/(session|auth)\.ts$/.test(file);

const size: Check = ({ file, lines }) => {
  const count = lines.length - 1;
  const at = { rule: 'file-size', file, line: 1 };
  if (count > 400) return [{ ...at, words: `${count} lines; 400 is the limit` }];
  if (count <= 250 || /^(\/\/|\/\*).*longer than 250 lines/i.test(lines.slice(0, 5).join(' '))) return [];
  return [{ ...at, words: `${count} lines and no reason at its top ("Longer than 250 lines: …")`, isWarning: true }];
};

const names: Check = ({ file }) => {
  const taken = /(^|\/)(utils?|helpers?|services?)(\/|\.tsx?$)/.test(file);
  return taken ? [{ rule: 'name-the-thing', file, line: 1, words: 'utils, helpers, services are no names' }] : [];
};

const noLoadingPage: Check = ({ file }) => {
  const words = 'it turns the 404 of an invisible record into a 200; use <Suspense> below the load';
  return /(^|\/)loading\.tsx$/.test(file) ? [{ rule: 'no-loading-page', file, line: 1, words }] : [];
};

const barrel: Check = ({ file, lines }) => {
  if (!/^(lib|components)\//.test(file)) return [];
  const at = lines.findIndex(
    (line) => /^export (\*|(type )?\{[^}]*\}) .*from '/.test(line) || /^export \* from/.test(line),
  );
  return at < 0
    ? []
    : [{ rule: 'no-barrels', file, line: at + 1, words: 'what is needed is imported from where it is' }];
};

/** The functions that a file exports, each with its text up to the next export. */
function exportedFunctions(text: string): { name: string; body: string; line: number }[] {
  const starts = [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)];
  return starts.map((match, index) => ({
    name: match[1] ?? '',
    body: text.slice(match.index, starts[index + 1]?.index),
    line: text.slice(0, match.index).split('\n').length,
  }));
}

const actions: Check = ({ file, text }) => {
  if (!/^['"]use server['"]/m.test(text)) return [];
  return exportedFunctions(text)
    .filter(({ body }) => !/\brun(Open)?Form\(/.test(body))
    .map(({ name, line }) => ({
      rule: 'actions-through-the-door',
      file,
      line,
      words: `${name} does not go through runForm or runOpenForm`,
    }));
};

const handlers: Check = ({ file, text }) => {
  if (!/^app\/.*route\.tsx?$/.test(file) || /^\/\/ Open to everybody: ./m.test(text)) return [];
  return exportedFunctions(text)
    .filter(({ name }) => /^(GET|HEAD|POST|PUT|PATCH|DELETE)$/.test(name))
    .filter(({ body }) => !/\b\w*[dD]oor\(/.test(body))
    .map(({ name, line }) => ({
      rule: 'routes-through-the-door',
      file,
      line,
      words: `${name} does not go through a door of lib/web; or say "// Open to everybody: <why>" at the top`,
    }));
};

const filtered: Check = ({ file, text }) => {
  if (!/^lib\/.*\/([a-z-]+-)?queries\.ts$/.test(file)) return [];
  if (/from '[^']*visibility'/.test(text) || /^\/\/ Reads unfiltered: ./m.test(text)) return [];
  // The public role reads published rows only: the database is the filter.
  if (/\bpublicDb\b/.test(text) && !/\bdb\b[,. ]/.test(text.replaceAll('publicDb', ''))) return [];
  return [{ rule: 'reads-are-filtered', file, line: 1, words: 'a query without a visibility filter' }];
};

const inCode: readonly Check[] = [
  eachLine(
    'env-in-one-place',
    (file) => isApplication(file) && file !== 'lib/core/env.ts',
    /\bprocess\.env\b/,
    'settings come from lib/core/env.ts',
  ),
  eachLine(
    'one-clock',
    (file) => isApplication(file) && file !== 'lib/core/clock.ts',
    /\bnew Date\(|\bDate\.now\(|\bTemporal\.Now\b/,
    'time comes from lib/core/clock.ts',
  ),
  eachLine('no-shared-cache', isApplication, /^\s*['"]use cache/, 'every read depends on the reader'),
  // What an action closes over travels through the browser under a key that is no secret (next.config.ts).
  eachLine(
    'actions-close-over-nothing',
    isApplication,
    /^[\t ]+['"]use server/,
    'an action stands in a file of actions',
  ),
  eachLine('no-unstable-cache', isApplication, /\bunstable_cache\b/, 'every read depends on the reader'),
  eachLine(
    'db-behind-doors',
    (file) => !mayOpenDatabase(file),
    importOf('@/lib/core/db|(\\.{1,2}/)+(core/)?db'),
    'only queries and commands open the database',
  ),
  eachLine(
    'prisma-behind-doors',
    (file) => !mayOpenDatabase(file),
    importOf('@/prisma/generated/[a-z]+'),
    'here Prisma is types only',
  ),
  eachLine(
    'no-sql-of-text',
    (file) => /^(app|components|lib|cli|worker|prisma)\//.test(file),
    /\$(query|execute)RawUnsafe\b|\bPrisma\.raw\(/,
    'SQL is a template whose values are parameters: $queryRaw and Prisma.sql',
  ),
  eachLine(
    'no-hidden-imports',
    (file) => /^(app|components|lib|cli|worker)\//.test(file),
    /\bimport\('(@\/|\.)[^']*'\)\s*\.\s*[A-Z]/,
    'a type is imported at the top, where the rules see it',
  ),
  eachLine(
    'no-skipped-tests',
    (file) => /^tests\/(?!unit\/architecture\/)/.test(file),
    /\b(it|test|describe)\.(only|skip|todo|fixme)\(|waitForTimeout\(/,
    'a test runs or is not there',
  ),
  names,
  noLoadingPage,
  barrel,
  actions,
  handlers,
  filtered,
];

/** Comments count here. */
const inAll: readonly Check[] = [
  size,
  eachLine(
    'no-suppressions',
    (file) => !/^tests\/(unit\/)?architecture\//.test(file),
    /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|istanbul ignore/,
    'mend it, or change the rule for all',
  ),
];

/** The text with comments blanked, line by line. */
function withoutComments(text: string): string[] {
  const bare = text.replace(/^[ \t]*\/\*\*?[\s\S]*?\*\//gm, (comment) => comment.replace(/[^\n]/g, ' '));
  return bare.split('\n').map((line) => line.replace(/(^|\s)\/\/ .*$/, ''));
}

/** All that is wrong with one file; `file` is its path from the package's root, with forward slashes. */
export function checkSource(file: string, text: string): Violation[] {
  const whole = { file, text, lines: text.split('\n') };
  const bare = { file, text, lines: withoutComments(text) };
  return [...inCode.flatMap((check) => check(bare)), ...inAll.flatMap((check) => check(whole))];
}

/** As `checkSource`, for files on disk. */
export function checkFiles(root: string, files: readonly string[]): Violation[] {
  return files.flatMap((file) => checkSource(file, readFileSync(`${root}/${file}`, 'utf8')));
}
