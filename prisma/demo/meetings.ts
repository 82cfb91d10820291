import { dateOn, dayIn, instant, now, startOfDay } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { planMeeting } from '@/lib/meetings/meetings/commands';
import type { Accounts } from './accounts';
import { closeOf, type DemoMeeting, demoMeetings, sessionInstants, venue } from './calendar';
import { formKey } from './form-key';
import { nextPresidingMember, presidingMember } from './people';
import { actorAt, type Event } from './timeline';

type Planned = DemoMeeting & Readonly<{ id: string; code: string }>;
/** The meetings that were planned, by their key. */
export type Meetings = Map<DemoMeeting['key'], Planned>;

const day = 86_400_000;

/** The Presidency began with the close of the last Vice-Ministers' Meeting, and the next one is designated (DR-26, DR-27, P-09). */
export async function makePresidencies(): Promise<void> {
  const meetings = demoMeetings();
  const before = meetings.find(({ key }) => key === 'vm-before');
  const coming = meetings.find(({ key }) => key === 'vm');
  if (before === undefined || coming === undefined) throw new Error('the demonstration has no Vice-Ministers’ Meeting');
  const year = Number(coming.startsOn.slice(0, 4));
  await db.presidency.createMany({
    data: [
      {
        year,
        partyCode: presidingMember,
        themeEs: 'Demostración: movilidad ordenada y protección de las personas migrantes',
        themeEn: 'Demonstration: orderly mobility and protection of migrants',
        startsAt: closeOf(before),
        lines: [],
        notes: [],
      },
      { year: year + 1, partyCode: nextPresidingMember, lines: [], notes: [] },
    ],
  });
}

/** The events by which the Secretariat plans every meeting; `into` holds them afterwards. */
export function planEvents(accounts: Accounts, into: Meetings): Event[] {
  return demoMeetings().map((meeting, index) => {
    const early = startOfDay(meeting.startsOn).getTime() - 120 * day;
    // In the order of the list, so that numbers of a year follow the dates.
    const at = instant(Math.min(early, now().getTime() - 130 * day) + index * 60_000);
    return { at, happens: async () => void into.set(meeting.key, { ...meeting, ...(await plan(accounts, meeting)) }) };
  });
}

async function plan(accounts: Accounts, meeting: DemoMeeting): Promise<{ id: string; code: string }> {
  const { key, bodyCode, titleEs, titleEn, startsOn, endsOn } = meeting;
  const year = startsOn.slice(0, 4);
  const coordinator = await actorAt(accounts, 'secretariat.coordinator@crm.example');
  const planned = await planMeeting(coordinator, {
    bodyCode,
    titleEs: `${titleEs}, ${year}`,
    titleEn: `${titleEn}, ${year}`,
    startsOn,
    endsOn,
    ...venue,
    key: formKey(`meeting ${key}`),
  });
  // All at once, with the codes that `addSession` gives: the closed-door one is not the coordinator’s to add (P-05).
  await db.meetingSession.createMany({
    data: meeting.sessions.map((session) => ({
      code: `${planned.code}-${session.suffix}`,
      meetingId: planned.id,
      kind: session.kind,
      titleEs: session.titleEs,
      titleEn: session.titleEn,
      ...sessionInstants(meeting, session),
      addedAt: now(),
    })),
  });
  return planned;
}

/** The coming chain stands in the cycle of its half (DR-53). */
export async function formCycle(meetings: Meetings): Promise<void> {
  const chain = (['trafficking', 'consular', 'grcm', 'vm'] as const).flatMap((key) => meetings.get(key) ?? []);
  const year = Number(meetings.get('vm')?.startsOn.slice(0, 4));
  const { id } = await db.cycle.create({ data: { code: `${year}-1`, year, half: 1, joint: 'AFTER' } });
  await db.meeting.updateMany({ where: { id: { in: chain.map((one) => one.id) } }, data: { cycleId: id } });
}

/** Meetings that are over were held. */
export async function closePastMeetings(): Promise<void> {
  await db.meeting.updateMany({ where: { endsOn: { lt: dateOn(dayIn(now())) } }, data: { status: 'HELD' } });
}
