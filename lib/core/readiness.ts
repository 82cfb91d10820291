import 'server-only';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { db, publicDb } from './db';
import { log, loggable } from './log';
import { inTime } from './patience';

let wanted: Promise<readonly string[]> | undefined;

/** Names of the migrations that this version of the application was made for. */
function wantedMigrations(): Promise<readonly string[]> {
  wanted ??= readdir(path.join(process.cwd(), 'prisma/migrations'), { withFileTypes: true }).then((entries) =>
    entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
  );
  return wanted;
}

async function isInPlace(): Promise<boolean> {
  // Both serving roles, each by its own connection. The queue's tables come after the migrations.
  const [applied, [queue]] = await Promise.all([
    db.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL`,
    db.$queryRaw<{ exists: boolean }[]>`
      SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS "exists"`,
    publicDb.$queryRaw`SELECT 1`,
  ]);
  const names = new Set(applied.map(({ name }) => name));
  return queue?.exists === true && (await wantedMigrations()).every((name) => names.has(name));
}

let asked: Promise<boolean> | undefined;
let wasReady: boolean | undefined;

/** The reason is for the log, once for each change: the answer tells nobody why. */
function note(isReady: boolean, error?: unknown): boolean {
  if (isReady !== wasReady && (!isReady || wasReady !== undefined)) {
    log()[isReady ? 'info' : 'warn']({ error: error === undefined ? undefined : loggable(error) }, 'readiness changed');
  }
  wasReady = isReady;
  return isReady;
}

/**
 * Can this process serve? The database answers on both connections within two seconds, and every migration of this version is in
 * place. However many ask at once, the database is asked once.
 */
export async function isReady(): Promise<boolean> {
  asked ??= isInPlace().finally(() => {
    asked = undefined;
  });
  try {
    return note(await inTime(asked));
  } catch (error) {
    return note(false, error);
  }
}
