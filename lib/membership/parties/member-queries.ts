import 'server-only';
import { dateOn } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { partiesOfKind, publicByCode } from '../visibility';

export type MemberName = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** The Members on a calendar day (`2027-05-14`), in the order in which the Conference prints them; within the caller's transaction. */
export async function listMembersOn(tx: Tx, day: string): Promise<MemberName[]> {
  return tx.party.findMany({
    where: { AND: [publicByCode, partiesOfKind(['MEMBER'], dateOn(day))] },
    select: { code: true, nameEs: true, nameEn: true },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  });
}
