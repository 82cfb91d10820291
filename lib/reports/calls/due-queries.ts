import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { endOfDay, startOfDay } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import type { DueCall } from './views';
import { visibleCalls } from './visibility';

/** Calls that `actor` may know of and that are due on these days of the Conference's zone (P-11), by deadline; three queries. */
export async function listDueCalls(
  actor: Actor,
  { from, to, bodyCode }: Readonly<{ from: string; to: string; bodyCode?: string | undefined }>,
): Promise<DueCall[]> {
  const rows = await db.reportCall.findMany({
    where: {
      AND: [
        { dueAt: { gte: startOfDay(from), lte: endOfDay(to) } },
        bodyCode === undefined ? {} : { kind: { bodyCode } },
        visibleCalls(actor),
      ],
    },
    select: {
      id: true,
      dueAt: true,
      version: true,
      kind: { select: { nameEs: true, nameEn: true } },
      meeting: { select: { titleEs: true, titleEn: true } },
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: 2000,
  });
  return rows.flatMap(({ dueAt, ...row }) => (dueAt === null ? [] : [{ ...row, dueAt }]));
}
