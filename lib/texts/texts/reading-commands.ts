import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { inTransaction } from '@/lib/core/db';

/**
 * That `actor` read a text behind closed doors is on record, before they have its words: who, when and which, and nothing of what it says (P-05,
 * product.md 2.4). Of other texts nobody keeps who reads them.
 */
export async function noteReading(
  actor: Actor,
  { id, isClosed }: Readonly<{ id: string; isClosed: boolean }>,
): Promise<void> {
  if (!isClosed) return;
  await inTransaction((tx) => record(tx, actor, { act: 'text.read', subjectId: id, detail: {} }));
}
