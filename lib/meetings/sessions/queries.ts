import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db, type Tx } from '@/lib/core/db';
import { classesThatAreTold, type Told } from './visibility';

/** The rows of the participation matrix that tell this person's classes of a session; for the filters of meetings and sessions. */
export async function toldRows(actor: Actor, tx: Tx = db): Promise<Told[]> {
  const classes = classesThatAreTold(actor);
  if (classes.length === 0) return [];
  return tx.participationDefault.findMany({
    where: { right: 'IS_TOLD', verdict: 'YES', partyKind: { in: classes }, sessionKind: { not: 'CLOSED_DOOR' } },
    select: { bodyCode: true, sessionKind: true, partyKind: true, validFrom: true, validTo: true },
    orderBy: { id: 'asc' },
  });
}
