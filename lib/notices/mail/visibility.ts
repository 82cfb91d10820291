import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import { EVERYTHING, NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Whose mails may this person know of. Source: product.md §2.7 (outbox visible with every delivery), P-06. Everybody: their own.
 */
export function visibleMails(actor: Actor): Prisma.OutboxMailWhereInput {
  return { userId: actor.userId };
}

/** Every delivery, for the three posts of the Secretariat (DR-62, DR-63): it looks after what goes out. */
export function visibleOutbox(actor: Actor): Prisma.OutboxMailWhereInput {
  return holds(actor, [...readingSecretariat, 'SECRETARIAT_IT']) ? EVERYTHING : NOTHING;
}
