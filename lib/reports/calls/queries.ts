import 'server-only';
import { listHoldersByParty } from '@/lib/access/mandates/queries';
import { type Actor, ownMembers } from '@/lib/core/actor';
import { dayIn, now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { receivesAll } from '@/lib/documents/documents/visibility';
import { listMembersOn } from '@/lib/membership/parties/member-queries';
import { reportPolicy } from '../reports/policy';
import { visibleReports } from '../reports/visibility';
import { isLate } from './deadline';
import { callPolicy } from './policy';
import {
  type CallList,
  type CallRow,
  type CallView,
  callSelect,
  keepsCalls,
  type MemberState,
  toCallHead,
  toCallView,
} from './views';
import { visibleCalls } from './visibility';

/** Calls that `actor` may know of (of one meeting, of one kind, where given), newest first; at most 200. */
export async function listCalls(
  actor: Actor,
  { meetingId, kindCode }: Readonly<{ meetingId?: string; kindCode?: string }> = {},
): Promise<CallList> {
  const wanted = { ...(meetingId !== undefined && { meetingId }), ...(kindCode !== undefined && { kindCode }) };
  const where = { AND: [wanted, visibleCalls(actor)] };
  const [total, rows] = await Promise.all([
    db.reportCall.count({ where }),
    db.reportCall.findMany({ where, select: callSelect, orderBy: [{ opensAt: 'desc' }, { id: 'desc' }], take: 200 }),
  ]);
  const at = now();
  const canOpen = callPolicy.open.may(actor, { kindCode: kindCode ?? '' });
  return { rows: rows.map((row) => toCallHead(row, at)), total, canOpen };
}

/** The call with what each Member has done about it. @throws NotFound when it does not exist or the actor may not know that it does */
export async function getCall(actor: Actor, id: string): Promise<CallView> {
  const row = await findVisibleCall(db, actor, id);
  const seesAllMembers = receivesAll(actor);
  return toCallView(actor, row, now(), { members: await memberStates(actor, row, seesAllMembers), seesAllMembers });
}

/** The call's row, by the same filter as every list. @throws NotFound */
export async function findVisibleCall(tx: Tx, actor: Actor, id: string): Promise<CallRow> {
  const row = await tx.reportCall.findFirst({ where: { AND: [{ id }, visibleCalls(actor)] }, select: callSelect });
  if (row === null) throw new NotFound('call');
  return row;
}

async function memberStates(actor: Actor, call: CallRow, seesAll: boolean): Promise<MemberState[]> {
  const own = ownMembers(actor);
  const [members, reports, reminders] = await Promise.all([
    listMembersOn(db, dayIn(call.opensAt)),
    db.countryReport.findMany({
      where: { AND: [{ callId: call.id }, visibleReports(actor)] },
      select: {
        id: true,
        partyCode: true,
        status: true,
        submissions: { orderBy: { number: 'desc' }, take: 1, select: { submittedAt: true, isLate: true } },
      },
    }),
    db.reportReminder.groupBy({ by: ['partyCode'], where: { callId: call.id }, _max: { sentAt: true } }),
  ]);
  const reachable = keepsCalls(actor)
    ? await listHoldersByParty(
        db,
        ['FOCAL_POINT'],
        members.map(({ code }) => code),
      )
    : null;
  const byParty = new Map(reports.map((report) => [report.partyCode, report]));
  const remindedAt = new Map(reminders.map(({ partyCode, _max }) => [partyCode, _max.sentAt]));
  const at = now();
  return members
    .filter(({ code }) => seesAll || own.includes(code))
    .map((member): MemberState => {
      const report = byParty.get(member.code);
      const last = report?.submissions[0];
      const status = report?.status ?? 'NOT_SENT';
      return {
        member,
        status,
        reportId: report?.id ?? null,
        submittedAt: last?.submittedAt ?? null,
        isLate: last?.isLate ?? isLate(call, at),
        remindedAt: remindedAt.get(member.code) ?? null,
        isMissing: status !== 'SUBMITTED' && status !== 'ACCEPTED',
        canWrite: reportPolicy.start.may(actor, { partyCode: member.code }) === null,
        isUnreachable: reachable === null ? null : !reachable.has(member.code),
      };
    });
}
