import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Found = Readonly<{ rule: string; file: string }>;

/** A tree with one planted violation per line: file, what it says, and the rule that must find it there. */
const planted: readonly (readonly [file: string, text: string, rule: string | null])[] = [
  ['lib/meetings/a/views.ts', "import type { B } from '@/lib/meetings/b/views';\nexport type A = B;", 'no-cycle'],
  ['lib/meetings/b/views.ts', "import { type A } from '@/lib/meetings/a/views';\nexport type B = A;", null],
  ['lib/meetings/missing.ts', "import { x } from './not-there';\nexport const y = x;", 'found'],
  ['lib/core/ground.ts', "import { m } from '@/lib/meetings/c/schema';\nexport const g = m;", 'core-is-ground'],
  ['lib/meetings/c/schema.ts', 'export const m = 1;', null],
  ['lib/meetings/d/views.ts', "import type { C } from '@/components/ui/card';\nexport type D = C;", 'lib-below-ui'],
  ['components/ui/card.tsx', 'export type C = 1;\nexport const Card = () => <p className="card" />;', null],
  ['components/ui/paged.tsx', "import type { P } from '@/app/page';\nexport type Q = P;", 'components-below-app'],
  ['app/page.tsx', 'export type P = 1;', null],
  [
    'lib/access/users/queries.ts',
    "import { r } from '@/lib/reports/reports/schema';\nimport { v } from './visibility';\nexport const u = r;",
    'access-leans-on',
  ],
  ['lib/access/users/visibility.ts', 'export const v = 1;', null],
  ['lib/reports/reports/schema.ts', 'export const r = 1;', null],
  [
    'lib/reports/reports/policy.ts',
    "import { inside } from '@/lib/meetings/c/rooms';\nexport const p = inside;",
    'foreign-doors',
  ],
  ['lib/meetings/c/rooms.ts', 'export const inside = 1;', null],
  [
    'lib/reports/reports/workflow.ts',
    "import { can } from '@/lib/rights/can-queries';\nexport const w = can;",
    'nobody-uses-the-top',
  ],
  [
    'lib/rights/can-queries.ts',
    "import { visible } from '@/lib/reports/reports/visibility';\nexport const can = 1;",
    null,
  ],
  ['lib/reports/reports/visibility.ts', 'export const visible = 1;', null],
  ['lib/reports/reports/words.ts', "import { f } from '@/lib/web/form';\nexport const g = f;", 'domains-below-web'],
  ['lib/web/form.ts', "import 'next';\nexport const f = 1;", null],
  ['lib/reports/reports/commands.ts', "import 'next';", 'framework-at-the-edge'],
  [
    'components/reports/list.tsx',
    "import { p } from '@/lib/reports/reports/policy';\nexport const l = p;",
    'components-get-data',
  ],
  [
    'components/ui/table.tsx',
    "import { r } from '@/lib/reports/reports/schema';\nexport const t = r;",
    'ui-knows-no-domain',
  ],
  [
    'app/list.tsx',
    "import { visible } from '@/lib/reports/reports/visibility';\nexport const a = visible;",
    'app-uses-doors',
  ],
  ['node_modules/next/package.json', '{"name":"next","main":"index.js"}', null],
  ['node_modules/next/index.js', '', null],
];

const root = mkdtempSync(path.join(tmpdir(), 'planted-'));
let found: readonly Found[] = [];

beforeAll(() => {
  for (const [file, text] of planted) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), `${text}\n`);
  }
  try {
    execFileSync(process.execPath, ['tests/architecture.mjs', '--json', '--root', root], { encoding: 'utf8' });
  } catch (error) {
    found = JSON.parse((error as { stdout: string }).stdout) as Found[];
  }
}, 30_000);

afterAll(() => rmSync(root, { recursive: true }));

describe('an import that may not be', () => {
  test.each(planted.filter(([, , rule]) => rule !== null))('%s', (file, _text, rule) => {
    expect(found).toContainEqual(expect.objectContaining({ rule, file }));
  });

  test('nothing else is found', () => {
    const guilty = new Set(planted.flatMap(([file, , rule]) => (rule === null ? [] : [`${rule} ${file}`])));
    const more = found.filter(({ rule, file }) => !guilty.has(`${rule} ${file}`) && rule !== 'no-cycle');
    expect(more).toEqual([]);
  });
});
