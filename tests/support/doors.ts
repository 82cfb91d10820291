// Longer than 250 lines: one table of every door, to be read as one.
import type { ReportStatus } from '@/prisma/generated/enums';
import { attendanceDoors } from './attendance-doors';
import { convocationDoors } from './convocation-doors';
import { decisionDoors } from './decision-doors';
import { delegationDoors } from './delegation-doors';
import { documentDoors } from './document-doors';
import { groupDoors } from './group-doors';
import type { Answer, Caller } from './http';
import { multipart } from './http';
import { logisticsDoors } from './logistics-doors';
import { meetingDoors } from './meeting-doors';
import type { StandingReport } from './report-in-status';
import { aKey } from './reports';
import { termDoors } from './term-doors';
import { textDoors } from './text-doors';
import { textImportDoors } from './text-import-doors';

/** One of each class of person, seen from a report of Guatemala on trafficking, in the order of the cells below. */
export const classes: readonly (readonly [name: string, address: string | null])[] = [
  ['anonymous', null],
  ['focal point of the country', 'focal-point.gt.migration@crm.example'],
  ['vice-minister of the country', 'vice-minister.gt@crm.example'],
  ['drafter of the country', 'drafter.gt@crm.example'],
  ['focal point of another country', 'focal-point.pa.migration@crm.example'],
  ['liaison officer of the Network', 'liaison-officer.cr.trafficking@crm.example'],
  ['liaison officer of the other Network', 'liaison-officer.cr.consular@crm.example'],
  ['vice-minister of another country', 'vice-minister.cr@crm.example'],
  ['presidency officer', 'presidency-officer.do@crm.example'],
  ['coordinator', 'secretariat.coordinator@crm.example'],
  ['assistant', 'secretariat.assistant@crm.example'],
  ['IT specialist', 'secretariat.it-specialist@crm.example'],
  ['observer State', 'delegate.ar@crm.example'],
  ['observer organisation', 'delegate.acnur@crm.example'],
  ['RROCM', 'delegate.rrocm@crm.example'],
  ['former focal point of the country', 'former-official.gt@crm.example'],
  ['guest', 'guest@crm.example'],
];

/**
 * What somebody is answered, one letter a class: `O` let in, `.` missing as if it were not there, `S` to sign in first, `F` this person
 * may not, `C` not in this status, `R` led to another page of ours, `B` read and found faulty.
 */
type Cells = string | Readonly<Record<ReportStatus, string>>;

/** What the rows need of the world beside the report. */
export type DoorWorld = Readonly<{ userId: string; disabledId: string; mandateId: string; meetingId: string }>;

type Fields = Readonly<Record<string, string>>;
type Fill = (report: StandingReport, world: DoorWorld) => Fields;

/** `at` is the address, without language for pages; `send` where the door is no GET; `fill` for the fields of an action. */
export type Door = Readonly<{
  at: (report: StandingReport, world: DoorWorld) => string;
  cells: Cells;
  send?: (caller: Caller, address: string, report: StandingReport) => Promise<Answer>;
  fill?: Fill;
}>;

//                        · own  PA liaison vm pres ST  observers former guest
const everybody = '        O OOO  O  OO    O  O   OOO OOO       O      O';
const signedIn = '         S OOO  O  OO    O  O   OOO OOO       O      O';
const noneIsThere = '      S ...  .  ..    .  .   ... ...       .      .';
const membersAndOffice = ' S OO.  O  OO    O  O   OO. ...       .      .';
const accounts = '         S ...  .  ..    .  .   O.O ...       .      .';
const receivers = '        S FF.  F  FF    F  F   OO. ...       .      .';
const writersPages = {
  DRAFT: '                 S OO.  .  ..    .  .   ... ...       .      .',
  SUBMITTED: '             S RO.  .  ..    .  .   ... ...       .      .',
  RETURNED: '              S OO.  .  ..    .  .   ... ...       .      .',
  ACCEPTED: '              S RO.  .  ..    .  .   ... ...       .      .',
};
const readersDoors = {
  DRAFT: '                 S OO.  .  ..    .  .   ... ...       .      .',
  SUBMITTED: '             S OO.  .  O.    .  O   OO. ...       .      .',
  RETURNED: '              S OO.  .  ..    .  O   OO. ...       .      .',
  ACCEPTED: '              S OO.  .  O.    .  O   OO. ...       .      .',
};
const writersActs = {
  DRAFT: '                 S OF.  .  ..    .  .   ... ...       .      .',
  SUBMITTED: '             S CF.  .  F.    .  F   FF. ...       .      .',
  RETURNED: '              S OF.  .  ..    .  F   FF. ...       .      .',
  ACCEPTED: '              S CF.  .  F.    .  F   FF. ...       .      .',
};

