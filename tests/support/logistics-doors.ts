import { aKey } from './reports';
import { theMeeting } from './the-meeting';

const version = '999999';
const none = '01900000-0000-7000-8000-00000000000f';
//                   · own  PA liaison vm pres ST  observers former guest
const toldOfIt = '    S OOO  O  OO    O  O   OO. OOO       .      O';
const noneIsThere = ' S ...  .  ..    .  .   ... ...       .      .';
const writing = '     S FFF  F  FF    F  O   OO. FFF       .      F';
const preparing = '   S ...  .  ..    .  O   OO. ...       .      .';
const templates = '   S ...  .  ..    .  F   OO. ...       .      .';

type World = Readonly<{ meetingId: string }>;

const at = () => `${theMeeting()}/logistics`;
const checklist = () => `${theMeeting()}/checklist`;
const inBoth = (...names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => [`${name}Es`, `${name}En`].map((field) => [field, 'a'])));
const contact = { ...inBoth('post', 'purpose'), organisation: 'a', phone: '', email: '' };
const task = { ...inBoth('title'), owner: 'HOST', count: '7', side: 'BEFORE' };
// What is not there: who may do what to what is, tests/integration/meetings/{logistics,checklists}.test.ts ask.
const onNothing = (address: () => string, fields: () => Readonly<Record<string, string>>) => ({
  at: address,
  cells: noneIsThere,
  fill: fields,
});

/** The rows of logistics and preparations in the table of doors (doors.ts says how to read them). */
export const logisticsDoors = {
  'page /meetings/[code]/logistics': { at, cells: toldOfIt },
  // A version that is not there, which whoever may write is told.
  editLogisticsAction: {
    at,
    cells: writing,
    fill: (_report: unknown, { meetingId }: World) => ({
      ...{ meetingId, version, mapUrl: '' },
      ...inBoth('venue', 'address', 'lodging', 'transport', 'note'),
    }),
  },
  addRoomAction: onNothing(at, () => ({ meetingId: none, name: 'a', capacity: '', key: aKey() })),
  changeRoomAction: onNothing(at, () => ({ roomId: none, version, name: 'a', capacity: '' })),
  removeRoomAction: onNothing(at, () => ({ roomId: none, version })),
  arrangeSessionAction: onNothing(at, () => ({
    ...{ sessionId: none, version, roomId: '', interpretation: 'NONE', languages: '' },
  })),
  addContactAction: onNothing(at, () => ({ meetingId: none, ...contact, key: aKey() })),
  changeContactAction: onNothing(at, () => ({ contactId: none, version, ...contact })),
  removeContactAction: onNothing(at, () => ({ contactId: none, version })),

  'page /meetings/[code]/checklist': { at: checklist, cells: preparing },
  // The demonstration's is begun, which whoever may begin one is told.
  beginChecklistAction: {
    at: checklist,
    cells: preparing,
    fill: (_report: unknown, { meetingId }: World) => ({ meetingId, from: 'TEMPLATE', key: aKey() }),
  },
  addItemAction: onNothing(checklist, () => ({ meetingId: none, ...task, key: aKey() })),
  changeItemAction: onNothing(checklist, () => ({ itemId: none, version, ...task, note: '' })),
  pressItemAction: onNothing(checklist, () => ({ press: `tick ${none} ${version}` })),
  removeItemAction: onNothing(checklist, () => ({ itemId: none, version })),
  'page /meetings/checklists': { at: () => '/meetings/checklists', cells: preparing },
  addToTemplateAction: {
    at: () => '/meetings/checklists',
    cells: templates,
    fill: () => ({ bodyCode: 'NETWORK_CONSULAR', ...task, key: aKey() }),
  },
  changeTemplateAction: onNothing(
    () => '/meetings/checklists',
    () => ({ itemId: none, version, ...task }),
  ),
  removeFromTemplateAction: onNothing(
    () => '/meetings/checklists',
    () => ({ itemId: none, version }),
  ),
};
