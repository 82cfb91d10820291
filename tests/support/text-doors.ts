import { aKey } from './reports';
import { theMeeting } from './the-meeting';

/** The id of a text, a paragraph, a proposal, a session that is not there. */
export const missingText = '01900000-0000-7000-8000-00000000000f';
const none = missingText;
//                   · own  PA liaison vm pres ST  observers former guest
const noneIsThere = ' S ...  .  ..    .  .   ... ...       .      .';
const everybody = '   O OOO  O  OO    O  O   OOO OOO       O      O';
const signedIn = '    S OOO  O  OO    O  O   OOO OOO       O      O';
const toldOfIt = '    S OOO  O  OO    O  O   OO. OOO       .      O';

// A text that is not there: who may do what to one that is, tests/integration/texts asks of every class.
const onNone = (part: string, fields: Readonly<Record<string, string>>) => ({
  at: () => `/texts/${none}/${part}`,
  cells: noneIsThere,
  fill: () => fields,
});
const onNoneWithKey = (part: string, fields: Readonly<Record<string, string>>) => ({
  ...onNone(part, fields),
  fill: () => ({ ...fields, key: aKey() }),
});
const edit = `paragraphs/${none}/edit`;
const settle = `proposals/${none}/settle`;
const propose = `paragraphs/${none}/propose`;
const comment = `paragraphs/${none}/comment`;
const seen = { revisionEs: '1', revisionEn: '1' };
const state = 'consensus/state';
const ofText = { textId: none, changeNumber: '1' };
const onProposal = { proposalId: none, version: '1' };
const words = { wordsEs: 'Acuerdan.', wordsEn: 'Agree.' };

