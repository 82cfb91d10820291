import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';
import { visibleMeetings } from '../meetings/visibility';
import type { Told } from '../sessions/visibility';

/** Seminars that `actor` may know of: those whose meeting they may know of. Source: DR-31, DR-74, DR-76, P-06. */
export function visibleSeminars(actor: Actor, told: readonly Told[]): Prisma.SeminarWhereInput {
  return { meeting: visibleMeetings(actor, told) };
}
