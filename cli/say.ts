import { CannotGoOn } from './cannot-go-on';

/** What a command tells its operator; results go to standard output, everything else to standard error. */
export const say = {
  step: (words: string): void => void process.stdout.write(`• ${words}\n`),
  note: (words: string): void => void process.stderr.write(`${words}\n`),
  result: (words: string): void => void process.stdout.write(`${words}\n`),
};

/** One JSON document on standard output: on one line for programs, indented on a terminal. */
export function sayJson(value: unknown): void {
  const isForPeople = process.stdout.isTTY === true;
  say.result(JSON.stringify(value, null, isForPeople ? 2 : undefined));
}

/** A table of columns as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const known: readonly (readonly [RegExp, string, string])[] = [
  [/ENOSPC|No space left/, 'The disk is full.', 'Free some space and run the command again; nothing was lost.'],
  [/EACCES|EPERM|EROFS/, 'A file may not be written.', 'Run the command as the owner of this folder.'],
  [/ECONNREFUSED/, 'The database does not answer.', 'Check DATABASE_URL and that PostgreSQL runs there.'],
  [
    /password authentication failed/,
    'The database refuses the password.',
    'Check the user and password in DATABASE_URL.',
  ],
];

/** Runs a command to its end: an expected failure is one sentence and its remedy, an unexpected one keeps its stack. */
export async function runCommand(work: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    const failure = error instanceof CannotGoOn ? error : recognise(error);
    if (failure === null) {
      process.stderr.write(
        `\n✗ Something unexpected happened.\n${error instanceof Error ? error.stack : String(error)}\n`,
      );
      process.exitCode = 1;
      return;
    }
    process.stderr.write(`\n✗ ${failure.message}\n  ${failure.remedy}\n`);
    process.exitCode = failure.exitCode;
  }
}

function recognise(error: unknown): CannotGoOn | null {
  const text = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : String(error);
  if (text.trimStart().startsWith('Settings:') || text.includes('Settings:\n')) {
    return new CannotGoOn(text.trim(), 'Set these in the environment; README.md lists them all.');
  }
  const found = known.find(([pattern]) => pattern.test(text));
  return found === undefined ? null : new CannotGoOn(`${found[1]} (${text.trim().split('\n')[0]})`, found[2]);
}
