import 'server-only';
import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import { addDays, dateOn, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import type { Prisma } from '@/prisma/generated/client';
import { toldRows } from '../sessions/queries';
import { sessionsWithAttendance } from './visibility';

/** A session that has begun and whose list nobody has kept. */
export type AskedAttendance = Readonly<{
  code: string;
  titleEs: string;
  titleEn: string;
  meeting: Readonly<{ code: string; titleEs: string; titleEn: string }>;
  dueAt: Date;
  isLate: boolean;
}>;

/** Days after its meeting for which a list is asked for. */
const askedFor = 7;

/** The lists that are asked of the Secretariat: of open sessions that have begun, where somebody is accredited; two queries at most. */
export async function listAskedAttendance(actor: Actor): Promise<AskedAttendance[]> {
  if (!holds(actor, readingSecretariat)) return [];
  const at = now();
  const begun = { startsAt: { lte: at }, attendance: { is: null } };
  const meeting: Prisma.MeetingWhereInput = {
    status: { not: 'CANCELLED' },
    endsOn: { gte: dateOn(addDays(today(), -askedFor)) },
    delegates: { some: { status: { in: ['ACCREDITED', 'REGISTERED'] } } },
  };
  const rows = await db.meetingSession.findMany({
    where: { AND: [begun, { meeting }, sessionsWithAttendance(actor, await toldRows(actor))] },
    select: {
      ...{ code: true, titleEs: true, titleEn: true, endsAt: true },
      meeting: { select: { code: true, titleEs: true, titleEn: true } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 20,
  });
  return rows.map(({ endsAt, ...session }) => ({ ...session, dueAt: endsAt, isLate: endsAt < at }));
}
