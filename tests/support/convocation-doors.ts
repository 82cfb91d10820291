import { aKey } from './reports';
import { theMeeting } from './the-meeting';

const version = '999999';
const none = '01900000-0000-7000-8000-00000000000f';
//                   · own  PA liaison vm pres ST  observers former guest
const toldOfIt = '    S OOO  O  OO    O  O   OO. OOO       .      O';
const noneIsThere = ' S ...  .  ..    .  .   ... ...       .      .';

const at = () => `${theMeeting()}/convocation`;
// A letter that is not there: who may do what to one that is, tests/integration/meetings/convocations.test.ts asks.
const onNoLetter = (fields: Readonly<Record<string, string>>) => ({
  at,
  cells: noneIsThere,
  fill: () => ({ convocationId: none, ...fields }),
});
const forNobody = (fields: Readonly<Record<string, string>> = {}) => ({
  at,
  cells: noneIsThere,
  fill: () => ({ recipientId: none, ...fields }),
});

/** The rows of convocations in the table of doors (doors.ts says how to read them). */
export const convocationDoors = {
  'page /meetings/[code]/convocation': { at, cells: toldOfIt },
  'GET /api/v1/meetings/[code]/convocation/[letter]/paper': {
    at: () => `/api/v1${theMeeting()}/convocation/${none}/paper?format=pdf`,
    cells: noneIsThere,
  },
  // A meeting that is not there: its page shows the form only to whoever may send it.
  prepareConvocationAction: {
    at,
    cells: noneIsThere,
    fill: () => ({ meetingId: none, key: aKey() }),
  },
  editConvocationAction: onNoLetter({ version, textEs: 'Texto', textEn: 'Text' }),
  sendConvocationAction: onNoLetter({ version }),
  remindConvocationAction: onNoLetter({ key: aKey() }),
  answerConvocationAction: forNobody({ answer: 'ATTENDS', answerText: '' }),
  acknowledgeConvocationAction: forNobody(),
};
