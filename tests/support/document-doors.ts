import { pdfCodeAddress } from '@/lib/web/pdf-code-address';
import type { Caller } from './http';
import { multipart } from './http';
import { aKey } from './reports';
import { theMeeting, theSession } from './the-meeting';

const version = '999999';
const none = '01900000-0000-7000-8000-00000000000f';
//                   · own  PA liaison vm pres ST  observers former guest
const noneIsThere = ' S ...  .  ..    .  .   ... ...       .      .';
const keepers = '     S ...  .  ..    .  O   OO. ...       .      .';
// A drafter's and a guest's errand sends no papers, nor does the IT specialist.
const toldOfIt = '    S OOO  O  OO    O  O   OO. OOO       .      O';
const everybody = '   O OOO  O  OO    O  O   OOO OOO       O      O';
const signedIn = '    S OOO  O  OO    O  O   OOO OOO       O      O';
const senders = '     S OO.  O  OO    O  O   OO. OOO       .      .';

const at = () => '/documents/new';
const waiting = () => `/documents/translations/${none}`;
// A paper that is not there: who may do what to one that is, tests/integration/documents/documents/commands.test.ts asks.
const onNone = (fields: Readonly<Record<string, string>> = {}) => ({
  at,
  cells: noneIsThere,
  fill: () => ({ documentId: none, version, ...fields }),
});

