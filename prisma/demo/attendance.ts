import { addDays, startOfDay } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { keepAttendance } from '@/lib/meetings/attendance/commands';
import type { Accounts } from './accounts';
import { venue } from './calendar';
import { type Sent, send } from './delegations';
import type { Meetings } from './meetings';
import { actorAt, type Event } from './timeline';

const ofGrcm = { role: 'HEAD', rank: 'SENIOR_OFFICIAL', until: 'ACCREDITED' } as const;

/** Who was sent to the technical meeting that is over. Nobody is a person. */
const sent: readonly Sent[] = [
  {
    ...{ by: 'focal-point.gt.migration@crm.example', partyCode: 'GT', email: 'grcm-delegate.gt@crm.example' },
    ...{ givenName: 'Titular', familyName: 'de la Dirección', post: 'Dirección', institution: 'Migración', ...ofGrcm },
  },
  {
    ...{ by: 'focal-point.pa.migration@crm.example', partyCode: 'PA', email: 'grcm-delegate.pa@crm.example' },
    ...{ givenName: 'Titular', familyName: 'de la Dirección', post: 'Dirección', institution: 'Migración', ...ofGrcm },
  },
  {
    ...{ by: 'delegate.acnur@crm.example', partyCode: 'ACNUR', email: 'delegate.acnur@crm.example' },
    ...{ givenName: 'Representación', familyName: 'regional', post: 'Oficina regional', institution: 'ACNUR' },
    ...{ ...ofGrcm, rank: 'OTHER' },
  },
];

/** The technical meeting that is over had its delegations, and who was in its technical session is on record. */
export function attendanceEvents(accounts: Accounts, meetings: Meetings): Event[] {
  const meeting = meetings.get('grcm-before');
  if (meeting === undefined) throw new Error('the demonstration has no technical meeting that is over');
  const before = startOfDay(addDays(meeting.startsOn, -15), venue.timeZone);
  const after = startOfDay(addDays(meeting.startsOn, 1), venue.timeZone);
  return [
    ...sent.map((one) => ({ at: before, happens: () => send(accounts, meeting, one) })),
    {
      at: after,
      happens: async () => {
        const { id: sessionId } = await db.meetingSession.findUniqueOrThrow({
          where: { code: `${meeting.code}-TECHNICAL` },
          select: { id: true },
        });
        const people = await db.delegate.findMany({ where: { meetingId: meeting.id }, select: { id: true } });
        const present = people.map(({ id }) => id);
        const assistant = await actorAt(accounts, 'secretariat.assistant@crm.example');
        await keepAttendance(assistant, { sessionId, version: 0, present });
      },
    },
  ];
}
