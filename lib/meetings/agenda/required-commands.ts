import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import type { MeetingRow } from '../meetings/views';
import { requirementsFor } from './check-queries';
import { missingFrom } from './rules';
import { openSessionsOf } from './visibility';

/**
 * What the rules demand and no item meets stands at the end of the first session that is the best place for it. What has no session to
 * stand in is left out: the page says what is missing, and publication refuses. Returns the kinds inserted. The meeting is locked.
 */
export async function insertRequired(tx: Tx, actor: Actor, meeting: MeetingRow): Promise<string[]> {
  const sessions = await tx.meetingSession.findMany({
    where: openSessionsOf(meeting.id),
    select: {
      id: true,
      kind: true,
      items: { select: { kind: true, aboutBodyCode: true, parentId: true, position: true } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const standing = sessions.flatMap(({ kind, items }) => items.map((item) => ({ ...item, sessionKind: kind })));
  const inserted: string[] = [];
  const added = new Map<string, number>();
  for (const required of missingFrom(await requirementsFor(tx, meeting), standing)) {
    const session = required.sessionKinds
      .map((kind) => sessions.find((one) => one.kind === kind))
      .find((one) => one !== undefined);
    if (session === undefined) continue;
    const { kind, aboutBodyCode, titleEs, titleEn } = required;
    const last = Math.max(0, ...session.items.filter((one) => one.parentId === null).map(({ position }) => position));
    const more = (added.get(session.id) ?? 0) + 1;
    added.set(session.id, more);
    await tx.agendaItem.create({
      data: {
        ...{ sessionId: session.id, position: last + more, kind, aboutBodyCode, titleEs, titleEn },
        ...{ editedAt: now(), editedById: actor.userId },
      },
    });
    inserted.push(kind);
  }
  return inserted;
}
