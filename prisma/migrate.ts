import type { EventEmitter } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { runMigrations as migrateQueue } from 'graphile-worker';
import { Client, type ClientConfig, Pool } from 'pg';

const home = import.meta.dirname;
const filters = { externalTables: [], externalEnums: [] };

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

let bindings: Promise<Bindings> | undefined;

/** The engine's module, made once a process: a second instance would share the first one's callbacks. */
function loadBindings(): Promise<Bindings> {
  bindings ??= (async () => {
    const require = createRequire(import.meta.url);
    const module = await import('@prisma/schema-engine-wasm/schema_engine_bg');
    const wasm = await readFile(
      path.join(path.dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm'),
    );
    const { instance } = await WebAssembly.instantiate(wasm, {
      './schema_engine_bg.js': module as unknown as WebAssembly.ModuleImports,
    });
    const exports = instance.exports as WebAssembly.Exports & { __wbindgen_start(): void };
    (module as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm(exports);
    exports.__wbindgen_start();
    return module;
  })();
  return bindings;
}

/** Columns that Postgres sent as `"char"` (oid 18), in which it answers about its own catalogue. */
const charColumns = new Set<string>();

/** Prisma's adapter refuses `"char"`; it comes as `text` (25) and `asMigrator` gives the type back. */
class CatalogueClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    const { connection } = this as unknown as { connection: EventEmitter };
    connection.prependListener('rowDescription', ({ fields }: { fields: { name: string; dataTypeID: number }[] }) => {
      for (const field of fields.filter(({ dataTypeID }) => dataTypeID === 18)) {
        charColumns.add(field.name);
        field.dataTypeID = 25;
      }
    });
  }
}

/** The adapter with `"char"` understood and scripts run whole. */
function asMigrator<Adapter extends object>(adapter: Adapter): Adapter {
  return new Proxy(adapter, {
    get(target, property) {
      const member = Reflect.get(target, property) as unknown;
      if (typeof member !== 'function') return member;
      // The adapter cuts scripts at every semicolon, also inside function bodies; whole, a script is one transaction too.
      if (property === 'executeScript') {
        return async (script: string): Promise<void> =>
          void (await (target as { underlyingDriver(): Pool }).underlyingDriver().query(script));
      }
      if (property !== 'queryRaw' && property !== 'connect') return member.bind(target);
      return async (...given: unknown[]) => {
        const answer = await member.apply(target, given);
        if (property === 'connect') return asMigrator(answer);
        const columnTypes = answer.columnTypes.map((type: number, i: number) =>
          charColumns.has(answer.columnNames[i]) ? ColumnTypeEnum.Character : type,
        );
        return { ...answer, columnTypes };
      };
    },
  });
}

/** Prisma's schema engine as WebAssembly: nothing is downloaded, `_prisma_migrations` is filled as `migrate deploy` does. */
async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine: Engine } = await loadBindings();
  const { files } = await readSchema();
  const pool = new Pool({ connectionString: url, Client: CatalogueClient, max: 2 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(asMigrator(new PrismaPg(pool)));
    const engine = await Engine.new(
      { datamodels: files.map((file) => [file.path, file.content]) },
      () => undefined,
      adapter,
    );
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    // The engine leaves its connections open; a database with one cannot be copied or dropped.
    await pool.end();
  }
}

async function readSchema(): Promise<SchemasContainer> {
  const folder = path.join(home, 'schema');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      path: path.join(folder, name),
      content: await readFile(path.join(folder, name), 'utf8'),
    })),
  );
  return { files };
}

async function readMigrations(): Promise<MigrationList> {
  const baseDir = path.join(home, 'migrations');
  const entries = await readdir(baseDir, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    folders.map(async (folder) => ({
      path: folder,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(path.join(baseDir, folder, 'migration.sql'), 'utf8') },
      },
    })),
  );
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories };
}

/**
 * The database at `url` (the owner's) has every migration, the queue's tables and the grants of the serving roles. A second run
 * changes nothing. Returns the names of the migrations that it applied.
 */
export async function migrate(url: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  const { appliedMigrationNames } = await withEngine(url, (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  );
  await migrateQueue({ connectionString: url, logger: undefined });
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(await readFile(path.join(home, 'grants.sql'), 'utf8'));
  } finally {
    await client.end();
  }
  return appliedMigrationNames;
}

/** The SQL that leads from the database at `url` to the schema files; null when they agree. */
export async function pendingSql(url: string): Promise<string | null> {
  const schema = await readSchema();
  const { stdout, exitCode } = await withEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', ...schema, configDir: home },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters,
    }),
  );
  return exitCode === 2 ? stdout : null;
}
