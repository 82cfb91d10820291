import 'server-only';
import { listHolders } from '@/lib/access/mandates/queries';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { knowsClosedDoors } from '@/lib/meetings/sessions/visibility';
import { custodyPolicy } from './policy';
import type { CustodyView } from './views';
import { visibleCustodies } from './visibility';

/** The code of the Member that presides now; null where nobody does. */
export async function presidingCodeNow(tx: Tx): Promise<string | null> {
  const at = now();
  const term = await tx.presidency.findFirst({
    where: { startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
    select: { partyCode: true },
    orderBy: { startsAt: 'desc' },
  });
  return term?.partyCode ?? null;
}

/** The custody of a closed-door session's papers; null for whoever is not in the room. */
export async function findCustody(actor: Actor, sessionId: string): Promise<CustodyView | null> {
  if (!knowsClosedDoors(actor)) return null;
  const canRecord = custodyPolicy.record.may(actor, { presidingCode: await presidingCodeNow(db) });
  const rows = await db.closedDoorCustody.findMany({
    where: { AND: [{ sessionId, revokedAt: null, endsAt: { gt: now() } }, visibleCustodies(actor)] },
    select: { id: true, reason: true, endsAt: true, user: { select: { displayName: true } } },
    orderBy: { grantedAt: 'asc' },
  });
  const people = canRecord === null ? await listHolders(db, ['SECRETARIAT_COORDINATOR'], null) : [];
  const names = await db.user.findMany({
    where: { id: { in: people.map(({ userId }) => userId) } },
    select: { id: true, displayName: true },
    orderBy: { displayName: 'asc' },
  });
  return {
    sessionId,
    custodies: rows.map(({ user, ...row }) => ({ ...row, who: user.displayName })),
    candidates: names.map(({ id, displayName: name }) => ({ id, name })),
    canRecord,
  };
}
