import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { addDays, dayOf, endOfDay, now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid } from '@/lib/core/errors';
import { advance } from '@/lib/core/workflow';
import { closingMovedMail, consultedMail } from '@/lib/notices/mail/agenda-texts';
import type { MeetingFollower } from '../meetings/follower-schema';
import { type MovedDate, meetingSelect } from '../meetings/views';
import { freeze, openAgenda, requireComplete } from './commands';
import { aboutAgenda, consultedParties, tellParties } from './mails';
import { scheduleReminder, unanswered } from './reminder-commands';
import type { ConsultAgenda } from './schema';
import { agendaWorkflow } from './workflow';

/** The last instant on time: the end, in Costa Rica, of the day that lies so many calendar days before the meeting's first (as P-11). */
export function closingOf(startsOn: string, daysBefore: number): Date {
  return endOfDay(addDays(startsOn, -daysBefore));
}

/**
 * The agenda as it stands is the preliminary version, and goes to exactly all Members and the observer organisations that the rules tell of
 * such a meeting, each with one mail; answers are on time until the closing date, which follows the meeting.
 * @throws NotFound, Forbidden `agenda.presidency-only`, Conflict `workflow.closed`, `agenda.stale`, and as `publishAgenda` what is
 * missing; Invalid `agenda.closing-in-the-past`
 */
export async function consultAgenda(actor: Actor, input: ConsultAgenda): Promise<{ code: string }> {
  const { agendaId, version, daysBefore, messageEs, messageEn } = input;
  return inTransaction(async (tx) => {
    const { agenda, meeting } = await openAgenda(tx, actor, 'consult', agendaId);
    if (agenda.version !== version) throw new Conflict('agenda.stale');
    await requireComplete(tx, meeting, agenda);
    const closesAt = closingOf(dayOf(meeting.startsOn), daysBefore);
    const at = now();
    if (closesAt <= at) throw new Invalid('form.faulty', { daysBefore: 'agenda.closing-in-the-past' });
    const departure = { departsFrom: [], departureReason: null };
    const frozen = await freeze(tx, actor, { agenda, meeting, kind: 'PRELIMINARY', departure });
    const { id } = await tx.agendaConsultation.create({
      data: {
        ...{ agendaId, versionId: frozen.id, openedAt: at, openedById: actor.userId },
        ...{ daysBefore, closesAt, messageEs, messageEn },
      },
      select: { id: true },
    });
    await tx.agenda.update({
      where: { id: agendaId },
      data: { status: advance(agendaWorkflow, 'consult', agenda.status), version: { increment: 1 } },
    });
    const partyCodes = await consultedParties(tx, meeting);
    const sending = { topic: 'agenda.consult' as const, occasion: id, partyCodes };
    const untold = await tellParties(tx, meeting, sending, (locale) =>
      consultedMail(locale, {
        ...aboutAgenda(meeting, locale, '/consultation'),
        ...{ closesAt, message: locale === 'es' ? messageEs : messageEn },
      }),
    );
    await tx.agendaRecipient.createMany({
      data: partyCodes.map((partyCode) => ({
        consultationId: id,
        partyCode,
        isUntold: untold.includes(partyCode),
      })),
    });
    const detail = { number: frozen.number, daysBefore, closesAt: closesAt.toISOString(), partyCodes, untold };
    await scheduleReminder(tx, { id, version: 1, closesAt });
    await record(tx, actor, { act: 'agenda.consult', subjectId: agendaId, detail });
    return { code: meeting.code };
  });
}

/** The consultation of a meeting that is still open, with what its closing becomes when the meeting starts on that day. */
async function following(tx: Tx, meetingId: string, startsOn: string) {
  const row = await tx.agendaConsultation.findFirst({
    where: { closesAt: { gt: now() }, agenda: { meetingId, status: 'IN_CONSULTATION' } },
    select: {
      ...{ id: true, agendaId: true, openedAt: true, closesAt: true, daysBefore: true, version: true },
      recipients: { select: { partyCode: true } },
      agenda: { select: { meeting: { select: meetingSelect } } },
    },
  });
  if (row === null) return null;
  const closesAt = closingOf(startsOn, row.daysBefore);
  return closesAt.getTime() === row.closesAt.getTime() ? null : { row, closesAt };
}

type Following = NonNullable<Awaited<ReturnType<typeof following>>>;

function asMoved({ row, closesAt }: Following): MovedDate {
  const { titleEs, titleEn } = row.agenda.meeting;
  return { what: 'AGENDA_CONSULTATION', id: row.id, titleEs, titleEn, from: row.closesAt, to: closesAt };
}

/** The closing date of an open consultation follows its meeting; the parties that have not answered are told. Source: product.md 2.2. */
export const consultationsFollow: MeetingFollower = {
  preview: async (tx, meetingId, startsOn) => {
    const found = await following(tx, meetingId, startsOn);
    return found === null ? [] : [asMoved(found)];
  },
  follow: async (tx, meetingId, startsOn) => {
    const found = await following(tx, meetingId, startsOn);
    if (found === null) return [];
    const { row, closesAt } = found;
    const { version } = await tx.agendaConsultation.update({
      where: { id: row.id },
      data: { closesAt, version: { increment: 1 } },
      select: { version: true },
    });
    await scheduleReminder(tx, { id: row.id, version, closesAt });
    const partyCodes = await unanswered(tx, row);
    const { meeting } = row.agenda;
    const sending = { topic: 'agenda.closing-moved' as const, occasion: `${row.id}:${version}`, partyCodes };
    await tellParties(tx, meeting, sending, (locale) =>
      closingMovedMail(locale, { ...aboutAgenda(meeting, locale, '/consultation'), closesAt }),
    );
    return [asMoved(found)];
  },
};
