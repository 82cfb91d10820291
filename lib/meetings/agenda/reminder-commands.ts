import 'server-only';
import { record } from '@/lib/core/audit';
import { movedByDays, now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { enqueue } from '@/lib/core/jobs';
import { consultationClosesMail } from '@/lib/notices/mail/agenda-texts';
import { meetingSelect } from '../meetings/views';
import { aboutAgenda, tellParties } from './mails';

/** Days before a consultation closes on which those who have not answered are reminded by the clock. */
const remindedBefore = 3;

type Closing = Readonly<{ id: string; version: number; closesAt: Date }>;

/** The queue holds the one reminder of this closing date, if its day is still to come; an earlier closing date's will find itself overtaken. */
export async function scheduleReminder(tx: Tx, { id, version, closesAt }: Closing): Promise<void> {
  const runAt = movedByDays(closesAt, -remindedBefore);
  if (runAt <= now()) return;
  await enqueue(tx, 'agenda.remind-due', { consultationId: id, version }, { key: `agenda.remind-due:${id}`, runAt });
}

type Asked = Readonly<{ agendaId: string; openedAt: Date; recipients: readonly Readonly<{ partyCode: string }>[] }>;

/** The parties that were consulted and have sent nothing since. */
export async function unanswered(tx: Tx, { agendaId, openedAt, recipients }: Asked): Promise<string[]> {
  const answered = await tx.agendaInput.findMany({
    where: { agendaId, sentAt: { gte: openedAt } },
    select: { partyCode: true },
  });
  const done = new Set(answered.map(({ partyCode }) => partyCode));
  return recipients.map(({ partyCode }) => partyCode).filter((code) => !done.has(code));
}

/**
 * By the clock: the parties that have not answered have one mail. Nothing happens when the consultation is closed, or closes at another time
 * than when this was put in the queue. A second run changes nothing.
 */
export async function remindDue(consultationId: string, version: number): Promise<void> {
  await inTransaction(async (tx) => {
    // Two runs take turns: the second finds the parties told.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`agenda.remind ${consultationId}`}, 0))`;
    const consultation = await tx.agendaConsultation.findFirst({
      where: { id: consultationId, version, closesAt: { gt: now() }, agenda: { status: 'IN_CONSULTATION' } },
      select: {
        ...{ agendaId: true, openedAt: true, closesAt: true },
        recipients: { select: { partyCode: true }, orderBy: { partyCode: 'asc' } },
        agenda: { select: { meeting: { select: meetingSelect } } },
      },
    });
    if (consultation === null || consultation.agenda.meeting.status !== 'PLANNED') return;
    const subject = { act: 'agenda.remindDue', subjectId: consultation.agendaId };
    const occasion = `${consultationId}:${version}`;
    if ((await tx.outboxMail.count({ where: { dedupeKey: { startsWith: `agenda.remind:${occasion}:` } } })) > 0) return;
    const partyCodes = await unanswered(tx, consultation);
    if (partyCodes.length === 0) return;
    const { meeting } = consultation.agenda;
    const { closesAt } = consultation;
    await tellParties(tx, meeting, { topic: 'agenda.remind', occasion, partyCodes }, (locale) =>
      consultationClosesMail(locale, { ...aboutAgenda(meeting, locale, '/consultation'), closesAt }),
    );
    await record(tx, null, { ...subject, detail: { partyCodes } });
  });
}
