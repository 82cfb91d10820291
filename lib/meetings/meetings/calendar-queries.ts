import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dayOf, today } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { listHostsOn, memberCodesOn } from '@/lib/membership/parties/member-queries';
import { orderDeparturesOf } from '../cycles/order';
import { holidaysBetween } from '../holidays/queries';
import { type Departure, departuresOf, onHostHoliday } from './calendar-rules';
import { meetingPolicy } from './policy';
import { calendarBodies, meetingBodies } from './schema';
import type { NewMeeting } from './views';
import { everyMeetingOfBody } from './visibility';

type Planned = Readonly<{
  id?: string;
  bodyCode: string;
  startsOn: string;
  endsOn: string;
  hostPartyCode: string | null;
  /** Its whole chain moves by as many days: what the order of the chain then says to this meeting, which the mover has reckoned. */
  withChain?: readonly Departure[];
}>;

/** The rules of the calendar from which a meeting with these dates and this host departs, beside all others of its body. */
export async function departuresFrom(tx: Tx, planned: Planned): Promise<Departure[]> {
  const { id, bodyCode, startsOn, hostPartyCode } = planned;
  const others = await tx.meeting.findMany({
    where: {
      AND: [
        everyMeetingOfBody(bodyCode),
        { status: { not: 'CANCELLED' } },
        id === undefined ? {} : { id: { not: id } },
      ],
    },
    select: { startsOn: true },
  });
  const members = hostPartyCode === null ? [] : ((await memberCodesOn(tx, [startsOn])).get(startsOn) ?? []);
  const isHostMember = hostPartyCode === null ? null : members.includes(hostPartyCode);
  const alone = departuresOf(
    { bodyCode, startsOn, isHostMember },
    others.map((other) => dayOf(other.startsOn)),
  );
  const isHostAtWork = hostPartyCode === null || (await holidaysBetween(tx, [hostPartyCode], planned)).length === 0;
  return [...alone, ...(await orderOf(tx, planned)), ...(isHostAtWork ? [] : [onHostHoliday])];
}

/** What the order of its cycle says to a meeting that moves to these days, also of meetings that the mover may not know of. */
async function orderOf(tx: Tx, { id, startsOn, endsOn, withChain }: Planned): Promise<Departure[]> {
  if (withChain !== undefined) return [...withChain];
  if (id === undefined) return [];
  const chain = await tx.meeting.findMany({
    where: { cycle: { meetings: { some: { id } } }, status: { not: 'CANCELLED' } },
    select: {
      ...{ id: true, bodyCode: true, startsOn: true, endsOn: true },
      sessions: { where: { kind: 'JOINT' }, select: { id: true } },
    },
  });
  const moved = chain.map((one) => ({
    bodyCode: one.bodyCode,
    ...(one.id === id ? { startsOn, endsOn } : { startsOn: dayOf(one.startsOn), endsOn: dayOf(one.endsOn) }),
    hasJoint: one.sessions.length > 0,
  }));
  return orderDeparturesOf(moved).map(({ rule, reason }) => ({ rule, reason, field: 'startsOn' }));
}

type BodyName = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** The bodies whose meetings are planned here, in the Conference's order. */
export async function listMeetingBodies(): Promise<BodyName[]> {
  return bodiesOf(meetingBodies);
}

/** What the calendar can be filtered by, seminars last. */
export async function listCalendarBodies(): Promise<BodyName[]> {
  return bodiesOf(calendarBodies);
}

function bodiesOf(codes: readonly string[]): Promise<BodyName[]> {
  return db.body.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, nameEs: true, nameEn: true },
    orderBy: { position: 'asc' },
  });
}

/** What the form of a new meeting offers; whoever plans none reads why. */
export async function getNewMeeting(actor: Actor): Promise<NewMeeting> {
  const denial = meetingPolicy.plan.may(actor, { bodyCode: '' });
  if (denial !== null) return { denial, bodies: [], hosts: [] };
  const [bodies, hosts] = await Promise.all([listMeetingBodies(), listHostsOn(db, today())]);
  return { denial, bodies, hosts };
}
