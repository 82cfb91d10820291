import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser';
import { ensureBuild } from './build';
import { CannotGoOn } from './cannot-go-on';
import { root } from './installation';
import { runCommand, say } from './say';
import { checkMigrations } from './schema-check';

type Count = Readonly<{ passed: number; failed: number }>;
type Step = Readonly<{ name: string; isFast?: true; run: () => Promise<Count> }>;

const reports = path.join(root, 'test-results');
const bin = (...parts: string[]): string => path.join(root, 'node_modules', ...parts);

/** Runs one program to its end, its words on our own output. Returns its exit code. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A check that holds or does not: counts as one. */
async function check(...programs: readonly (readonly string[])[]): Promise<Count> {
  for (const program of programs) if ((await run(program)) !== 0) return { passed: 0, failed: 1 };
  return { passed: 1, failed: 0 };
}

async function readReport<T>(name: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path.join(reports, name), 'utf8')) as T;
  } catch {
    return null;
  }
}

async function vitest(project: string): Promise<Count> {
  const file = `${project}.json`;
  const code = await run([
    bin('vitest/vitest.mjs'),
    'run',
    `--project=${project}`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path.join(reports, file)}`,
  ]);
  const report = await readReport<{ numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }>(
    file,
  );
  if (report === null) return { passed: 0, failed: 1 };
  // A file that cannot be loaded has no test that fails, and fails all the same.
  const failed =
    report.numFailedTests === 0 && code !== 0 ? Math.max(1, report.numFailedTestSuites) : report.numFailedTests;
  return { passed: report.numPassedTests, failed };
}

async function endToEnd(): Promise<Count> {
  const env = { CHROMIUM_PATH: findBrowser(), NODE_OPTIONS: '--conditions=react-server' };
  const code = await run([bin('@playwright/test/cli.js'), 'test'], env);
  const report = await readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>('e2e.json');
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  const failed = unexpected + flaky;
  return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function holds(work: () => Promise<unknown>): Promise<Count> {
  try {
    await work();
    return { passed: 1, failed: 0 };
  } catch (error) {
    const remedy = error instanceof CannotGoOn ? `\n  ${error.remedy}` : '';
    say.note(`✗ ${error instanceof Error ? error.message : String(error)}${remedy}`);
    return { passed: 0, failed: 1 };
  }
}

const steps: readonly Step[] = [
  {
    name: 'types',
    isFast: true,
    run: () => check([bin('next/dist/bin/next'), 'typegen'], [bin('typescript/bin/tsc'), '--noEmit']),
  },
  {
    name: 'style',
    isFast: true,
    run: () => check([bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']),
  },
  { name: 'architecture', isFast: true, run: () => check([path.join(root, 'tests/architecture.mjs')]) },
  { name: 'schema', run: () => holds(checkMigrations) },
  { name: 'unit', isFast: true, run: () => vitest('unit') },
  { name: 'integration', run: () => vitest('integration') },
  { name: 'faults', run: () => vitest('faults') },
  { name: 'build', run: () => holds(ensureBuild) },
  { name: 'e2e', run: endToEnd },
];

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { fast: { type: 'boolean' } }, allowPositionals: true });
  const unknown = positionals.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    throw new CannotGoOn(`There is no part "${unknown}".`, `Parts: ${steps.map(({ name }) => name).join(', ')}.`, 2);
  }
  const chosen = steps.filter(({ name, isFast }) =>
    positionals.length > 0 ? positionals.includes(name) : values.fast !== true || isFast === true,
  );
  // Said now, not after twenty minutes.
  if (chosen.some(({ name }) => name === 'e2e')) findBrowser();
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });

  const lines: string[] = [];
  const total = { passed: 0, failed: 0 };
  for (const step of chosen) {
    say.result(`\n── ${step.name} ${'─'.repeat(Math.max(0, 70 - step.name.length))}`);
    const from = performance.now();
    const { passed, failed } = await step.run();
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    lines.push(
      `${failed === 0 ? '✓' : '✗'} ${step.name.padEnd(14)}${`${passed} passed, ${failed} failed`.padEnd(26)}${seconds} s`,
    );
    // Without a build there is nothing to drive a browser against.
    if (step.name === 'build' && failed > 0) break;
  }
  say.result(`\n${lines.join('\n')}\n`);
  say.result(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
process.exit();
