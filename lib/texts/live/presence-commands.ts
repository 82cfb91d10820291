import 'server-only';
import { instant, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';

/** For how long a presence holds without a sign of its process: two heartbeats and a half. */
const holds = 120_000;

const until = (): Date => instant(now().getTime() + holds);

/** Somebody has the text before them, for their party. Everybody there is told by the database. */
export async function enter(
  reader: Readonly<{ streamId: string; textId: string; userId: string; partyCode: string }>,
): Promise<void> {
  await db.textPresence.create({ data: { ...reader, until: until() } });
}

/** They have not any more. */
export async function leave(streamIds: readonly string[]): Promise<void> {
  await db.textPresence.deleteMany({ where: { streamId: { in: [...streamIds] } } });
}

/** These streams go on; what a process that died left behind is gone. */
export async function stay(streamIds: readonly string[]): Promise<void> {
  await db.textPresence.updateMany({ where: { streamId: { in: [...streamIds] } }, data: { until: until() } });
  await db.textPresence.deleteMany({ where: { until: { lt: now() } } });
}