const page = (address: string | ((report: StandingReport) => string), cells: Cells): Door => ({
  at: typeof address === 'string' ? () => address : address,
  cells,
});
const ofReport = (rest: string, cells: Cells) => page(({ id }) => `/reports/${id}${rest}`, cells);

const version = '999999';
const noFile = '01900000-0000-7000-8000-00000000000f';
const reason = 'Por qué.';
const ofAccount = (fields: Fields, cells: Cells = signedIn): Door => ({
  at: () => '/account',
  fill: () => fields,
  cells,
});
const ofAccounts = (
  fill: (world: DoorWorld) => Fields,
  cells: Cells = accounts,
  page: (userId: string) => string = (userId) => `/${userId}`,
): Door => ({
  at: (_report, { userId }) => `/administration/users${page(userId)}`,
  fill: (_report, world) => fill(world),
  cells,
});
const onReport = (rest: string, cells: Cells, fill: Fill): Door => ({
  at: ({ id }) => `/reports/${id}${rest}`,
  cells,
  fill,
});
const onCall = (fill: Fill): Door => ({ at: ({ callId }) => `/reports/calls/${callId}`, cells: receivers, fill });
const openToAll = (at: string, fields: Fields): Door => ({ at: () => at, cells: everybody, fill: () => fields });
const attachments = ({ id }: StandingReport) => `/api/v1/reports/${id}/attachments`;

