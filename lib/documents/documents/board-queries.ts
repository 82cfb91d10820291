import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dayOf, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import type { DocumentStatus } from '@/prisma/generated/enums';
import type { BoardView } from './board-views';
import { keepsDocuments } from './policy';
import { visibleDocuments } from './visibility';

const columns: readonly DocumentStatus[] = ['AWAITED', 'RECEIVED', 'IN_REVIEW', 'IN_TRANSLATION', 'READY'];
const mostInColumn = 50;

/** Papers on their way, by state; within one first what is late, then what lacks a language, then by the day it is awaited. @throws NotFound */
export async function getBoard(actor: Actor): Promise<BoardView> {
  if (!keepsDocuments(actor)) throw new NotFound('document');
  const rows = await db.document.findMany({
    where: { AND: [{ status: { in: [...columns] }, withdrawnAt: null }, visibleDocuments(actor)] },
    select: {
      ...{ symbol: true, titleEs: true, titleEn: true, status: true, awaitedOn: true },
      versions: { distinct: ['language'], select: { language: true } },
    },
    orderBy: [{ awaitedOn: { sort: 'asc', nulls: 'last' } }, { issuedAt: 'asc' }, { id: 'asc' }],
    take: columns.length * mostInColumn,
  });
  const cards = rows.map(({ versions, awaitedOn, ...row }) => {
    const has = versions.map(({ language }) => language);
    const day = awaitedOn === null ? null : dayOf(awaitedOn);
    return {
      ...row,
      awaitedOn: day,
      isLate: row.status === 'AWAITED' && day !== null && day < today(),
      missing: (['es', 'en'] as const).filter((language) => !has.includes(language)),
    };
  });
  const weight = (card: (typeof cards)[number]): number => (card.isLate ? 0 : card.missing.length > 0 ? 1 : 2);
  return columns.map((status) => ({
    status,
    cards: cards.filter((card) => card.status === status).toSorted((a, b) => weight(a) - weight(b)),
  }));
}
