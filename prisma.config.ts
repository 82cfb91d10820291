// `prisma generate`, `validate` and `format` need no engine; pointing at an existing file keeps the CLI from
// downloading one. Migrations run in-process: see prisma/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

import { defineConfig } from 'prisma/config';

export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } });
