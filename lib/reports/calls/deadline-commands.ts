import 'server-only';
import { dayOf, now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { Invalid } from '@/lib/core/errors';
import type { MeetingFollower } from '@/lib/meetings/meetings/follower-schema';
import type { MovedDate } from '@/lib/meetings/meetings/views';
import { rescheduledMail } from '@/lib/notices/mail/call-texts';
import type { KindRow } from '../kinds/views';
import { deadlineFor, isLate } from './deadline';
import { aboutCall, type CallTold, tellFocalPoints } from './mails';
import { membersMissing, scheduleReminders } from './reminder-commands';
import { type CallRow, callSelect } from './views';

type Due = Readonly<{ dueAt: Date | null; daysBefore: number | null; departureReason: string | null }>;
type Meeting = Readonly<{ startsOn: Date }> | null;

/**
 * The deadline's columns for a call of this kind. A day given by hand is the rule of a FIXED_DATE kind; for every other kind it departs
 * from the rule and takes a reason, asked for and kept (P-16). A departure of the kind itself is kept on the call too.
 * @throws Invalid `call.departure-needs-reason`, `call.day-needed`, `call.due-in-the-past`
 */
export function dueFrom(
  kind: KindRow,
  meeting: Meeting,
  given: Readonly<{ dueOn: string | null; departureReason: string }>,
): Due {
  const due = given.dueOn === null ? byRule(kind, meeting) : byHand(kind, given.dueOn, given.departureReason);
  if (isLate(due, now())) throw new Invalid('call.due-in-the-past', { dueOn: 'call.due-in-the-past' });
  return due;
}

function byHand(kind: KindRow, day: string, reason: string): Due {
  const isRule = kind.deadlineRule === 'FIXED_DATE';
  if (!isRule && reason === '') {
    const fields = { departureReason: 'call.departure-needs-reason' };
    throw new Invalid('call.departure-needs-reason', fields, { rule: kind.rule });
  }
  const departureReason = isRule ? kind.departureReason : reason;
  return { dueAt: deadlineFor({ rule: 'FIXED_DATE', day }), daysBefore: null, departureReason };
}

function byRule({ deadlineRule, daysBefore, departureReason }: KindRow, meeting: Meeting): Due {
  if (deadlineRule === 'FIXED_DATE') throw new Invalid('form.faulty', { dueOn: 'call.day-needed' });
  if (deadlineRule === 'NONE' || daysBefore === null || meeting === null) {
    return { dueAt: null, daysBefore: null, departureReason };
  }
  const startsOn = dayOf(meeting.startsOn);
  return { dueAt: deadlineFor({ rule: 'DAYS_BEFORE_MEETING', daysBefore, startsOn }), daysBefore, departureReason };
}

/** The focal points of the Members that have not sent have a mail with the new deadline. */
export async function tellOfNewDeadline(
  tx: Tx,
  call: CallTold & Readonly<{ departureReason: string | null; version: number }>,
): Promise<void> {
  const partyCodes = await membersMissing(tx, call.id);
  const sending = { topic: 'call.reschedule' as const, occasion: `${call.id}:${call.version}`, partyCodes };
  await tellFocalPoints(tx, sending, (locale) =>
    rescheduledMail(locale, { ...aboutCall(call, locale), reason: call.departureReason }),
  );
}

type Following = Readonly<{ call: CallRow; dueAt: Date }>;

/** Open calls whose deadline is counted from the meeting, with what it becomes when the meeting starts on that day. */
async function following(tx: Tx, meetingId: string, startsOn: string): Promise<Following[]> {
  const calls = await tx.reportCall.findMany({
    where: { meetingId, closedAt: null, daysBefore: { not: null } },
    select: callSelect,
    orderBy: { id: 'asc' },
  });
  return calls.flatMap((call): Following[] => {
    const { daysBefore } = call;
    const dueAt = daysBefore === null ? null : deadlineFor({ rule: 'DAYS_BEFORE_MEETING', daysBefore, startsOn });
    return dueAt === null || dueAt.getTime() === call.dueAt?.getTime() ? [] : [{ call, dueAt }];
  });
}

function asMoved({ call, dueAt }: Following): MovedDate {
  const { nameEs: titleEs, nameEn: titleEn } = call.kind;
  return { what: 'REPORT_CALL', id: call.id, titleEs, titleEn, from: call.dueAt ?? dueAt, to: dueAt };
}

/**
 * Deadlines follow their meeting: by as many days before it as each call opened with, with the clock's reminders; the Members that have
 * not sent are told. Closed calls and deadlines of a day of their own stay. Source: DR-60, P-11, product.md 2.2.
 */
export const deadlinesFollow: MeetingFollower = {
  preview: async (tx, meetingId, startsOn) => (await following(tx, meetingId, startsOn)).map(asMoved),
  follow: async (tx, meetingId, startsOn) => {
    await tx.$queryRaw`SELECT 1 FROM "ReportCall" WHERE "meetingId" = ${meetingId}::uuid ORDER BY id FOR NO KEY UPDATE`;
    const all = await following(tx, meetingId, startsOn);
    for (const { call, dueAt } of all) {
      const data = { dueAt, version: { increment: 1 } };
      const moved = await tx.reportCall.update({ where: { id: call.id }, data, select: callSelect });
      await scheduleReminders(tx, moved);
      await tellOfNewDeadline(tx, moved);
    }
    return all.map(asMoved);
  },
};
