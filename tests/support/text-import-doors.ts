import type { Caller } from './http';
import { multipart } from './http';
import { aKey } from './reports';

const none = '01900000-0000-7000-8000-00000000000f';
//                   · own  PA liaison vm pres ST  observers former guest
const noneIsThere = ' S ...  .  ..    .  .   ... ...       .      .';
const at = () => `/texts/${none}/import/${none}`;

// A text that is not there: who may do what to one that is, tests/integration/texts/imports.test.ts asks.
const onNone = (fields: Readonly<Record<string, string>> = {}) => ({
  at,
  cells: noneIsThere,
  fill: () => ({ importId: none, ...fields }),
});

/** The rows of what comes from Word in the table of doors (doors.ts says how to read them). */
export const textImportDoors = {
  'page /texts/[textId]/import': { at: () => `/texts/${none}/import`, cells: noneIsThere },
  'page /texts/[textId]/import/[importId]': { at, cells: noneIsThere },
  'POST /api/v1/texts/[textId]/imports': {
    at: () => `/api/v1/texts/${none}/imports`,
    cells: noneIsThere,
    send: (caller: Caller, address: string) => {
      const { headers, body } = multipart([{ name: 'es', fileName: 'a.docx', value: 'no DOCX' }]);
      return caller.send('POST', address, { headers: { ...headers, Origin: caller.origin }, body });
    },
  },
  readAgainAction: onNone({ version: '1', changesEs: 'ACCEPT', changesEn: 'ACCEPT', tables: 'ANNEX', notes: 'ANNEX' }),
  saveImportAction: {
    at,
    cells: noneIsThere,
    fill: () => ({
      ...{ importId: none, version: '1', intent: 'take', key: aKey() },
      ...{ 'rows.0.kind': 'OPERATIVE', 'rows.0.level': '0', 'rows.0.fate': 'TAKE', 'rows.0.es': 'a', 'rows.0.en': 'b' },
    }),
  },
  dropImportAction: onNone(),
};
