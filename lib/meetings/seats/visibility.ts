import type { Actor } from '@/lib/core/actor';
import { NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { isBehindClosedDoors } from '../sessions/policy';

/** Who sits behind closed doors is known to the Vice-Ministers who meet there, and to nobody by rank (DR-21, P-05). */
export function visibleSeats(actor: Actor): Prisma.ClosedSeatWhereInput {
  return isBehindClosedDoors(actor) ? { session: { kind: 'CLOSED_DOOR' } } : NOTHING;
}
