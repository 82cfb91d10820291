import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';
import { visibleDocuments } from '../documents/visibility';

/** Versions of the documents that `actor` may know of: whoever reads a paper reads all that it was. */
export function visibleVersions(actor: Actor): Prisma.DocumentVersionWhereInput {
  return { document: visibleDocuments(actor) };
}
