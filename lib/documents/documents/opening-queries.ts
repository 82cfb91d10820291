import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import type { OpeningView } from './views';
import { visibleDocuments, visibleOpenings } from './visibility';

const most = 100;

/** Who opened files of the paper, the newest hundred, as far as `actor` may know: the Secretariat all, everybody their own. */
export async function listOpenings(actor: Actor, documentId: string): Promise<OpeningView[]> {
  const rows = await db.documentOpening.findMany({
    where: { AND: [{ documentId, document: visibleDocuments(actor) }, visibleOpenings(actor)] },
    select: {
      ...{ kind: true, at: true },
      user: { select: { displayName: true } },
      version: { select: { language: true, number: true } },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map(({ user, version, ...row }) => ({ ...row, ...version, who: user.displayName }));
}
