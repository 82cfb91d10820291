import type { Actor } from '@/lib/core/actor';
import { visibleSessions } from '@/lib/meetings/sessions/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { visibleDocuments } from '../documents/visibility';

/** Papers of agenda items that `actor` may know of: the document is theirs to read, and the item stands in a session they know of. */
export function visiblePapers(actor: Actor, told: Parameters<typeof visibleSessions>[1]): Prisma.AgendaPaperWhereInput {
  return { document: visibleDocuments(actor), item: { session: visibleSessions(actor, told) } };
}
