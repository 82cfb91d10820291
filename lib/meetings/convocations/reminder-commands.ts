import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { dayIn, movedByDays, now, today } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { enqueue } from '@/lib/core/jobs';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { answerAwaitedMail } from '@/lib/notices/mail/convocation-texts';
import { findVisibleMeeting } from '../meetings/queries';
import { aboutLetter, mailReaders, readersOf } from './mails';
import { convocationPolicy } from './policy';
import { findVisibleConvocation } from './queries';
import type { RemindConvocation } from './schema';
import { convocationWorkflow, statusOf } from './workflow';

/** Days after a letter on which those who have not answered are reminded by the clock. */
const remindedAfter = [5, 10] as const;

/** The queue holds a reminder for each of its days, at the hour at which the letter was sent. */
export async function scheduleReminders(tx: Tx, convocationId: string, sentAt: Date): Promise<void> {
  for (const days of remindedAfter) {
    const key = `convocations.remind-due:${convocationId}:${days}`;
    await enqueue(tx, 'convocations.remind-due', { convocationId }, { key, runAt: movedByDays(sentAt, days) });
  }
}

/**
 * Those who have not answered and had no reminder today have one. The same form twice reminds once. Returns how many addressees.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `convocation.nobody-to-remind`
 */
export async function remindConvocation(
  actor: Actor,
  { convocationId, key }: RemindConvocation,
): Promise<{ code: string; reminded: number }> {
  return once(actor, key, { convocationId }, async (tx) => {
    const letter = await findVisibleConvocation(tx, actor, convocationId);
    const { conveners } = await findVisibleMeeting(tx, actor, letter.meetingId);
    authorize(convocationPolicy, 'remind', actor, { recipient: null, conveners });
    advance(convocationWorkflow, 'remind', statusOf(letter));
    const { code, reminded } = await remind(tx, convocationId);
    if (reminded.length === 0) throw new Conflict('convocation.nobody-to-remind');
    await record(tx, actor, { act: 'convocation.remind', subjectId: convocationId, detail: { reminded } });
    return { code, reminded: reminded.length };
  });
}

/** By the clock: as `remindConvocation`; nothing happens when the meeting is no longer planned or nobody is left. A second run changes nothing. */
export async function remindDue(convocationId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { reminded } = await remind(tx, convocationId);
    if (reminded.length === 0) return;
    await record(tx, null, { act: 'convocation.remindDue', subjectId: convocationId, detail: { reminded } });
  });
}

async function remind(tx: Tx, convocationId: string): Promise<{ code: string; reminded: string[] }> {
  // Two reminders of one letter take turns: the second finds today's done.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`convocation.remind ${convocationId}`}, 0))`;
  const { symbol, isCancelling, meeting, recipients } = await tx.convocation.findUniqueOrThrow({
    where: { id: convocationId },
    select: {
      ...{ symbol: true, isCancelling: true },
      meeting: { select: { code: true, titleEs: true, titleEn: true, status: true } },
      recipients: {
        where: { answer: null },
        select: { id: true, partyCode: true, institutionId: true, remindedAt: true },
        orderBy: { position: 'asc' },
      },
    },
  });
  const { code } = meeting;
  if (symbol === null || isCancelling || meeting.status !== 'PLANNED') return { code, reminded: [] };
  const due = recipients.filter(({ remindedAt }) => remindedAt === null || dayIn(remindedAt) !== today());
  const readers = await readersOf(tx, due);
  const asked = due.filter((one) => readers(one).length > 0);
  await mailReaders(
    tx,
    { topic: 'convocation.remind', occasion: `${convocationId}:${today()}`, readers: asked.flatMap(readers) },
    (locale) => answerAwaitedMail(locale, aboutLetter(symbol, meeting, locale)),
  );
  await tx.convocationRecipient.updateMany({
    where: { id: { in: asked.map(({ id }) => id) } },
    data: { remindedAt: now() },
  });
  return { code, reminded: asked.map(({ partyCode, institutionId }) => institutionId ?? partyCode) };
}
