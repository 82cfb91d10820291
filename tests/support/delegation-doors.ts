import { aKey } from './reports';
import { theMeeting, theSession } from './the-meeting';

const version = '999999';
const none = '01900000-0000-7000-8000-00000000000f';
//                   · own  PA liaison vm pres ST  observers former guest
const toldOfIt = '    S OOO  O  OO    O  O   OO. OOO       .      O';
const noneIsThere = ' S ...  .  ..    .  .   ... ...       .      .';
const office = '      S ...  .  ..    .  .   OO. ...       .      .';
const arrivals = '    S FFF  F  FF    F  F   OO. FFF       .      F';
// Whom the party sends in the place of somebody who is not there; others send nobody for it.
const sending = '     S .FF  F  FF    F  F   FF. FFF       .      F';

type World = Readonly<{ meetingId: string }>;

const delegationsAt = (rest: string) => () => `${theMeeting()}/delegations${rest}`;
const person = {
  ...{ givenName: 'a', familyName: 'b', post: 'c', institution: 'd', email: 'nobody@crm.example' },
  ...{ role: 'DELEGATE', rank: 'OTHER' },
};
// A person who is not there: who may do what to one who is, tests/integration/meetings/delegations.test.ts asks.
const onNobody = (fields: Readonly<Record<string, string>> = {}) => ({
  at: delegationsAt(''),
  cells: noneIsThere,
  fill: () => ({ delegateId: none, version, ...fields }),
});
// A room that is not there: tests/integration/meetings/seats.test.ts asks of one that is.
const inNoRoom = (fields: Readonly<Record<string, string>>) => ({
  at: () => theSession('PLENARY'),
  cells: noneIsThere,
  fill: () => ({ sessionId: none, ...fields }),
});

/** The rows of the delegations in the table of doors (doors.ts says how to read them). */
export const delegationDoors = {
  'page /meetings/[code]/delegations': { at: delegationsAt(''), cells: toldOfIt },
  // Whoever nominates for nobody reads why.
  'page /meetings/[code]/delegations/new': { at: delegationsAt('/new'), cells: toldOfIt },
  'page /meetings/[code]/delegations/[delegate]': { at: delegationsAt(`/${none}`), cells: noneIsThere },
  'page /meetings/[code]/delegations/badges': { at: delegationsAt('/badges'), cells: office },
  'page /meetings/[code]/check-in': { at: () => `${theMeeting()}/check-in`, cells: toldOfIt },
  'GET /api/v1/meetings/[code]/participants': {
    at: () => `/api/v1${theMeeting()}/participants?format=xlsx`,
    cells: toldOfIt,
  },
  nominateDelegateAction: {
    at: delegationsAt('/new'),
    cells: sending,
    fill: (_report: unknown, { meetingId }: World) => ({
      ...{ meetingId, partyCode: 'GT', replacesId: none, ...person, key: aKey() },
    }),
  },
  editDelegateAction: onNobody(person),
  withdrawDelegateAction: onNobody(),
  checkDelegateAction: onNobody(),
  returnDelegateAction: onNobody({ reason: 'Por qué.' }),
  accreditDelegateAction: onNobody(),
  registerDelegateAction: onNobody(),
  // A meeting that is not there: its page shows the form only to whoever may send it.
  accreditCheckedAction: { at: delegationsAt(''), cells: noneIsThere, fill: () => ({ meetingId: none }) },
  orderAccreditationAction: {
    at: delegationsAt(''),
    cells: noneIsThere,
    fill: () => ({ meetingId: none, isGiven: 'no', note: 'Por qué.' }),
  },
  // A badge that is nobody's, which whoever registers arrivals is told.
  checkInAction: {
    at: () => `${theMeeting()}/check-in`,
    cells: arrivals,
    fill: (_report: unknown, { meetingId }: World) => ({ meetingId, code: 'AAAAAAAAAA' }),
  },
  takeSeatAction: inNoRoom({ delegateId: none }),
  accompanySeatAction: inNoRoom({ delegateId: none }),
  leaveSeatAction: inNoRoom({ who: 'COMPANION' }),
};
