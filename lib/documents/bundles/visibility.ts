import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';

/** Bundles that `actor` may know of: their own, until they end. */
export function visibleBundles(actor: Actor, at: Date): Prisma.DocumentBundleWhereInput {
  return { requestedById: actor.userId, expiresAt: { gt: at } };
}
