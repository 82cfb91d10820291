import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import {
  type KindInList,
  type KindPage,
  type KindView,
  kindSelect,
  type SectionView,
  sectionSelect,
  toKindView,
} from './views';
import { takesPartInReporting, visibleKinds } from './visibility';

const inOrder = { orderBy: { position: 'asc' } } as const;

/** Every kind that `actor` may know of, those in use first, then by name in Spanish. */
export async function listKinds(actor: Actor): Promise<KindView[]> {
  const rows = await db.reportKind.findMany({
    where: visibleKinds(actor),
    select: kindSelect,
    orderBy: [{ isActive: 'desc' }, { nameEs: 'asc' }],
  });
  return rows.map((row) => toKindView(actor, row));
}

/**
 * The same, each with the revision that the next call opens with and how many calls are open.
 * @throws NotFound for whoever takes no part in reporting: for them there is no such page
 */
export async function getKindIndex(actor: Actor): Promise<KindInList[]> {
  if (!takesPartInReporting(actor)) throw new NotFound('kind');
  const rows = await db.reportKind.findMany({
    where: visibleKinds(actor),
    select: {
      ...kindSelect,
      templates: {
        orderBy: { revision: 'desc' },
        take: 1,
        select: { revision: true, _count: { select: { sections: true } } },
      },
      _count: { select: { calls: { where: { closedAt: null } } } },
    },
    orderBy: [{ isActive: 'desc' }, { nameEs: 'asc' }],
  });
  return rows.map(({ templates: [latest], _count, ...row }) => ({
    ...toKindView(actor, row),
    revision: latest?.revision ?? 0,
    sectionCount: latest?._count.sections ?? 0,
    openCallCount: _count.calls,
  }));
}

/** The kind with its latest template. @throws NotFound when it does not exist or the actor may not know that it does */
export async function getKind(actor: Actor, code: string): Promise<KindPage> {
  const row = await db.reportKind.findFirst({ where: { AND: [{ code }, visibleKinds(actor)] }, select: kindSelect });
  if (row === null) throw new NotFound('kind');
  const [template, openCalls, bodies] = await Promise.all([
    latestTemplate(db, code),
    db.reportCall.findMany({
      // Whoever may know of the kind may know of its calls: both are of everybody who takes part in reporting.
      where: { kindCode: code, closedAt: null },
      select: {
        id: true,
        year: true,
        meeting: { select: { titleEs: true, titleEn: true } },
        template: { select: { revision: true } },
      },
      orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
    }),
    db.body.findMany({
      where: { kind: { in: ['VICE_MINISTERS', 'GRCM', 'NETWORK'] } },
      select: { code: true, nameEs: true, nameEn: true },
      ...inOrder,
    }),
  ]);
  return {
    ...toKindView(actor, row),
    template,
    openCalls: openCalls.map(({ template: { revision }, ...call }) => ({ ...call, revision })),
    bodies,
  };
}

/** The template as it stands, which the next call opens with. Revision 0 has no section: nothing can be asked with it yet. */
export async function latestTemplate(
  tx: Tx,
  kindCode: string,
): Promise<{ id: string | null; revision: number; createdAt: Date | null; sections: SectionView[] }> {
  const row = await tx.reportTemplate.findFirst({
    where: { kindCode },
    orderBy: { revision: 'desc' },
    select: { id: true, revision: true, createdAt: true, sections: { select: sectionSelect, ...inOrder } },
  });
  return row ?? { id: null, revision: 0, createdAt: null, sections: [] };
}
