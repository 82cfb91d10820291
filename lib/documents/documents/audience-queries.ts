import 'server-only';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { keptToMembers } from '@/lib/meetings/sessions/visibility';
import type { Classification } from '@/prisma/generated/enums';
import { amongMembers, audienceOf } from './audience';
import { principalWords } from './audience-labels';
import { audienceFacts, type DocumentRow, type Words } from './views';
import { visibleDocuments } from './visibility';

/** The filter that decides; what is said here in words is only read by whoever it has let through. */
export const filter = visibleDocuments;

/** Who reads the paper now, or would by another class: without outsiders where the Members keep its session to themselves (DR-05). One query at most. */
export async function audienceNow(
  row: DocumentRow,
  classification: Classification = row.classification,
): Promise<string[]> {
  const principals = audienceOf({ ...audienceFacts(row), classification });
  if (row.sessionId === null || row.publishedAt !== null) return principals;
  const where = { AND: [{ id: row.sessionId }, keptToMembers(now())] };
  return (await db.meetingSession.count({ where })) > 0 ? amongMembers(principals) : principals;
}

/** Principals in words, in the order in which the Conference names them, each once. At most two queries. */
export async function wordsOf(principals: readonly string[], partyCode: string | null): Promise<Words[]> {
  const rooms = principals.flatMap((one) => (one.startsWith('room:') ? [one.slice(5)] : []));
  const [bodies, party] = await Promise.all([
    rooms.length === 0
      ? []
      : db.body.findMany({ where: { code: { in: rooms } }, select: { code: true, nameEs: true, nameEn: true } }),
    partyCode === null || !principals.includes(`party:${partyCode}`)
      ? null
      : db.party.findUnique({ where: { code: partyCode }, select: { nameEs: true, nameEn: true } }),
  ]);
  return principalWords(principals, { bodies, party });
}
