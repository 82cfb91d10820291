import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now, today } from '@/lib/core/clock';
import { inTransaction, type Tx, violatesUnique } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { findVisibleMeeting } from '@/lib/meetings/meetings/queries';
import type { MeetingRow } from '@/lib/meetings/meetings/views';
import { listMembersOn } from '@/lib/membership/parties/member-queries';
import { openedMail } from '@/lib/notices/mail/call-texts';
import { latestTemplate } from '../kinds/queries';
import { type KindRow, kindSelect } from '../kinds/views';
import { visibleKinds } from '../kinds/visibility';
import { dueFrom, tellOfNewDeadline } from './deadline-commands';
import { aboutCall, tellFocalPoints } from './mails';
import { callPolicy } from './policy';
import { findVisibleCall } from './queries';
import { lockCall, scheduleReminders } from './reminder-commands';
import type { CloseCall, OpenCall, ReopenCall, RescheduleCall } from './schema';
import { type CallRow, callSelect } from './views';
import { type CallAct, callWorkflow, statusOf } from './workflow';

/**
 * The call is open: it keeps the template as it stands and the deadline that the rule gives (or the day given), every focal point of
 * every Member has a mail, and the clock will remind. One call a kind and meeting, or a kind and year; the same form twice opens one.
 * @throws NotFound, Forbidden, Invalid, Conflict `call.already-open`, `call.kind-not-in-use`, `call.no-template`
 */
export async function openCall(actor: Actor, input: OpenCall): Promise<{ id: string }> {
  const { key, ...body } = input;
  try {
    return await once(actor, key, body, (tx) => open(tx, actor, body));
  } catch (error) {
    // Somebody opened the same call in the same moment.
    if (violatesUnique(error)) throw new Conflict('call.already-open');
    throw error;
  }
}

async function open(tx: Tx, actor: Actor, input: Omit<OpenCall, 'key'>): Promise<{ id: string }> {
  const where = { AND: [{ code: input.kindCode }, visibleKinds(actor)] };
  const kind = await tx.reportKind.findFirst({ where, select: kindSelect });
  if (kind === null) throw new NotFound('kind');
  authorize(callPolicy, 'open', actor, { kindCode: kind.code });
  if (!kind.isActive) throw new Conflict('call.kind-not-in-use');
  const meeting = await meetingOf(tx, actor, kind, input.meetingId);
  const year = meeting?.year ?? yearOf(input);
  const earlier = await tx.reportCall.count({
    where:
      meeting === null
        ? { kindCode: kind.code, year, meetingId: null }
        : { kindCode: kind.code, meetingId: meeting.id },
  });
  if (earlier > 0) throw new Conflict('call.already-open');
  const template = await latestTemplate(tx, kind.code);
  if (template.id === null) throw new Conflict('call.no-template');

  const call = await tx.reportCall.create({
    data: {
      kindCode: kind.code,
      templateId: template.id,
      year,
      meetingId: meeting?.id ?? null,
      opensAt: now(),
      ...dueFrom(kind, meeting, input),
      messageEs: input.messageEs,
      messageEn: input.messageEn,
    },
    select: callSelect,
  });
  await scheduleReminders(tx, call);
  const members = await listMembersOn(tx, today());
  const partyCodes = members.map(({ code }) => code);
  const untold = await tellFocalPoints(tx, { topic: 'call.open', occasion: call.id, partyCodes }, (locale) =>
    openedMail(locale, { ...aboutCall(call, locale), message: locale === 'es' ? call.messageEs : call.messageEn }),
  );
  const due = call.dueAt?.toISOString() ?? null;
  const detail = {
    kind: kind.code,
    year,
    meetingId: call.meeting?.id ?? null,
    revision: template.revision,
    due,
    untold,
  };
  await record(tx, actor, { act: 'call.open', subjectId: call.id, detail });
  return { id: call.id };
}

