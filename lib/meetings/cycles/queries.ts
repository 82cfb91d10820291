import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { addDays, dateOn, dayOf, today } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listHostsOn } from '@/lib/membership/parties/member-queries';
import type { Prisma } from '@/prisma/generated/client';
import { memberHolidaysBetween } from '../holidays/queries';
import { departuresFrom, listMeetingBodies } from '../meetings/calendar-queries';
import type { MeetingFollower } from '../meetings/follower-schema';
import { meetingPolicy } from '../meetings/policy';
import { previewMove } from '../meetings/queries';
import { abilitiesOn, type MeetingRow, type MovePreview, meetingSelect, toMeetingHead } from '../meetings/views';
import { everyMeetingOfCycle, visibleMeetings } from '../meetings/visibility';
import { toldRows } from '../sessions/queries';
import { knowsEveryMeeting } from '../sessions/visibility';
import { proposeChain } from './chain';
import { orderDeparturesOf, orderFor } from './order';
import { CycleAsked, cycleFields, isCycleCode } from './schema';
import type { CycleMove, CyclePreview, CycleView, NewCycle, ProposedView } from './views';
import { visibleCycles } from './visibility';

const cycleSelect = { id: true, code: true, year: true, half: true, joint: true } satisfies Prisma.CycleSelect;

/** Cycles that `actor` may know of, the latest first, 40 at most; each with its meetings that they may know of. Four queries. */
export async function listCycles(actor: Actor): Promise<CycleView[]> {
  return cyclesWhere(actor, {});
}

/** Does `actor` plan cycles, as they plan meetings (DR-67)? */
export const plansCycles = (actor: Actor): boolean => meetingPolicy.plan.may(actor, { bodyCode: '' }) === null;

/** A cycle by its code (`2027-1`). @throws NotFound */
export async function getCycle(actor: Actor, code: string): Promise<CycleView> {
  if (!isCycleCode(code)) throw new NotFound('cycle');
  const [cycle] = await cyclesWhere(actor, { code });
  if (cycle === undefined) throw new NotFound('cycle');
  return cycle;
}

async function cyclesWhere(actor: Actor, one: Readonly<{ code?: string }>): Promise<CycleView[]> {
  const told = await toldRows(actor);
  const meeting = visibleMeetings(actor, told);
  const rows = await db.cycle.findMany({
    where: { AND: [one, visibleCycles(actor, told)] },
    select: {
      ...cycleSelect,
      meetings: {
        where: meeting,
        select: { ...meetingSelect, sessions: { where: { kind: 'JOINT' }, select: { id: true } } },
        orderBy: [{ startsOn: 'asc' }, { body: { position: 'desc' } }],
      },
    },
    orderBy: { code: 'desc' },
    take: 40,
  });
  return rows.map(({ meetings, ...cycle }): CycleView => {
    const planned = meetings.filter(({ status }) => status !== 'CANCELLED');
    const order = knowsEveryMeeting(actor) ? orderDeparturesOf(planned.map(asInChain)) : null;
    const heads = meetings.map(({ sessions: _joint, ...row }) => ({
      ...toMeetingHead(row),
      canMove: abilitiesOn(actor, row).move,
    }));
    const isOpen = meetings.some(({ status }) => status === 'PLANNED');
    const canCancel = meetingPolicy.cancel.may(actor, { bodyCode: '' }) ?? (isOpen ? null : 'workflow.closed');
    return { ...cycle, meetings: heads, order, canCancel };
  });
}

const asInChain = (row: MeetingRow & Readonly<{ sessions: readonly unknown[] }>) => ({
  bodyCode: row.bodyCode,
  startsOn: dayOf(row.startsOn),
  endsOn: dayOf(row.endsOn),
  hasJoint: row.sessions.length > 0,
});

/**
 * What the page of a new cycle shows for the fields in its address: nothing is written. Whoever plans none reads why.
 */
