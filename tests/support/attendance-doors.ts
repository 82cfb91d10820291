import { aKey } from './reports';
import { theMeeting, theSession } from './the-meeting';

const none = '01900000-0000-7000-8000-00000000000f';
//                   · own  PA liaison vm pres ST  observers former guest
const partOfIt = '    S OO.  O  OO    O  O   OO. OOO       .      .';
const noneIsThere = ' S ...  .  ..    .  .   ... ...       .      .';

const at = () => `${theSession('PLENARY')}/attendance`;
// A session that is not there: who may do what in one that is, tests/integration/meetings/attendance.test.ts asks.
const inNoSession = (fields: Readonly<Record<string, string>>) => ({
  at,
  cells: noneIsThere,
  fill: () => ({ sessionId: none, ...fields }),
});

/** The rows of attendance in the table of doors (doors.ts says how to read them). */
export const attendanceDoors = {
  'page /meetings/[code]/sessions/[session]/attendance': { at, cells: partOfIt },
  'page /meetings/[code]/sessions/[session]/attendance, behind closed doors': {
    at: () => `${theSession('CLOSED')}/attendance`,
    cells: noneIsThere,
  },
  'GET /api/v1/meetings/[code]/attendance': { at: () => `/api/v1${theMeeting()}/attendance`, cells: partOfIt },
  keepAttendanceAction: inNoSession({ version: '0' }),
  markPresentAction: inNoSession({ code: 'AAAAAAAAAA' }),
  inviteGuestAction: {
    at: () => theSession('PLENARY'),
    cells: noneIsThere,
    fill: () => ({
      ...{ sessionId: none, displayName: 'a', email: 'guest@crm.example', locale: 'es', reason: 'Por qué.' },
      key: aKey(),
    }),
  },
  takeBackGuestAction: {
    at: () => theSession('PLENARY'),
    cells: noneIsThere,
    fill: () => ({ mandateId: none, reason: 'Por qué.' }),
  },
};
