import 'server-only';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { silenceEndedMail, silenceRemindedMail } from '@/lib/notices/mail/silence-texts';
import { sealText } from '../adoption/seal-commands';
import { stateOf } from '../adoption/state-queries';
import { textSelect } from '../texts/views';
import { decidersOf, tellDeciders } from './mail-commands';

// The clock acts for nobody: what it reads is not filtered by a person's rights, and it tells only those who may read the text.
const select = {
  ...{ id: true, endsAt: true, zone: true, presidedBy: true, openedById: true, status: true },
  text: { select: textSelect },
} as const;

/**
 * By the clock: silence that nobody broke until its instant has adopted the text then, however much later this runs: sealed, numbered by the
 * year of that instant, its decisions registered. Where the meeting was called off meanwhile, it is withdrawn. A second run changes nothing.
 */
export async function concludeSilence(silenceId: string): Promise<void> {
  const asked = await db.textSilence.findUnique({ where: { id: silenceId }, select });
  if (asked === null || asked.status !== 'RUNNING' || asked.endsAt > now()) return;
  const deciders = await decidersOf(asked.text);
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "NegotiatedText" WHERE id = ${asked.text.id}::uuid FOR NO KEY UPDATE`;
    const silence = await tx.textSilence.findUniqueOrThrow({ where: { id: silenceId }, select });
    if (silence.status !== 'RUNNING') return;
    const { text, endsAt, openedById: userId, presidedBy } = silence;
    const isCalledOff = text.session.meeting.status === 'CANCELLED' || text.status !== 'IN_WORK';
    const status = isCalledOff ? 'WITHDRAWN' : 'ADOPTED';
    await tx.textSilence.update({
      where: { id: silenceId },
      data: { status, endedAt: isCalledOff ? now() : endsAt, words: isCalledOff ? calledOff : null },
    });
    await tellDeciders(tx, text, {
      ...{ topic: 'silence.end', silenceId, to: [...deciders.values()].flat() },
      words: (locale, about) => silenceEndedMail(locale, { ...about, end: status }),
    });
    await record(tx, null, { act: 'text.concludeSilence', subjectId: text.id, detail: { status } });
    // In the name of the officer who asked for it: the clock presides over nothing.
    if (!isCalledOff) await sealText(tx, { userId }, text, { presidedBy, adoptedAt: endsAt });
  });
}

const calledOff = 'La reunión se canceló. / The meeting was cancelled.';

/** By the clock, a day before: whoever decides for a Member that has said nothing on these words has mail. A second run changes nothing. */
export async function remindSilence(silenceId: string): Promise<void> {
  const asked = await db.textSilence.findUnique({ where: { id: silenceId }, select });
  if (asked === null || asked.status !== 'RUNNING' || asked.endsAt <= now()) return;
  const { text, endsAt, zone } = asked;
  if (text.session.meeting.status === 'CANCELLED') return;
  const deciders = await decidersOf(text);
  await inTransaction(async (tx) => {
    const { standings } = await stateOf(tx, text);
    const silent = standings.filter(({ position, isOld }) => position === null || isOld);
    await tellDeciders(tx, text, {
      ...{ topic: 'silence.remind', silenceId, to: silent.flatMap(({ party }) => deciders.get(party.code) ?? []) },
      words: (locale, about) => silenceRemindedMail(locale, { ...about, endsAt, zone }),
    });
  });
}
