import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Files that were read for a text and wait: whoever gave them sees them, nobody else, and only while they may know of the text (`texts` is
 * its filter). They are nobody's text yet: the coordinator, the Presidency and the other drafters see what is taken. Source: DR-21, P-05, P-10.
 */
export function visibleImports(actor: Actor, texts: Prisma.NegotiatedTextWhereInput): Prisma.TextImportWhereInput {
  return { byId: actor.userId, text: texts };
}
