import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { type KindPage, type KindView, kindSelect, type SectionView, sectionSelect, toKindView } from './views';
import { visibleKinds } from './visibility';

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

/** The kind with its latest template. @throws NotFound when it does not exist or the actor may not know that it does */
export async function getKind(actor: Actor, code: string): Promise<KindPage> {
  const row = await db.reportKind.findFirst({ where: { AND: [{ code }, visibleKinds(actor)] }, select: kindSelect });
  if (row === null) throw new NotFound('kind');
  const [template, revisionCount, openCallCount, bodies] = await Promise.all([
    latestTemplate(db, code),
    db.reportTemplate.count({ where: { kindCode: code } }),
    db.reportCall.count({ where: { kindCode: code, closedAt: null } }),
    db.body.findMany({
      where: { kind: { in: ['VICE_MINISTERS', 'GRCM', 'NETWORK'] } },
      select: { code: true, nameEs: true, nameEn: true },
      ...inOrder,
    }),
  ]);
  return { ...toKindView(actor, row), template, revisionCount, openCallCount, bodies };
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