export async function getNewCycle(actor: Actor, given: Readonly<Record<string, unknown>>): Promise<NewCycle> {
  const denial = meetingPolicy.plan.may(actor, { bodyCode: '' });
  if (denial !== null) return { denial, hosts: [], values: {}, faults: {}, preview: null };
  const hosts = await listHostsOn(db, today());
  const values = Object.fromEntries(
    cycleFields.flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]]] : [])),
  );
  if (Object.keys(values).length === 0) return { denial, hosts, values, faults: {}, preview: null };
  const asked = CycleAsked.safeParse(values);
  if (!asked.success) {
    const faults = asked.error.issues.map(({ path, message }) => [
      String(path[0]),
      message.includes('.') ? message : 'field.needed',
    ]);
    return { denial, hosts, values, faults: Object.fromEntries(faults), preview: null };
  }
  return { denial, hosts, values, faults: {}, preview: await previewCycle(db, actor, asked.data) };
}

/** Everything that a cycle asked for in this way would plan, with what it would depart from and what else is on those days. */
export async function previewCycle(tx: Tx, actor: Actor, asked: CycleAsked): Promise<CyclePreview> {
  const names = new Map((await listMeetingBodies()).map((body) => [body.code, body]));
  const chain: ProposedView[] = [];
  for (const one of proposeChain(asked)) {
    const body = names.get(one.bodyCode) ?? { code: one.bodyCode, nameEs: one.bodyCode, nameEn: one.bodyCode };
    const departures = await departuresFrom(tx, { ...one, hostPartyCode: asked.hostPartyCode });
    chain.push({ ...one, body, departures });
  }
  const first = chain[0]?.startsOn ?? asked.startsOn;
  const last = chain.at(-1)?.endsOn ?? asked.startsOn;
  const conflicts = await tx.meeting.findMany({
    where: {
      AND: [
        { status: { not: 'CANCELLED' }, startsOn: { lte: dateOn(last) }, endsOn: { gte: dateOn(first) } },
        visibleMeetings(actor, await toldRows(actor, tx)),
      ],
    },
    select: meetingSelect,
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: 50,
  });
  const holidays = await memberHolidaysBetween(tx, { startsOn: first, endsOn: last });
  return { asked, chain, conflicts: conflicts.map(toMeetingHead), holidays };
}

/** The chain as it would be: what is planned moved by so many days, what was held where it is; also of meetings that the mover may not know of. */
export async function chainMoved(tx: Tx, cycleId: string, days: number) {
  const rows = await tx.meeting.findMany({
    where: { AND: [everyMeetingOfCycle(cycleId), { status: { not: 'CANCELLED' } }] },
    select: { ...meetingSelect, sessions: { where: { kind: 'JOINT' }, select: { id: true } } },
  });
  return rows.map((row) => {
    const at = asInChain(row);
    if (row.status !== 'PLANNED') return at;
    return { ...at, startsOn: addDays(at.startsOn, days), endsOn: addDays(at.endsOn, days) };
  });
}

/** All that is planned of a cycle moved by so many days, with everything that would move along; nothing is written. @throws NotFound */
export async function getCycleMove(
  actor: Actor,
  code: string,
  days: number | undefined,
  followers: readonly MeetingFollower[],
): Promise<CycleMove> {
  const cycle = await getCycle(actor, code);
  const planned = cycle.meetings.filter(({ status }) => status === 'PLANNED');
  const denial = meetingPolicy.move.may(actor, { bodyCode: '' }) ?? (planned.length === 0 ? 'workflow.closed' : null);
  if (denial !== null || days === undefined) return { cycle, denial, days: null, previews: [] };
  const chain = await chainMoved(db, cycle.id, days);
  const previews: MovePreview[] = [];
  for (const { id, startsOn, endsOn, body } of planned) {
    const dates = { startsOn: addDays(startsOn, days), endsOn: addDays(endsOn, days) };
    previews.push(await previewMove(actor, id, dates, followers, orderFor(chain, body.code)));
  }
  return { cycle, denial, days, previews };
}