const json = (caller: Caller, method: string, address: string, body: object) =>
  caller.send(method, address, {
    headers: { Origin: caller.origin, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Every door: pages behind signing in by their pattern, methods of route handlers, exports of `'use server'` files. */
export const doors: Readonly<Record<string, Door>> = {
  'page /home': page('/home', signedIn),
  'page /find': page('/find?q=trata', signedIn),
  'page /reports': page('/reports', signedIn),
  'page /reports/[reportId]': ofReport('', readersDoors),
  'page /reports/[reportId]/edit': ofReport('/edit', writersPages),
  'page /reports/[reportId]/edit/[sectionKey]': page(
    ({ id, sectionKey }) => `/reports/${id}/edit/${sectionKey}`,
    writersPages,
  ),
  'page /reports/[reportId]/check': ofReport('/check', writersPages),
  'page /reports/[reportId]/sent': ofReport('/sent', {
    DRAFT: '     S RR.  .  ..    .  .   ... ...       .      .',
    SUBMITTED: ' S OO.  .  ..    .  .   ... ...       .      .',
    RETURNED: '  S OO.  .  ..    .  .   ... ...       .      .',
    ACCEPTED: '  S OO.  .  ..    .  .   ... ...       .      .',
  }),
  'page /reports/start/[callId]': page(
    ({ callId }) => `/reports/start/${callId}`,
    '         S R..  O  ..    .  .   ... ...       .      .',
  ),
  'page /reports/matrix': page('/reports/matrix', membersAndOffice),
  'page /reports/compare': page('/reports/compare', membersAndOffice),
  'page /reports/compilation': page('/reports/compilation', membersAndOffice),
  'page /reports/calls': page('/reports/calls', membersAndOffice),
  // Members' people read why they open none, and the template without its form.
  'page /reports/calls/new': page('/reports/calls/new', membersAndOffice),
  'page /reports/calls/[callId]': page(({ callId }) => `/reports/calls/${callId}`, membersAndOffice),
  'page /reports/kinds': page('/reports/kinds', membersAndOffice),
  'page /reports/kinds/[code]': page('/reports/kinds/TRAFFICKING', membersAndOffice),
  'page /reports/kinds/[code]/template': page('/reports/kinds/TRAFFICKING/template', membersAndOffice),
  'page /calendar': page('/calendar', signedIn),
  'page /account': page('/account', signedIn),
  'page /account/messages': page('/account/messages', signedIn),
  'page /administration/mails': page('/administration/mails', accounts.replace('O.O', 'OOO')),
  'page /administration/users': page('/administration/users', accounts),
  'page /administration/users/invite': page('/administration/users/invite', accounts),
  'page /administration/users/[userId]': {
    at: (_report, { userId }) => `/administration/users/${userId}`,
    cells: accounts,
  },
  'page /administration/users/[userId]/grant': {
    at: (_report, { userId }) => `/administration/users/${userId}/grant`,
    cells: accounts,
  },
  ...meetingDoors,
  ...attendanceDoors,
  ...convocationDoors,
  ...delegationDoors,
  ...logisticsDoors,
  ...decisionDoors,
  ...documentDoors,
  ...termDoors,
  ...textDoors,
  ...textImportDoors,
  ...groupDoors,
  'page /documents': page('/documents', signedIn),
  'page /documents/[...symbol]': page(({ symbol }) => `/documents/${symbol ?? 'CRM/2027/RT/INF.999'}`, {
    DRAFT: noneIsThere,
    SUBMITTED: noneIsThere,
    RETURNED: noneIsThere,
    ACCEPTED: '  S OO.  .  O.    .  O   OO. ...       .      .',
  }),
  'GET /': { at: () => '/', cells: 'R RRR R RR R R RRR RRR R R' },
  'GET /healthz': { at: () => '/healthz', cells: everybody },
  'GET /sitemap.xml': { at: () => '/sitemap.xml', cells: everybody },
  'GET /readyz': { at: () => '/readyz', cells: everybody },
  'GET /metrics': { at: () => '/metrics', cells: '. ... . .. . . ... ... . .' },
  'GET /api/auth/[...nextauth]': { at: () => '/api/auth/session', cells: everybody },
  'POST /api/auth/[...nextauth]': {
    at: () => '/api/auth/callback/second-step',
    // To the page of signing in: it came without next-auth's own token.
    cells: 'R RRR R RR R R RRR RRR R R',
    send: (caller, address) => json(caller, 'POST', address, { challenge: 'x' }),
  },
  'POST /api/v1/session/end': {
    at: () => '/api/v1/session/end',
    cells: 'F FFF F FF F F FFF FFF F F',
    // Signing out would end the session of the next row.
    send: (caller, address) => caller.send('POST', address, { headers: { Origin: 'https://evil.example' } }),
  },
  'PUT /api/v1/reports/[reportId]/answers/[sectionKey]': {
    at: ({ id, sectionKey }) => `/api/v1/reports/${id}/answers/${sectionKey}`,
    cells: writersActs,
    send: (caller, address, { text }) => json(caller, 'PUT', address, { language: 'es', text, revision: 1 }),
  },
  'POST /api/v1/reports/[reportId]/attachments': {
    at: attachments,
    cells: {
      DRAFT: '     S BF.  .  ..    .  .   ... ...       .      .',
      SUBMITTED: ' S CF.  .  F.    .  F   FF. ...       .      .',
      RETURNED: '  S BF.  .  ..    .  F   FF. ...       .      .',
      ACCEPTED: '  S CF.  .  F.    .  F   FF. ...       .      .',
    },
    send: (caller, address) => {
      const { headers, body } = multipart([{ name: 'files', fileName: 'a.pdf', value: 'no PDF' }]);
      const how = { ...headers, Origin: caller.origin, Accept: 'application/json' };
      return caller.send('POST', address, { headers: how, body });
    },
  },
  'GET /api/v1/reports/[reportId]/attachments/[attachmentId]': {
    at: (report) => `${attachments(report)}/${report.attachmentId}`,
    cells: readersDoors,
  },
  'GET /api/v1/reports/[reportId]/paper': {
    at: ({ id }) => `/api/v1/reports/${id}/paper?format=docx`,
    cells: { ...readersDoors, DRAFT: noneIsThere },
  },
  'GET /api/v1/reports/[reportId]/paper, of the working text': {
    at: ({ id }) => `/api/v1/reports/${id}/paper?format=docx&text=working`,
    cells: { ...readersDoors, SUBMITTED: noneIsThere, RETURNED: readersDoors.DRAFT, ACCEPTED: noneIsThere },
  },
  'GET /api/v1/reports/calls/[callId]/answers': {
    at: ({ callId }) => `/api/v1/reports/calls/${callId}/answers?format=csv`,
    cells: membersAndOffice,
  },
  'GET /api/v1/reports/calls/[callId]/compilation': {
    at: ({ callId }) => `/api/v1/reports/calls/${callId}/compilation?format=docx`,
    cells: membersAndOffice,
  },
  // The address is its own key: whoever is signed in as somebody else is answered no differently.
  'GET /api/v1/calendar/feeds/[token]': {
    at: () => '/api/v1/calendar/feeds/no-such-token.ics',
    cells: '. ... . .. . . ... ... . .',
  },
  'GET /api/v1/calendar/public.ics': { at: () => '/api/v1/calendar/public.ics', cells: everybody },
  'GET /api/v1/reports/matrix': { at: () => '/api/v1/reports/matrix?format=csv', cells: membersAndOffice },

  signInAction: openToAll('/sign-in', { email: 'nobody@crm.example', password: 'not-a-password-1996' }),
  secondStepAction: openToAll('/sign-in/second-step', { code: '000000' }),
  setUpFactorAction: openToAll('/sign-in/set-up-second-factor', { code: '000000' }),
  finishSignInAction: openToAll('/sign-in/set-up-second-factor', {}),
  askForResetAction: openToAll('/forgotten-password', { email: 'nobody@crm.example' }),
  choosePasswordAction: openToAll(`/link/${'x'.repeat(43)}`, {
    token: 'x'.repeat(43),
    newPassword: 'puebla-1996-otra-vez',
  }),

  startReportAction: {
    at: ({ callId }) => `/reports/start/${callId}`,
    cells: 'S OF. F FF F F FF. ... . .',
    fill: ({ callId }) => ({ callId, partyCode: 'GT', language: 'es' }),
  },
  saveSectionAction: onReport('/edit', writersActs, ({ id, sectionKey, text }) => ({
    ...{ reportId: id, sectionKey, textEs: text, revisionEs: '1', textEn: '', revisionEn: '0', goOn: 'index' },
  })),
  prefillReportAction: onReport('/edit', writersActs, ({ id }) => ({ reportId: id })),
  setReportLanguageAction: onReport('/edit', writersActs, ({ id }) => ({ reportId: id, language: 'es' })),
  // A file that is not there, which whoever may detach is told.
  detachFileAction: onReport('/edit', writersActs, ({ id }) => ({ reportId: id, attachmentId: noFile })),
  submitReportAction: onReport('/check', writersActs, ({ id }) => ({
    reportId: id,
    checked: '0'.repeat(64),
    key: aKey(),
  })),
  acceptReportAction: onReport('', reviews('SUBMITTED'), ({ id }) => ({ reportId: id, version, key: aKey() })),
  returnReportAction: onReport('', reviews('SUBMITTED'), ({ id }) => ({ reportId: id, version, reason, key: aKey() })),
  reopenReportAction: onReport('', reviews('ACCEPTED'), ({ id }) => ({ reportId: id, version, reason, key: aKey() })),
  remindCallAction: {
    at: () => '/reports/matrix',
    cells: receivers,
    fill: ({ callId }) => ({ callId, partyCode: 'XX', key: aKey() }),
  },
  openCallAction: {
    at: () => '/reports/calls/new',
    cells: receivers,
    fill: (_report, { meetingId }) => ({ kindCode: 'TRAFFICKING', meetingId, key: aKey() }),
  },
  moveDeadlineAction: onCall(({ callId }) => ({ callId, version, dueOn: '2027-01-15', departureReason: reason })),
  backToRuleAction: onCall(({ callId }) => ({ callId, version })),
  closeCallAction: onCall(({ callId }) => ({ callId, version })),
  // Open it is.
  reopenCallAction: { ...onCall(({ callId }) => ({ callId, version, reason })), cells: receivers.replaceAll('O', 'C') },
  editKindAction: {
    at: () => '/reports/kinds/TRAFFICKING',
    cells: receivers,
    fill: () => ({
      ...{ code: 'TRAFFICKING', version, nameEs: 'a', nameEn: 'a', purposeEs: 'a', purposeEn: 'a' },
      ...{ cadence: 'PER_YEAR', deadlineRule: 'NONE', departureReason: reason },
    }),
  },
  editTemplateAction: {
    at: () => '/reports/kinds/TRAFFICKING/template',
    cells: receivers,
    fill: () => ({
      ...{ kindCode: 'TRAFFICKING', revision: '99999', 'sections.0.key': '', 'sections.0.maxChars': '5000' },
      ...{
        'sections.0.titleEs': 'a',
        'sections.0.titleEn': 'a',
        'sections.0.guidanceEs': '',
        'sections.0.guidanceEn': '',
      },
    }),
  },

  editProfileAction: ofAccount({ version, displayName: 'a', locale: 'es', timeZone: 'America/Guatemala' }),
  changePasswordAction: ofAccount({ password: 'wrong', newPassword: 'puebla-1996-otra-vez' }),
  offerFactorAction: ofAccount({ password: 'wrong' }),
  confirmFactorAction: ofAccount({ code: '000000' }),
  replaceCodesAction: ofAccount({ password: 'wrong' }),
  removeFactorAction: ofAccount({ password: 'wrong' }),
  // A session that is nobody's.
  endSessionAction: ofAccount({ id: '0'.repeat(64) }, noneIsThere),
  endOtherSessionsAction: ofAccount({}),
  renewCalendarFeedAction: ofAccount({}),
  revokeCalendarFeedAction: ofAccount({}),
  inviteUserAction: ofAccounts(
    () => ({ displayName: 'a', email: 'delegate.unfpa@crm.example', locale: 'es', formKey: aKey() }),
    accounts,
    () => '/invite',
  ),
  inviteAgainAction: ofAccounts(({ userId }) => ({ userId }), accounts.replaceAll('O', 'C')),
  enableUserAction: ofAccounts(({ userId }) => ({ userId, reason }), accounts.replaceAll('O', 'C')),
  endSessionsAction: ofAccounts(({ userId }) => ({ userId })),
  clearFactorAction: ofAccounts(({ userId }) => ({ userId, reason })),
  grantMandateAction: ofAccounts(
    ({ userId }) => ({
      ...{ userId, officeCode: 'NO_SUCH_OFFICE', partyCode: 'GT' },
      ...{ startsOn: '2027-01-01', source: 'a', formKey: aKey() },
    }),
    accounts,
    (userId) => `/${userId}/grant`,
  ),
  revokeMandateAction: ofAccounts(({ mandateId }) => ({ mandateId, reason })),
  disableUserAction: ofAccounts(({ disabledId }) => ({ userId: disabledId, reason }), accounts.replaceAll('O', 'C')),
};

/** What the receiving Secretariat does, in that status and in no other. */
function reviews(status: ReportStatus): Cells {
  const seen = (who: string, secretariat: string) => `S FF. . ${who}. . ${who} ${secretariat}${secretariat}. ... . .`;
  const letter = (one: ReportStatus) => (one === status ? 'O' : 'C');
  return {
    DRAFT: '    S FF.  .  ..    .  .   ... ...       .      .',
    SUBMITTED: seen('F', letter('SUBMITTED')),
    RETURNED: ` S FF.  .  ..    .  F   ${letter('RETURNED').repeat(2)}. ...       .      .`,
    ACCEPTED: seen('F', letter('ACCEPTED')),
  };
}
