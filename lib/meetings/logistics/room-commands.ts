import 'server-only';
import type { Tx } from '@/lib/core/db';

type Occupied = Readonly<{ roomId: string; sessionId: string; startsAt: Date; endsAt: Date }>;

/**
 * Is another session in that room at these hours, whoever may know of it? One that ends when the other begins is not. Whoever asks holds
 * the meeting's row, so that nobody takes the room meanwhile.
 */
export async function isRoomTaken(tx: Tx, { roomId, sessionId, startsAt, endsAt }: Occupied): Promise<boolean> {
  const others = {
    roomId,
    sessionId: { not: sessionId },
    session: { startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
  };
  return (await tx.sessionArrangement.count({ where: others })) > 0;
}

/** Would the session, at these hours, share its room with another? */
export async function isOwnRoomTaken(tx: Tx, sessionId: string, hours: Readonly<{ startsAt: Date; endsAt: Date }>) {
  const own = await tx.sessionArrangement.findUnique({ where: { sessionId }, select: { roomId: true } });
  if (own === null || own.roomId === null) return false;
  return isRoomTaken(tx, { roomId: own.roomId, sessionId, ...hours });
}

/**
 * Each of these sessions that now shares its room with another has none any more. For sessions that moved by themselves, so that nobody
 * could be asked.
 */
export async function leaveTakenRooms(tx: Tx, sessionIds: readonly string[]): Promise<void> {
  const sessions = await tx.meetingSession.findMany({
    where: { id: { in: [...sessionIds] } },
    select: { id: true, startsAt: true, endsAt: true },
    orderBy: { id: 'asc' },
  });
  for (const { id: sessionId, ...hours } of sessions) {
    if (!(await isOwnRoomTaken(tx, sessionId, hours))) continue;
    await tx.sessionArrangement.update({ where: { sessionId }, data: { roomId: null, version: { increment: 1 } } });
  }
}
