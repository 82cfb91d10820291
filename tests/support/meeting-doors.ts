import { aKey } from './reports';
import { theMeeting, theSession } from './the-meeting';

/** The cycle in which that meeting stands. */
const theCycle = (): string => `/meetings/cycles/${theMeeting().slice(-4)}-1`;

const version = '999999';
const noSession = '01900000-0000-7000-8000-00000000000f';
const anException = { sessionId: noSession, kind: 'MEMBERS_ONLY', reason: 'Por qué.' };
const aPlenary = { kind: 'PLENARY', titleEs: 'a', titleEn: 'a', day: '1999-01-28', from: '09:00', to: '10:00' };
//                   · own  PA liaison vm pres ST  observers former guest
const signedIn = '    S OOO  O  OO    O  O   OOO OOO       O      O';
const toldOfIt = '    S OOO  O  OO    O  O   OO. OOO       .      O';
const toldOfPlenary = 'S OO.  O  OO    O  O   OO. OOO       .      O';
const closed = '      S .O.  .  ..    O  .   ... ...       .      .';
const noneIsThere = ' S ...  .  ..    .  .   ... ...       .      .';
const office = '      S FFF  F  FF    F  F   OOF FFF       F      F';
const officeOnIt = '  S FFF  F  FF    F  F   OO. FFF       .      F';

const agendaAt = (rest: string): string => `${theMeeting()}/agenda${rest}`;
const anItem = { kind: 'TOPIC', titleEs: 'a', titleEn: 'a', noteEs: '', noteEn: '', minutes: '0' };
// In consultation: Members and the Secretariat write or read it, the organisations that were asked answer it.
const consulted = '   S OO.  O  OO    O  O   OO. .O.       .      .';

type World = Readonly<{ meetingId: string }>;

