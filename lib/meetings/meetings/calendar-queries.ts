import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dayOf, today } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { listHostsOn, memberCodesOn } from '@/lib/membership/parties/member-queries';
import { type Departure, departuresOf } from './calendar-rules';
import { meetingPolicy } from './policy';
import { meetingBodies } from './schema';
import type { NewMeeting } from './views';
import { everyMeetingOfBody } from './visibility';

type Planned = Readonly<{ id?: string; bodyCode: string; startsOn: string; hostPartyCode: string | null }>;

/** The rules of the calendar from which a meeting with these dates and this host departs, beside all others of its body. */
export async function departuresFrom(tx: Tx, { id, bodyCode, startsOn, hostPartyCode }: Planned): Promise<Departure[]> {
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
  return departuresOf(
    { bodyCode, startsOn, isHostMember },
    others.map((other) => dayOf(other.startsOn)),
  );
}

/** The bodies whose meetings are planned here, in the Conference's order. */
export async function listMeetingBodies(): Promise<{ code: string; nameEs: string; nameEn: string }[]> {
  return db.body.findMany({
    where: { code: { in: [...meetingBodies] } },
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