/** The rows of texts in the table of doors (doors.ts says how to read them). */
export const textDoors = {
  'page /texts': { at: () => '/texts', cells: signedIn },
  'page /meetings/[code]/texts': { at: () => `${theMeeting()}/texts`, cells: toldOfIt },
  'page /texts/new': { at: () => `/texts/new?session=${none}`, cells: noneIsThere },
  'page /texts/[textId]': { at: () => `/texts/${none}`, cells: noneIsThere },
  'page /texts/[textId]/write': { at: () => `/texts/${none}/write`, cells: noneIsThere },
  'page /texts/[textId]/paragraphs/[paragraphId]': {
    at: () => `/texts/${none}/paragraphs/${none}`,
    cells: noneIsThere,
  },
  'page /texts/[textId]/paragraphs/[paragraphId]/edit': {
    at: () => `/texts/${none}/paragraphs/${none}/edit`,
    cells: noneIsThere,
  },
  'page /texts/[textId]/proposals': { at: () => `/texts/${none}/proposals`, cells: noneIsThere },
  'page /texts/[textId]/proposals/[proposalId]': { at: () => `/texts/${none}/proposals/${none}`, cells: noneIsThere },
  'page /texts/[textId]/proposals/[proposalId]/settle': {
    at: () => `/texts/${none}/${settle}`,
    cells: noneIsThere,
  },
  'page /texts/[textId]/paragraphs/[paragraphId]/propose': {
    at: () => `/texts/${none}/${propose}`,
    cells: noneIsThere,
  },
  'page /texts/[textId]/paragraphs/[paragraphId]/comment': {
    at: () => `/texts/${none}/${comment}`,
    cells: noneIsThere,
  },
  'page /texts/[textId]/milestones': { at: () => `/texts/${none}/milestones`, cells: noneIsThere },
  'page /texts/[textId]/milestones/[number]': { at: () => `/texts/${none}/milestones/1`, cells: noneIsThere },
  'page /texts/[textId]/milestones/compare': { at: () => `/texts/${none}/milestones/compare`, cells: noneIsThere },
  'page /texts/[textId]/consensus': { at: () => `/texts/${none}/consensus`, cells: noneIsThere },
  'page /texts/[textId]/consensus/state': { at: () => `/texts/${none}/${state}`, cells: noneIsThere },
  statePositionAction: onNoneWithKey(state, { ...ofText, stance: 'JOINS', words: '' }),
  stateAbsentAction: onNoneWithKey(state, { ...ofText, partyCode: 'CR', words: 'No vino.' }),
  adoptTextAction: onNoneWithKey(state, ofText),
  endTextAction: onNoneWithKey(state, { ...ofText, note: 'No.' }),
  correctTextAction: onNoneWithKey(state, {
    ...{ textId: none, paragraphId: none, language: 'es', words: 'a', reason: 'b' },
  }),
  'page /texts/[textId]/silence': { at: () => `/texts/${none}/silence`, cells: noneIsThere },
  openSilenceAction: onNoneWithKey('silence', {
    ...{ ...ofText, day: '2099-01-01', hour: '18:00', zone: 'America/Costa_Rica', note: 'Para adoptar.' },
  }),
  breakSilenceAction: onNoneWithKey('silence', { silenceId: none, words: 'No.' }),
  withdrawSilenceAction: onNoneWithKey('silence', { silenceId: none, words: 'No.' }),
  'GET /api/v1/texts/[textId]/tracked': { at: () => `/api/v1/texts/${none}/tracked`, cells: noneIsThere },
  'GET /api/v1/texts/[textId]/live': { at: () => `/api/v1/texts/${none}/live`, cells: noneIsThere },
  'GET /api/v1/texts/[textId]/paper': { at: () => `/api/v1/texts/${none}/paper?format=pdf`, cells: noneIsThere },
  verifyHashAction: { at: () => '/verify', cells: everybody, fill: () => ({ hash: '0'.repeat(64) }) },
  verifyFileAction: { at: () => '/verify', cells: everybody, fill: () => ({}) },
  beginTextAction: {
    at: () => `/texts/new?session=${none}`,
    cells: noneIsThere,
    fill: () => ({ sessionId: none, kind: 'DECLARATION', titleEs: 'a', titleEn: 'b', key: aKey() }),
  },
  addParagraphAction: {
    at: () => `/texts/${none}/write`,
    cells: noneIsThere,
    fill: () => ({ textId: none, kind: 'OPERATIVE', level: '0', ...words, key: aKey() }),
  },
  importParagraphsAction: {
    at: () => `/texts/${none}/write`,
    cells: noneIsThere,
    fill: () => ({ textId: none, pastedEs: '1. a', pastedEn: '', key: aKey() }),
  },
  freezeMilestoneAction: {
    at: () => `/texts/${none}/milestones`,
    cells: noneIsThere,
    fill: () => ({ textId: none, sha256: '0'.repeat(64), noteEs: 'a', noteEn: 'b', key: aKey() }),
  },
  circulateMilestoneAction: onNone('milestones/1', { milestoneId: none }),
  undoChangeAction: onNone('write', { textId: none, number: '1' }),
  saveParagraphAction: onNone(edit, { paragraphId: none, revisionEs: '1', revisionEn: '1', ...words }),
  arrangeParagraphAction: onNone(edit, { paragraphId: none, version: '1', kind: 'OPERATIVE', level: '0', place: 'up' }),
  removeParagraphAction: onNone(edit, { paragraphId: none, version: '1' }),
  proposeReplacementAction: onNoneWithKey(propose, { paragraphId: none, ...seen, ...words, reason: '' }),
  proposeInsertionAction: onNoneWithKey(propose, {
    paragraphId: none,
    kind: 'OPERATIVE',
    level: '0',
    ...words,
    reason: '',
  }),
  proposeOnWholeAction: onNoneWithKey(propose, { paragraphId: none, kind: 'DELETE', ...seen, reason: '' }),
  commentOnParagraphAction: onNoneWithKey(comment, { paragraphId: none, words: 'Un comentario.' }),
  reviseProposalAction: onNone(settle, { ...onProposal, ...seen, ...words, reason: '' }),
  withdrawProposalAction: onNone(settle, { ...onProposal, reason: '' }),
  recommendOnProposalAction: onNone(settle, { ...onProposal, outcome: 'ACCEPT', note: '', ...words }),
  mergeProposalAction: onNone(settle, { ...onProposal, ...seen, ...words }),
  settleProposalAction: onNone(settle, { ...onProposal, as: 'decline', note: 'No.' }),
};
