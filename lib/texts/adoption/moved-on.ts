import 'server-only';
import type { Tx } from '@/lib/core/db';
import { Conflict } from '@/lib/core/errors';
import { lastChangeOf } from './state-queries';

/** What somebody states or adopts is what they read. @throws Conflict `adoption.text-moved-on` with the newest `changeNumber` */
export async function refuseOther(tx: Tx, textId: string, seen: number): Promise<void> {
  const changeNumber = await lastChangeOf(tx, textId);
  if (changeNumber !== seen) throw new Conflict('adoption.text-moved-on', { changeNumber });
}