/** The meeting that the call is for, kept from moving until the transaction ends; null for a yearly kind. */
async function meetingOf(tx: Tx, actor: Actor, kind: KindRow, meetingId: string | null): Promise<MeetingRow | null> {
  if (kind.cadence === 'PER_YEAR') {
    if (meetingId !== null) throw new Invalid('form.faulty', { meetingId: 'call.is-yearly' });
    return null;
  }
  if (meetingId === null) throw new Invalid('form.faulty', { meetingId: 'field.choose' });
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE id = ${meetingId}::uuid FOR SHARE`;
  const meeting = await findVisibleMeeting(tx, actor, meetingId);
  if (meeting.bodyCode !== kind.meetingBody?.code) throw new Invalid('form.faulty', { meetingId: 'call.other-body' });
  if (meeting.status !== 'PLANNED') throw new Invalid('form.faulty', { meetingId: 'call.meeting-not-planned' });
  return meeting;
}

function yearOf({ year }: Pick<OpenCall, 'year'>): number {
  if (year === null) throw new Invalid('form.faulty', { year: 'field.needed' });
  return year;
}

/** The call on which `actor` may do `act` now, locked. @throws NotFound, Forbidden, Conflict `workflow.closed`, `call.stale` */
async function openFor(tx: Tx, actor: Actor, act: CallAct, callId: string, version: number): Promise<CallRow> {
  await lockCall(tx, callId);
  const call = await findVisibleCall(tx, actor, callId);
  authorize(callPolicy, act, actor, call);
  advance(callWorkflow, act, statusOf(call));
  if (call.version !== version) throw new Conflict('call.stale');
  return call;
}

/**
 * The call's deadline is the day given, with its reason, or again the one of its kind's rule. The Members that have not sent are told, and
 * the clock's reminders move with it. @throws NotFound, Forbidden, Invalid, Conflict `workflow.closed`, `call.stale`
 */
export async function rescheduleCall(actor: Actor, input: RescheduleCall): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    const call = await openFor(tx, actor, 'reschedule', input.callId, input.version);
    if (call.meeting !== null)
      await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE id = ${call.meeting.id}::uuid FOR SHARE`;
    const due = dueFrom(call.kind, call.meeting, input);
    const moved = await tx.reportCall.update({
      where: { id: call.id },
      data: { ...due, version: { increment: 1 } },
      select: callSelect,
    });
    await scheduleReminders(tx, moved);
    if (moved.dueAt?.getTime() !== call.dueAt?.getTime()) await tellOfNewDeadline(tx, moved);
    const detail = { from: call.dueAt?.toISOString() ?? null, to: moved.dueAt?.toISOString() ?? null };
    const departs = due.departureReason !== null && { departsFrom: call.kind.rule, reason: due.departureReason };
    await record(tx, actor, { act: 'call.reschedule', subjectId: call.id, detail: { ...detail, ...departs } });
    return { id: call.id };
  });
}

/** The call takes no report that was never sent, and nobody is reminded any more. @throws NotFound, Forbidden, Conflict */
export async function closeCall(actor: Actor, input: CloseCall): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    const { id } = await openFor(tx, actor, 'close', input.callId, input.version);
    const data = { closedAt: now(), version: { increment: 1 } };
    await scheduleReminders(tx, await tx.reportCall.update({ where: { id }, data, select: callSelect }));
    await record(tx, actor, { act: 'call.close', subjectId: id });
    return { id };
  });
}

/** The call takes reports again, for the reason on record. @throws NotFound, Forbidden, Conflict */
export async function reopenCall(actor: Actor, input: ReopenCall): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    const { id } = await openFor(tx, actor, 'reopen', input.callId, input.version);
    const data = { closedAt: null, version: { increment: 1 } };
    await scheduleReminders(tx, await tx.reportCall.update({ where: { id }, data, select: callSelect }));
    await record(tx, actor, { act: 'call.reopen', subjectId: id, detail: { reason: input.reason } });
    return { id };
  });
}
