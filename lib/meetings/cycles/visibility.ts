import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';
import { visibleMeetings } from '../meetings/visibility';
import type { Told } from '../sessions/visibility';

/** Cycles of whose meetings `actor` may know of one at least; which others stand in it nothing tells them (DR-56, P-01). */
export function visibleCycles(actor: Actor, told: readonly Told[]): Prisma.CycleWhereInput {
  return { meetings: { some: visibleMeetings(actor, told) } };
}
