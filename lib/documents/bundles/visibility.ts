import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';

/** Bundles that `actor` may know of: their own, until they end. */
export function visibleBundles(actor: Actor, at: Date): Prisma.DocumentBundleWhereInput {
  return { requestedById: actor.userId, expiresAt: { gt: at } };
}

/** Bundles that nobody may know of any more. */
export function endedBundles(at: Date): Prisma.DocumentBundleWhereInput {
  return { expiresAt: { lte: at } };
}
