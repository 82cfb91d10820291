import { describe, expect, test } from 'vitest';
import { checkSource } from '@/tests/architecture/sources';

const rulesIn = (file: string, text: string): string[] => checkSource(file, text).map(({ rule }) => rule);

const planted: readonly (readonly [rule: string, file: string, text: string, good: string])[] = [
  [
    'env-in-one-place',
    'lib/reports/x.ts',
    'const a = process.env.HOME;',
    'const a = env().DATA_DIR; // not process.env',
  ],
  ['one-clock', 'lib/reports/x.ts', 'const a = new Date();', '// never new Date()\nconst a = now();'],
  ['one-clock', 'components/ui/x.tsx', 'const a = Date.now();', 'const a = now().getTime();'],
  ['no-shared-cache', 'lib/reports/x.ts', "'use cache';", "const words = 'do not use cache';"],
  [
    'actions-close-over-nothing',
    'app/x.tsx',
    "const a = async () => {\n  'use server';\n};",
    "'use server';\nexport async function a() { return runForm(S, p, f, c); }",
  ],
  ['no-unstable-cache', 'app/x.ts', "import { unstable_cache } from 'next/cache';", 'const a = 1;'],
  [
    'db-behind-doors',
    'lib/reports/policy.ts',
    "import { db } from '@/lib/core/db';",
    "import type { Tx } from '@/lib/core/db';",
  ],
  [
    'db-behind-doors',
    'lib/reports/reports/mails.ts',
    "import {\n  db,\n} from '@/lib/core/db';",
    "import { x } from './db-words';",
  ],
  [
    'prisma-behind-doors',
    'components/x.tsx',
    "import { Prisma } from '@/prisma/generated/client';",
    "import type { Prisma } from '@/prisma/generated/client';",
  ],
  [
    'no-sql-of-text',
    'lib/reports/queries.ts',
    'await db.$queryRawUnsafe(sql);',
    "// $queryRawUnsafe is never used\nimport { visibleReports } from './visibility';",
  ],
  [
    'no-sql-of-text',
    'lib/reports/reports/commands.ts',
    'const part = Prisma.raw(word);',
    'const part = Prisma.sql`SELECT 1`;',
  ],
  ['no-hidden-imports', 'lib/reports/x.ts', "type A = import('./views').A;", "const a = await import('./views');"],
  ['no-suppressions', 'lib/x.ts', '// @ts-expect-error', 'const a = 1;'],
  ['no-skipped-tests', 'tests/unit/x.test.ts', "test.skip('a', () => {});", "test('skip', () => {});"],
  ['file-size', 'lib/x.ts', 'a\n'.repeat(401), `// Longer than 250 lines: one table.\n${'a\n'.repeat(300)}`],
  ['file-size', 'lib/x.ts', 'a\n'.repeat(251), 'a\n'.repeat(249)],
  ['name-the-thing', 'lib/reports/utils.ts', '', ''],
  ['no-barrels', 'lib/reports/index.ts', "export { a } from './a';", "import { a } from './a';\nexport const b = a;"],
  [
    'actions-through-the-door',
    'app/actions.ts',
    "'use server';\nexport async function a() { return command(); }",
    "'use server';\nexport async function a() { return runForm(S, p, f, c); }",
  ],
  [
    'routes-through-the-door',
    'app/x/route.ts',
    'export async function GET() { return list(); }',
    'export const GET = (r: Request) => door(r, list);',
  ],
  [
    'routes-through-the-door',
    'app/y/route.ts',
    'export const POST = () => 1;',
    '// Open to everybody: health.\nexport const POST = () => 1;',
  ],
  [
    'reads-are-filtered',
    'lib/reports/queries.ts',
    "import { db } from '@/lib/core/db';",
    "import { visibleReports } from './visibility';",
  ],
  [
    'reads-are-filtered',
    'lib/reports/review-queries.ts',
    'db.report.findMany()',
    "import { publicDb } from '@/lib/core/db';",
  ],
  ['no-loading-page', 'app/[locale]/loading.tsx', '', ''],
];

describe('a source that says what it may not', () => {
  test.each(planted)('%s in %s', (rule, file, bad) => {
    expect(rulesIn(file, bad)).toContain(rule);
  });

  const isAboutNames = (rule: string): boolean => rule === 'name-the-thing' || rule === 'no-loading-page';
  test.each(planted.filter(([rule]) => !isAboutNames(rule)))(
    '%s lets what is right in %s',
    (rule, file, _bad, good) => {
      expect(rulesIn(file, good)).not.toContain(rule);
    },
  );
});
