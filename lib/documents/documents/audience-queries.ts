import 'server-only';
import { db } from '@/lib/core/db';
import { principalWords } from './audience-labels';
import type { Words } from './views';
import { visibleDocuments } from './visibility';

/** The filter that decides; what is said here in words is only read by whoever it has let through. */
export const filter = visibleDocuments;

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
