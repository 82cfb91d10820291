import type { Actor } from '@/lib/core/actor';
import { knowsClosedDoors } from '@/lib/meetings/sessions/visibility';
import type { Prisma } from '@/prisma/generated/client';

/** Custodies that `actor` may know of: all for who is behind closed doors, one's own for the coordinator. Source: P-05. */
export function visibleCustodies(actor: Actor): Prisma.ClosedDoorCustodyWhereInput {
  return knowsClosedDoors(actor) ? { id: { notIn: [] } } : { userId: actor.userId };
}
