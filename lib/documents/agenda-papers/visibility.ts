import type { Actor } from '@/lib/core/actor';
import { visibleVersionSessions } from '@/lib/meetings/agenda/visibility';
import { visibleSessions } from '@/lib/meetings/sessions/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { visibleDocuments } from '../documents/visibility';

/** Papers of agenda items that `actor` may know of: the document is theirs to read, and the item stands in a session they know of. */
export function visiblePapers(actor: Actor, told: Parameters<typeof visibleSessions>[1]): Prisma.AgendaPaperWhereInput {
  return { document: visibleDocuments(actor), item: { session: visibleSessions(actor, told) } };
}

/** Papers that lay before a published agenda: the document is theirs to read now, and the session stands in a version that they may read. */
export function visibleLaidPapers(
  actor: Actor,
  told: Parameters<typeof visibleSessions>[1],
): Prisma.AgendaVersionPaperWhereInput {
  const versionSession = visibleVersionSessions(actor, told);
  return { document: visibleDocuments(actor), versionItem: { versionSession } };
}
