import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db, type Tx } from '@/lib/core/db';
import type { Prisma } from '@/prisma/generated/client';
import { type MeetingRow, meetingSelect, toMeetingHead } from '../meetings/views';
import { isBehindClosedDoors } from '../sessions/policy';
import type { Told } from '../sessions/visibility';
import { preparesAgendaOf } from './policy';
import type { OfferedItem } from './views';
import { visibleItems } from './visibility';

const offeredSelect = {
  id: true,
  titleEs: true,
  titleEn: true,
  session: { select: { kind: true, meeting: { select: meetingSelect } } },
} as const;

/** Items of earlier meetings of the body that are to be taken up again and that no item of this meeting takes up. */
function openFollowUps(actor: Actor, told: readonly Told[], meeting: MeetingRow): Prisma.AgendaItemWhereInput {
  return {
    AND: [
      {
        isToBeTakenUp: true,
        session: { meeting: { bodyCode: meeting.bodyCode, startsOn: { lt: meeting.startsOn } } },
        takenUpBy: { none: { session: { meetingId: meeting.id } } },
      },
      visibleItems(actor, told),
    ],
  };
}

/**
 * What the body's last meeting left to be taken up again, offered to whoever writes this one's agenda: of the closed-door session to
 * those who are in it, of the others to those who prepare the open part. Source: DR-11.
 */
export async function listOffered(actor: Actor, told: readonly Told[], meeting: MeetingRow): Promise<OfferedItem[]> {
  if (meeting.status !== 'PLANNED') return [];
  const kinds: Prisma.MeetingSessionWhereInput[] = [
    ...(preparesAgendaOf(actor, meeting) ? [{ kind: { not: 'CLOSED_DOOR' as const } }] : []),
    ...(isBehindClosedDoors(actor) ? [{ kind: 'CLOSED_DOOR' as const }] : []),
  ];
  if (kinds.length === 0) return [];
  const rows = await db.agendaItem.findMany({
    where: { AND: [openFollowUps(actor, told, meeting), { session: { OR: kinds } }] },
    select: offeredSelect,
    orderBy: [{ session: { startsAt: 'desc' } }, { position: 'asc' }, { id: 'asc' }],
    take: 100,
  });
  return rows.map(({ session, ...item }) => ({ ...item, meeting: toMeetingHead(session.meeting) }));
}

/** One of them, with the kind of session it comes from; null where it is not offered to this person. */
export async function findOffered(tx: Tx, actor: Actor, told: readonly Told[], meeting: MeetingRow, id: string) {
  const where = { AND: [{ id }, openFollowUps(actor, told, meeting)] };
  const row = await tx.agendaItem.findFirst({ where, select: offeredSelect });
  if (row === null) return null;
  const { session, ...item } = row;
  return { offered: { ...item, meeting: toMeetingHead(session.meeting) }, sessionKind: session.kind };
}
