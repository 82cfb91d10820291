import { demoMeetings } from '@/prisma/demo/calendar';

/** The coming Vice-Ministers' Meeting, which is the drafters' and the guest's. */
export const theMeeting = (): string =>
  `/meetings/CRM-${demoMeetings()
    .find(({ key }) => key === 'vm')
    ?.startsOn.slice(0, 4)}`;

/** One of its sessions, by the end of its code. */
export const theSession = (end: string): string => `${theMeeting()}/sessions/${theMeeting().split('/').at(-1)}-${end}`;
