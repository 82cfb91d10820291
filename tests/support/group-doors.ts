import { aKey } from './reports';
import { theMeeting } from './the-meeting';

const none = '01900000-0000-7000-8000-00000000000f';
//                   · own  PA liaison vm pres ST  observers former guest
const noneIsThere = ' S ...  .  ..    .  .   ... ...       .      .';
const knowing = '     S OOO  O  OO    O  O   OO. ...       .      .';
const at = () => `${theMeeting()}/drafting-group`;

/** The rows of Drafting Groups in the table of doors (doors.ts says how to read them). */
export const groupDoors = {
  'page /meetings/[code]/drafting-group': { at, cells: knowing },
  'page /texts/[textId]/origins': { at: () => `/texts/${none}/origins`, cells: noneIsThere },
  // A meeting that is not there: who constitutes the group of one that is, tests/integration/texts/groups.test.ts asks.
  constituteGroupAction: { at, cells: noneIsThere, fill: () => ({ meetingId: none, key: aKey() }) },
  carryForwardAction: {
    at,
    cells: noneIsThere,
    fill: () => ({
      ...{ sourceId: none, sessionId: none, kind: 'CONCLUSIONS', titleEs: 'a', titleEn: 'b', key: aKey() },
    }),
  },
};