/** The rows of the meetings in the table of doors (doors.ts says how to read them). */
export const meetingDoors = {
  'page /meetings': { at: () => '/meetings', cells: signedIn },
  // Whoever plans none, or moves none that they see, reads why.
  'page /meetings/new': { at: () => '/meetings/new', cells: signedIn },
  'page /meetings/seminars/new': { at: () => '/meetings/seminars/new', cells: signedIn },
  'page /meetings/cycles/[cycle]/move': {
    at: () => '/meetings/cycles/1999-1/move',
    cells: noneIsThere,
  },
  moveCycleAction: {
    at: () => `${theCycle()}/move`,
    cells: noneIsThere,
    fill: () => ({ cycleId: noSession, days: '7', moves: '[]' }),
  },
  'page /meetings/holidays': {
    at: () => '/meetings/holidays',
    //       · own  PA liaison vm pres ST  observers former guest
    cells: ' S OO.  O  OO    O  O   OO. ...       .      .',
  },
  addHolidayAction: {
    at: () => '/meetings/holidays',
    cells: ' S FF.  F  FF    F  F   OO. ...       .      .',
    fill: () => ({ partyCode: 'SV', nameEs: 'a', nameEn: 'b', on: '2027-01-01', isYearly: 'on', key: aKey() }),
  },
  // A holiday that is not there.
  removeHolidayAction: {
    at: () => '/meetings/holidays',
    cells: noneIsThere,
    fill: () => ({ holidayId: '01900000-0000-7000-8000-00000000000f' }),
  },
  'page /meetings/cycles': { at: () => '/meetings/cycles', cells: signedIn },
  // Whoever plans none reads why.
  'page /meetings/cycles/new': { at: () => '/meetings/cycles/new', cells: signedIn },
  'page /meetings/cycles/[cycle]': { at: theCycle, cells: toldOfIt },
  planCycleAction: {
    at: () => '/meetings/cycles/new',
    cells: office,
    // A cycle that stands already, which whoever may plan is told.
    fill: () => ({
      ...{ half: '1', startsOn: `${theCycle().slice(-6, -2)}-03-03`, joint: 'NONE', hostPartyCode: 'PA', city: '' },
      ...{ timeZone: 'America/Panama', key: aKey() },
    }),
  },
  // A cycle that is not there: who may cancel one that is, tests/integration/meetings/cycles.test.ts asks.
  cancelCycleAction: {
    at: theCycle,
    cells: noneIsThere,
    fill: () => ({ cycleId: noSession, reason: 'Por qué.' }),
  },
  'page /meetings/[code]': { at: theMeeting, cells: toldOfIt },
  'page /meetings/[code]/move': { at: () => `${theMeeting()}/move`, cells: toldOfIt },
  // Of a body's meeting there is none, whoever asks.
  'page /meetings/[code]/hosts': { at: () => `${theMeeting()}/hosts`, cells: noneIsThere },
  'page /meetings/[code]/cancel': { at: () => `${theMeeting()}/cancel`, cells: toldOfIt },
  'page /meetings/[code]/sessions/new': { at: () => `${theMeeting()}/sessions/new`, cells: toldOfIt },
  'page /meetings/[code]/sessions/[session]': { at: () => theSession('PLENARY'), cells: toldOfPlenary },
  'page /meetings/[code]/sessions/[session], behind closed doors': { at: () => theSession('CLOSED'), cells: closed },
  'page /meetings/[code]/sessions/[session]/edit': { at: () => `${theSession('PLENARY')}/edit`, cells: toldOfPlenary },
  'page /meetings/[code]/sessions/[session]/edit, behind closed doors': {
    at: () => `${theSession('CLOSED')}/edit`,
    cells: closed,
  },
  // Whoever knows the meeting reads its agenda, or that none is published.
  'page /meetings/[code]/agenda': { at: () => agendaAt(''), cells: toldOfIt },
  'page /meetings/[code]/agenda/consultation': { at: () => agendaAt('/consultation'), cells: consulted },
  'page /meetings/[code]/agenda/versions/[number]': { at: () => agendaAt('/versions/1'), cells: consulted },
  'page /meetings/[code]/agenda/projector': { at: () => agendaAt('/projector'), cells: consulted },
  'page /meetings/[code]/agenda/items/new': { at: () => agendaAt('/items/new'), cells: toldOfIt },
  'page /meetings/[code]/agenda/items/[itemId]': { at: () => agendaAt(`/items/${noSession}`), cells: noneIsThere },
  'GET /api/v1/meetings/[code]/agenda/paper': {
    at: () => `/api/v1${agendaAt('/paper')}?version=1&format=pdf`,
    cells: consulted,
  },
  beginAgendaAction: {
    at: () => agendaAt(''),
    cells: noneIsThere,
    fill: () => ({ meetingId: noSession, key: aKey() }),
  },
  // An agenda, an item, an input that are not there: who may do what to those that are, tests/integration/meetings/agenda asks.
  completeAgendaAction: { at: () => agendaAt(''), cells: noneIsThere, fill: () => ({ agendaId: noSession }) },
  publishAgendaAction: {
    at: () => agendaAt(''),
    cells: noneIsThere,
    fill: () => ({ agendaId: noSession, version, departureReason: '' }),
  },
  arrangeItemAction: { at: () => agendaAt(''), cells: noneIsThere, fill: () => ({ press: `up ${noSession} 1` }) },
  addItemAction: {
    at: () => agendaAt('/items/new'),
    cells: noneIsThere,
    fill: () => ({ sessionId: noSession, ...anItem, key: aKey() }),
  },
  editItemAction: {
    at: () => agendaAt(`/items/${noSession}`),
    cells: noneIsThere,
    fill: () => ({ itemId: noSession, version, ...anItem }),
  },
  moveItemAction: {
    at: () => agendaAt(`/items/${noSession}`),
    cells: noneIsThere,
    fill: () => ({ itemId: noSession, version, to: `session ${noSession}` }),
  },
  removeItemAction: {
    at: () => agendaAt(`/items/${noSession}`),
    cells: noneIsThere,
    fill: () => ({ itemId: noSession, version }),
  },
  markItemAction: {
    at: () => agendaAt(`/items/${noSession}`),
    cells: noneIsThere,
    fill: () => ({ itemId: noSession, version, isToBeTakenUp: 'on' }),
  },
  attachPaperAction: {
    at: () => agendaAt(`/items/${noSession}`),
    cells: noneIsThere,
    fill: () => ({ itemId: noSession, symbol: 'CRM/1', key: aKey() }),
  },
  detachPaperAction: {
    at: () => agendaAt(`/items/${noSession}`),
    cells: noneIsThere,
    fill: () => ({ paperId: noSession }),
  },
  consultAgendaAction: {
    at: () => agendaAt('/consultation'),
    cells: noneIsThere,
    fill: () => ({ agendaId: noSession, version, daysBefore: '30', messageEs: '', messageEn: '' }),
  },
  answerAgendaAction: {
    at: () => agendaAt('/consultation'),
    cells: noneIsThere,
    fill: () => ({ agendaId: noSession, partyCode: 'GT', kind: 'NO_COMMENTS', key: aKey() }),
  },
  acceptInputAction: {
    at: () => agendaAt('/consultation'),
    cells: noneIsThere,
    fill: () => ({ inputId: noSession, version, reason: '' }),
  },
  declineInputAction: {
    at: () => agendaAt('/consultation'),
    cells: noneIsThere,
    fill: () => ({ inputId: noSession, version, reason: 'Por qué.' }),
  },
  addSessionAction: {
    at: () => `${theMeeting()}/sessions/new`,
    cells: officeOnIt,
    // On a day that is not the meeting's, which whoever may add is told.
    fill: (_report: unknown, { meetingId }: World) => ({ meetingId, ...aPlenary, key: aKey() }),
  },
  // A session that is not there: who may do what to one that is, tests/integration/meetings/{sessions,exceptions}.test.ts ask.
  changeSessionAction: {
    at: () => `${theSession('PLENARY')}/edit`,
    cells: noneIsThere,
    fill: () => ({ sessionId: noSession, version, ...aPlenary }),
  },
  removeSessionAction: {
    at: () => `${theSession('PLENARY')}/edit`,
    cells: noneIsThere,
    fill: () => ({ sessionId: noSession, version }),
  },
  grantExceptionAction: {
    at: () => theSession('PLENARY'),
    cells: noneIsThere,
    fill: () => ({ ...anException, key: aKey() }),
  },
  revokeExceptionAction: {
    at: () => theSession('PLENARY'),
    cells: noneIsThere,
    fill: () => ({ exceptionId: noSession, reason: 'Por qué.' }),
  },
  planSeminarAction: {
    at: () => '/meetings/seminars/new',
    //       · own  PA liaison vm pres ST  observers former guest
    cells: ' S OFF  O  FF    F  F   OOF FFF       F      F',
    // No such host, which whoever may plan a seminar is told.
    fill: () => ({
      ...{ kind: 'SEMINAR', titleEs: 'a', titleEn: 'a', startsOn: '2031-05-26', endsOn: '2031-05-26' },
      ...{ timeZone: 'America/Panama', hostPartyCode: 'XX', key: aKey() },
    }),
  },
  // Of a body's meeting: whose seminar it is, tests/integration/meetings/seminar-hosts.test.ts asks.
  changeHostsAction: {
    at: () => `${theMeeting()}/hosts`,
    cells: noneIsThere,
    fill: (_report: unknown, { meetingId }: World) => ({
      ...{ meetingId, version, hostPartyCode: 'GT', reason: 'Por qué.' },
    }),
  },
  planMeetingAction: {
    at: () => '/meetings/new',
    cells: office,
    // No such host, which whoever may plan is told.
    fill: () => ({
      ...{ bodyCode: 'GRCM', titleEs: 'a', titleEn: 'a', startsOn: '2031-05-26', endsOn: '2031-05-26' },
      ...{ timeZone: 'America/Panama', hostPartyCode: 'XX', key: aKey() },
    }),
  },
  // From a version that the page never showed: nothing is cancelled here.
  cancelMeetingAction: {
    at: () => `${theMeeting()}/cancel`,
    cells: officeOnIt,
    fill: (_report: unknown, { meetingId }: World) => ({ meetingId, version, reason: 'Por qué.' }),
  },
  // Its last day has not passed, so that the form stands nowhere: it is sent all the same.
  closeMeetingAction: {
    at: () => `${theMeeting()}/cancel`,
    cells: officeOnIt,
    fill: (_report: unknown, { meetingId }: World) => ({ meetingId, version }),
  },
  moveMeetingAction: {
    at: () => `${theMeeting()}/move`,
    cells: officeOnIt,
    fill: (_report: unknown, { meetingId }: World) => ({
      ...{ meetingId, version, startsOn: '2031-05-26', endsOn: '2031-05-27', listed: '0'.repeat(64) },
    }),
  },
};