/** The rows of documents in the table of doors (doors.ts says how to read them). */
export const documentDoors = {
  'page /documents/new': { at, cells: senders },
  'page /documents/manage/[...symbol]': { at: () => '/documents/manage/CRM/1/NONE.1', cells: noneIsThere },
  'page /documents/board': { at: () => '/documents/board', cells: keepers },
  'page /documents/text/[versionId]': { at: () => `/documents/text/${none}`, cells: noneIsThere },
  'page /documents/read/[versionId]': { at: () => `/documents/read/${none}`, cells: noneIsThere },
  'page /documents/compare/[versionId]': { at: () => `/documents/compare/${none}`, cells: noneIsThere },
  'GET /api/v1/documents/files/[versionId]': { at: () => `/api/v1/documents/files/${none}`, cells: noneIsThere },
  // The code of a library, the same for everybody.
  'GET /files/pdfjs/[version]/[...part]': { at: () => `${pdfCodeAddress}wasm/qcms_bg.wasm`, cells: everybody },
  'page /meetings/[code]/documents': { at: () => `${theMeeting()}/documents`, cells: toldOfIt },
  'GET /api/v1/documents/bundles/[bundleId]': { at: () => `/api/v1/documents/bundles/${none}`, cells: noneIsThere },
  // A meeting that is not there: whoever knows of one asks for what they read of it.
  requestBundleAction: {
    at: () => `${theMeeting()}/documents`,
    cells: noneIsThere,
    fill: () => ({ meetingId: none, key: aKey() }),
  },
  'GET /api/v1/documents/suggestions': { at: () => '/api/v1/documents/suggestions?words=CRM', cells: signedIn },
  'GET /api/v1/documents': { at: () => '/api/v1/documents', cells: signedIn },
  'GET /api/v1/documents/record/[...symbol]': { at: () => '/api/v1/documents/record/CRM/1/X.1', cells: noneIsThere },
  'GET /api/v1/published/feed': { at: () => '/api/v1/published/feed', cells: everybody },
  'GET /api/v1/published/files/[versionId]': {
    at: () => `/api/v1/published/files/${none}`,
    cells: noneIsThere.replace('S', '.'),
  },
  // An upload that is nobody's: tests/e2e/uploads.spec.ts goes on with one that is somebody's.
  'POST /api/v1/documents/uploads/[[...upload]]': {
    at: () => '/api/v1/documents/uploads',
    cells: noneIsThere,
    send: (caller: Caller, address: string) =>
      caller.send('POST', address, {
        headers: {
          ...{ Origin: caller.origin, 'Tus-Resumable': '1.0.0', 'Upload-Length': '10' },
          'Upload-Metadata': `documentId ${btoa(none)},language ${btoa('es')},filename ${btoa('x.pdf')}`,
        },
      }),
  },
  'HEAD /api/v1/documents/uploads/[[...upload]]': {
    at: () => '/api/v1/documents/uploads/none',
    cells: noneIsThere,
    send: (caller: Caller, address: string) =>
      caller.send('HEAD', address, { headers: { Origin: caller.origin, 'Tus-Resumable': '1.0.0' } }),
  },
  'PATCH /api/v1/documents/uploads/[[...upload]]': {
    at: () => '/api/v1/documents/uploads/none',
    cells: noneIsThere,
    send: (caller: Caller, address: string) =>
      caller.send('PATCH', address, {
        headers: {
          ...{ Origin: caller.origin, 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0' },
          'Content-Type': 'application/offset+octet-stream',
        },
        body: 'x',
      }),
  },
  'DELETE /api/v1/documents/uploads/[[...upload]]': {
    at: () => '/api/v1/documents/uploads/none',
    cells: noneIsThere,
    send: (caller: Caller, address: string) =>
      caller.send('DELETE', address, { headers: { Origin: caller.origin, 'Tus-Resumable': '1.0.0' } }),
  },
  'POST /api/v1/documents/[documentId]/versions': {
    at: () => `/api/v1/documents/${none}/versions`,
    cells: noneIsThere,
    send: (caller: Caller, address: string) => {
      const { headers, body } = multipart([{ name: 'files', value: Buffer.from('x'), fileName: 'x.pdf' }]);
      return caller.send('POST', address, { headers: { ...headers, Origin: caller.origin }, body });
    },
  },
  'page /documents/translations': { at: () => '/documents/translations', cells: senders },
  // Files that wait are their giver's: who may do what to theirs, tests/integration/documents/translations/commands.test.ts asks.
  'page /documents/translations/[batchId]': { at: waiting, cells: noneIsThere },
  // A form without files: who may give some is led back to be told so.
  'POST /api/v1/documents/translations': {
    at: () => '/api/v1/documents/translations',
    cells: senders.replaceAll('O', 'R'),
    send: (caller: Caller, address: string) => {
      const { headers, body } = multipart([{ name: 'back', value: '/documents/translations' }]);
      return caller.send('POST', address, { headers: { ...headers, Origin: caller.origin }, body });
    },
  },
  saveTranslationsAction: {
    at: waiting,
    cells: noneIsThere,
    fill: () => ({ batchId: none, version, intent: 'file' }),
  },
  dropTranslationsAction: { at: waiting, cells: noneIsThere, fill: () => ({ batchId: none }) },
  // A form without titles, which everybody who is signed in is told.
  registerDocumentAction: {
    at,
    cells: signedIn,
    fill: () => ({
      ...{ kind: 'NOTE', titleEs: '', titleEn: '', place: '', classification: '', partyCode: '' },
      ...{ awaitedOn: '', authentic: '', key: aKey() },
    }),
  },
  editDocumentAction: onNone({ titleEs: 'a', titleEn: 'b', awaitedOn: '', authentic: '' }),
  receiveDocumentAction: onNone(),
  reviewDocumentAction: onNone(),
  translateDocumentAction: onNone(),
  readyDocumentAction: onNone(),
  issueDocumentAction: onNone(),
  publishDocumentAction: onNone(),
  unpublishDocumentAction: onNone(),
  withdrawDocumentAction: onNone({ reason: 'Por qué.' }),
  reclassifyDocumentAction: onNone({ classification: 'MEMBERS', listed: 'x' }),
  relateDocumentAction: { at, cells: noneIsThere, fill: () => ({ documentId: none, kind: 'CORRECTS', symbol: 'X/1' }) },
  grantDocumentAction: {
    at,
    cells: noneIsThere,
    fill: () => ({ ...{ documentId: none, partyCode: 'GT', email: '', reason: 'Por qué.', endsOn: '' }, key: aKey() }),
  },
  // A room that is not there: tests/integration/documents/documents/commands.test.ts asks of one that is.
  recordCustodyAction: {
    at: () => theSession('PLENARY'),
    cells: noneIsThere,
    fill: () => ({ sessionId: none, userId: none, reason: 'Por qué.', endsOn: '2099-01-01' }),
  },
  endCustodyAction: { at: () => theSession('PLENARY'), cells: noneIsThere, fill: () => ({ custodyId: none }) },
  revokeGrantAction: { at, cells: noneIsThere, fill: () => ({ grantId: none }) },
};
