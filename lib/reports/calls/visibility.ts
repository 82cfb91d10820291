import type { Actor } from '@/lib/core/actor';
import { EVERYTHING, NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { takesPartInReporting } from '../kinds/visibility';

/**
 * Calls that `actor` may know exist: every call asks every Member (DR-01), so all who take part in reporting see all of them, and
 * nobody else sees one. What each Member has answered is reports/visibility.ts. Source: as kinds/visibility.ts.
 */
export function visibleCalls(actor: Actor): Prisma.ReportCallWhereInput {
  return takesPartInReporting(actor) ? EVERYTHING : NOTHING;
}
