import type { Actor } from '@/lib/core/actor';
import { EVERYTHING, NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { isAdministrator } from './policy';

/**
 * Whose accounts this person may know of: all, for whoever keeps them; none, for everybody else (their own is under "Your account").
 * Source: DR-63, P-06.
 */
export function visibleUsers(actor: Actor): Prisma.UserWhereInput {
  return isAdministrator(actor) ? EVERYTHING : NOTHING;
}
