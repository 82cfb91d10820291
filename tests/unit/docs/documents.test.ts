import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '@/cli/installation';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** What lib/core/env.ts reads. */
const settings = matches(read('lib/core/env.ts'), /^ {2}([A-Z][A-Z0-9_]+): (?:z|optionalText)/gm);
/** The rows of the table under a heading, by their first cell. */
const rowsUnder = (text: string, heading: string): string[] => {
  const part = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return matches(part, /^\| `?([^`|]+?)`? \|/gm).filter((cell) => !/^(-+|#|Setting)$/.test(cell));
};

describe('docs/operations.md', () => {
  test('lists every setting and no other', () => {
    expect(rowsUnder(read('docs/operations.md'), 'Settings').sort()).toEqual([...settings].sort());
  });
});

describe('docker-compose.yml', () => {
  test('sets only what is read', () => {
    const set = matches(read('docker-compose.yml'), /^ {4,6}([A-Z][A-Z0-9_]+): /gm).filter(
      (name) => !/^POSTGRES_/.test(name),
    );
    const passwords = ['CRM_APP_PASSWORD', 'CRM_PUBLIC_PASSWORD', 'CRM_BACKUP_PASSWORD'];
    expect(set.filter((name) => !settings.includes(name) && !passwords.includes(name))).toEqual([]);
    expect(set).toEqual(expect.arrayContaining(['DATABASE_URL', 'APP_DATABASE_URL', 'AUTH_SECRET', ...passwords]));
  });

  test('starts what is there', () => {
    const text = `${read('docker-compose.yml')}${read('Dockerfile')}`;
    for (const file of ['worker/main.ts', 'node_modules/next/dist/bin/next', 'cli/bootstrap.mjs']) {
      expect(text).toContain(file);
      expect(existsSync(path.join(root, file)), file).toBe(true);
    }
  });
});

describe('README.md', () => {
  const readme = read('README.md');

  test('names every command', () => {
    const commands = matches(read('cli/main.ts'), /^register([A-Z]\w*)\(program\)/gm).map((name) => name.toLowerCase());
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((name) => !readme.includes(`npm run crm -- ${name}`))).toEqual([]);
  });

  test('names no script that package.json lacks', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [readme, read('docs/operations.md'), read('docs/architecture.md')].flatMap((text) => [
      ...matches(text, /npm run ([\w:]+)/g),
      ...matches(text, /npm (test)\b/g),
    ]);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('shows every part of lib', () => {
    for (const entry of readdirSync(path.join(root, 'lib'))) expect(readme, entry).toContain(`${entry}/`);
  });
});

describe('docs/security.md', () => {
  const text = read('docs/security.md');

  test('has every fault and every demand, each once', () => {
    const numbered = (letter: string, most: number) =>
      Array.from({ length: most }, (_, n) => `${letter}${String(n + 1).padStart(2, '0')}`);
    expect(matches(text, /^\| ([FDA]\d\d) \|/gm)).toEqual([
      ...numbered('F', 25),
      ...numbered('D', 17),
      ...numbered('A', 61),
    ]);
  });

  test('names files that are there, and says "held" of nothing without one', () => {
    const files = matches(text, /`((?:tests|lib|worker|cli|prisma)\/[^`]+)`/g);
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    const claims = text.split('\n').filter((line) => /^\| [FDA]\d\d \|[^|]*\| held/.test(line));
    expect(claims.filter((line) => !/\| `tests\//.test(line))).toEqual([]);
  });
});

test('every link between documents leads somewhere', () => {
  const documents = ['README.md', ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)].filter(
    (name) => name.endsWith('.md'),
  );
  const broken = documents.flatMap((file) =>
    matches(read(file), /\]\((?!https?:|#)([^)#\s]+)/g).filter(
      (link) => !existsSync(path.join(root, path.dirname(file), link)),
    ),
  );
  expect(broken).toEqual([]);
});
