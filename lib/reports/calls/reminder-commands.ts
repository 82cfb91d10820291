import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now, today } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { cancelJob, enqueue } from '@/lib/core/jobs';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { listMembersOn } from '@/lib/membership/parties/member-queries';
import { remindedMail } from '@/lib/notices/mail/call-texts';
import { isLate } from './deadline';
import { aboutCall, type CallTold, tellFocalPoints } from './mails';
import { callPolicy } from './policy';
import { findVisibleCall } from './queries';
import { type ReminderStep, remindAt, reminderKey, reminderSteps, stepAt } from './reminders';
import { callSelect } from './views';
import { callWorkflow, statusOf } from './workflow';

/** Who was reminded, and of which Members nobody could be because none of their focal points has an account. */
export type Reminded = { reminded: string[]; unreachable: string[] };

/** Takes turns with every other act on the call until the transaction ends. */
export async function lockCall(tx: Tx, callId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "ReportCall" WHERE id = ${callId}::uuid FOR NO KEY UPDATE`;
}

/** The Members, today, of which nothing stands with the Secretariat: nothing sent, or only what was returned. */
export async function membersMissing(tx: Tx, callId: string): Promise<string[]> {
  const members = await listMembersOn(tx, today());
  const sent = await tx.countryReport.findMany({
    where: { callId, status: { in: ['SUBMITTED', 'ACCEPTED'] } },
    select: { partyCode: true },
  });
  const have = new Set(sent.map(({ partyCode }) => partyCode));
  return members.map(({ code }) => code).filter((code) => !have.has(code));
}

/**
 * The focal points of the Members named (of all, without names) that have not sent have a mail, and it is on record who was reminded. The
 * same form twice reminds once.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `call.nobody-to-remind`
 */
export async function remindCall(
  actor: Actor,
  callId: string,
  partyCodes: readonly string[] | null = null,
  key?: string,
): Promise<Reminded> {
  return once(actor, key, { callId, partyCodes: partyCodes === null ? null : [...partyCodes] }, async (tx) => {
    await lockCall(tx, callId);
    const call = await findVisibleCall(tx, actor, callId);
    authorize(callPolicy, 'remind', actor, call);
    advance(callWorkflow, 'remind', statusOf(call));
    const missing = await membersMissing(tx, callId);
    const asked = partyCodes === null ? missing : missing.filter((code) => partyCodes.includes(code));
    if (asked.length === 0) throw new Conflict('call.nobody-to-remind');
    const answer = await remind(tx, call, asked, { step: null, byId: actor.userId });
    await record(tx, actor, { act: 'call.remind', subjectId: callId, detail: answer });
    return answer;
  });
}

/**
 * By the clock: the Members that have not sent are reminded of the step that is due now, once a step. Nothing happens when the call is
 * closed, has no deadline, or its deadline has passed; a second run changes nothing. @throws NotFound
 */
export async function remindDue(callId: string): Promise<Reminded> {
  return inTransaction(async (tx) => {
    await lockCall(tx, callId);
    const call = await tx.reportCall.findUnique({ where: { id: callId }, select: callSelect });
    if (call === null) throw new NotFound('call');
    const step = call.dueAt === null || statusOf(call) === 'CLOSED' ? null : stepAt(call.dueAt, now());
    if (step === null) return { reminded: [], unreachable: [] };
    const done = await tx.reportReminder.findMany({ where: { callId, step }, select: { partyCode: true } });
    const before = new Set(done.map(({ partyCode }) => partyCode));
    const asked = (await membersMissing(tx, callId)).filter((code) => !before.has(code));
    const answer = await remind(tx, call, asked, { step, byId: null });
    if (answer.reminded.length === 0) return answer;
    await record(tx, null, { act: 'call.remindDue', subjectId: callId, detail: { step, ...answer } });
    return answer;
  });
}

async function remind(
  tx: Tx,
  call: CallTold,
  asked: readonly string[],
  { step, byId }: Readonly<{ step: ReminderStep | null; byId: string | null }>,
): Promise<Reminded> {
  const at = now();
  const occasion = `${call.id}:${step === null ? at.getTime() : `step-${step}`}`;
  const isOver = isLate(call, at);
  const unreachable = await tellFocalPoints(tx, { topic: 'call.remind', occasion, partyCodes: asked }, (locale) =>
    remindedMail(locale, { ...aboutCall(call, locale), isOver }),
  );
  const reminded = asked.filter((code) => !unreachable.includes(code));
  await tx.reportReminder.createMany({
    data: reminded.map((partyCode) => ({ callId: call.id, partyCode, sentAt: at, sentById: byId, step })),
  });
  return { reminded, unreachable };
}

/** The queue holds a job for each step of an open call whose time is still to come, at that time, and none besides. */
export async function scheduleReminders(
  tx: Tx,
  { id, dueAt, closedAt }: Readonly<{ id: string; dueAt: Date | null; closedAt: Date | null }>,
): Promise<void> {
  const at = now();
  for (const step of reminderSteps) {
    const key = reminderKey(id, step);
    const runAt = dueAt === null || closedAt !== null ? null : remindAt(dueAt, step);
    if (runAt === null || runAt <= at) await cancelJob(tx, key);
    else await enqueue(tx, 'reports.remind-due', { callId: id }, { key, runAt });
  }
}
