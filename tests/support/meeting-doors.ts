import { demoMeetings } from '@/prisma/demo/calendar';
import { aKey } from './reports';

/** The coming Vice-Ministers' Meeting, which is the drafters' and the guest's. */
const theMeeting = (): string =>
  `/meetings/CRM-${demoMeetings()
    .find(({ key }) => key === 'vm')
    ?.startsOn.slice(0, 4)}`;

const version = '999999';
//                   · own  PA liaison vm pres ST  observers former guest
const signedIn = '    S OOO  O  OO    O  O   OOO OOO       O      O';
const toldOfIt = '    S OOO  O  OO    O  O   OO. OOO       .      O';
const office = '      S FFF  F  FF    F  F   OOF FFF       F      F';
const officeOnIt = '  S FFF  F  FF    F  F   OO. FFF       .      F';

type World = Readonly<{ meetingId: string }>;

/** The rows of the meetings in the table of doors (doors.ts says how to read them). */
export const meetingDoors = {
  'page /meetings': { at: () => '/meetings', cells: signedIn },
  // Whoever plans none, or moves none that they see, reads why.
  'page /meetings/new': { at: () => '/meetings/new', cells: signedIn },
  'page /meetings/[code]': { at: theMeeting, cells: toldOfIt },
  'page /meetings/[code]/move': { at: () => `${theMeeting()}/move`, cells: toldOfIt },
  planMeetingAction: {
    at: () => '/meetings/new',
    cells: office,
    // No such host, which whoever may plan is told.
    fill: () => ({
      ...{ bodyCode: 'GRCM', titleEs: 'a', titleEn: 'a', startsOn: '2031-05-26', endsOn: '2031-05-26' },
      ...{ timeZone: 'America/Panama', hostPartyCode: 'XX', key: aKey() },
    }),
  },
  moveMeetingAction: {
    at: () => `${theMeeting()}/move`,
    cells: officeOnIt,
    fill: (_report: unknown, { meetingId }: World) => ({
      ...{ meetingId, version, startsOn: '2031-05-26', endsOn: '2031-05-27', listed: '0'.repeat(64) },
    }),
  },
};
