import { aKey } from './reports';

const none = '01900000-0000-7000-8000-00000000000f';
const version = '999999';
//                   · own  PA liaison vm pres ST  observers former guest
const noneIsThere = ' S ...  .  ..    .  .   ... ...       .      .';
const signedIn = '    S OOO  O  OO    O  O   OOO OOO       O      O';
const enterers = '    S .O.  .  ..    O  .   OO. ...       .      .';

// A decision that is not there: who may do what to one that is, tests/integration/decisions asks.
const onNone = (fields: Readonly<Record<string, string>> = {}) => ({
  at: () => '/decisions/D-1900-1/follow',
  cells: noneIsThere,
  fill: () => ({ decisionId: none, version, ...fields }),
});
const said = { note: 'Consta.', evidenceSymbol: '' };
const filing = { addressees: 'party:GT', subthemeCode: '', dueOn: '', documentSymbol: '' };

/** The rows of decisions in the table of doors (doors.ts says how to read them). */
export const decisionDoors = {
  'page /decisions': { at: () => '/decisions', cells: signedIn },
  'page /decisions/new': { at: () => '/decisions/new', cells: enterers },
  'page /decisions/[code]': { at: () => '/decisions/D-1900-1', cells: noneIsThere },
  'page /decisions/[code]/follow': { at: () => '/decisions/D-1900-1/follow', cells: noneIsThere },
  'GET /api/v1/decisions': { at: () => '/api/v1/decisions', cells: signedIn },
  'GET /api/v1/decisions/file': { at: () => '/api/v1/decisions/file', cells: signedIn },
  // A session that is not there.
  registerDecisionAction: {
    at: () => '/decisions/new',
    cells: noneIsThere,
    fill: () => ({
      ...{ sessionId: none, paragraph: '', textEs: 'a', textEn: 'b', adoptedOn: '2027-01-01', ...filing },
      key: aKey(),
    }),
  },
  editDecisionAction: onNone({ paragraph: '', textEs: 'a', textEn: 'b', ...filing }),
  reportDecisionAction: onNone({ ...said, key: none }),
  followDecisionAction: onNone({ ...said, status: 'ACTIVE', supersededBy: '' }),
  issueDecisionAction: onNone(),
  publishDecisionAction: onNone(),
  unpublishDecisionAction: onNone(),
};
