import 'server-only';
import { type Actor, holds } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { decidesFor } from '../adoption/policy';
import { lastChangeOf } from '../adoption/state-queries';
import { positionsOn } from '../adoption/visibility';
import { factsOfText, textsOf } from '../texts/facts-queries';
import { textSelect } from '../texts/views';
import { runningIn } from './visibility';

/** A silence that runs, on which the reader's Member has said nothing. */
export type AskedSilence = Readonly<{
  textId: string;
  titleEs: string;
  titleEn: string;
  meeting: Readonly<{ titleEs: string; titleEn: string }>;
  dueAt: Date;
}>;

/** The silences on which whoever decides for a Member can still speak; none for anybody else. Few run at once: some queries for each. */
export async function listAskedSilences(actor: Actor): Promise<AskedSilence[]> {
  if (!holds(actor, ['VICE_MINISTER', 'GRCM_DELEGATE', 'LIAISON_OFFICER'])) return [];
  const rows = await db.textSilence.findMany({
    where: { AND: [runningIn(await textsOf(actor)), { endsAt: { gt: now() } }] },
    select: { endsAt: true, text: { select: textSelect } },
    orderBy: [{ endsAt: 'asc' }, { id: 'asc' }],
    take: 20,
  });
  const asked: AskedSilence[] = [];
  for (const { endsAt: dueAt, text } of rows) {
    const partyCode = decidesFor(actor, await factsOfText(db, text));
    if (partyCode === null) continue;
    const changeNumber = await lastChangeOf(db, text.id);
    const where = { AND: [positionsOn(text.id), { partyCode, changeNumber }] };
    if ((await db.textPosition.count({ where })) > 0) continue;
    const { id: textId, titleEs, titleEn, session } = text;
    asked.push({ textId, titleEs, titleEn, meeting: session.meeting, dueAt });
  }
  return asked;
}
