import 'server-only';
import type { Actor } from './actor';
import { instant, now } from './clock';
import { db } from './db';
import { Conflict } from './errors';

/** Files of one kind that one person may take within a minute. */
const mostExports = 30;

/** Returns when `actor` has not taken too many files by `act` within the last minute. @throws Conflict `export.too-many` */
export async function requireFewExports({ userId: actorId }: Actor, act: string): Promise<void> {
  const since = instant(now().getTime() - 60_000);
  const taken = await db.auditEntry.count({ where: { actorId, act, at: { gte: since } } });
  if (taken >= mostExports) throw new Conflict('export.too-many');
}
