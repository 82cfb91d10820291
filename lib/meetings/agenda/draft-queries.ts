import 'server-only';
import type { Actor } from '@/lib/core/actor';
import type { Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { toldRows } from '../sessions/queries';
import { type Told, visibleSessions } from '../sessions/visibility';
import { itemSelect, toDraftSession } from './views';
import { visibleAgendas, visibleItems } from './visibility';

export const agendaSelect = {
  id: true,
  meetingId: true,
  status: true,
  version: true,
  consultation: {
    select: { openedAt: true, closesAt: true, daysBefore: true, of: { select: { number: true } } },
  },
} as const;

/** The agenda of a meeting as `actor` may know it; null where there is none for them. */
export async function findAgenda(tx: Tx, actor: Actor, told: readonly Told[], meetingId: string) {
  return tx.agenda.findFirst({
    where: { AND: [{ meetingId }, visibleAgendas(actor, told)] },
    select: agendaSelect,
  });
}

export type AgendaRow = NonNullable<Awaited<ReturnType<typeof findAgenda>>>;

/** The same by its id. @throws NotFound when it does not exist or the actor may not know that it does */
export async function findVisibleAgenda(tx: Tx, actor: Actor, id: string): Promise<AgendaRow> {
  const where = { AND: [{ id }, visibleAgendas(actor, await toldRows(actor, tx))] };
  const row = await tx.agenda.findFirst({ where, select: agendaSelect });
  if (row === null) throw new NotFound('agenda');
  return row;
}

const sessionSelect = {
  id: true,
  code: true,
  kind: true,
  titleEs: true,
  titleEn: true,
  startsAt: true,
  endsAt: true,
} as const;

/** The sessions of a meeting that `actor` may know of, with the items that they may read, as they stand; two queries. */
export async function draftSessions(tx: Tx, actor: Actor, told: readonly Told[], meetingId: string) {
  const [sessions, items] = await Promise.all([
    tx.meetingSession.findMany({
      where: { AND: [{ meetingId }, visibleSessions(actor, told)] },
      select: sessionSelect,
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    }),
    tx.agendaItem.findMany({
      where: { AND: [{ session: { meetingId } }, visibleItems(actor, told)] },
      select: itemSelect,
    }),
  ]);
  return sessions.map((session) => toDraftSession(session, items));
}
