import readSheets from 'read-excel-file/node';
import type { Cell, OfficeView } from '../model.ts';

const mostSheets = 20;
const mostRows = 1_000;
const mostColumns = 60;
/** Cells of all sheets together: a page holds no more on an old desktop. */
const mostCells = 20_000;
const longestCell = 2_000;

/** The sheets of the XLSX file at `path` with what its formulas came to when it was saved. */
export async function viewXlsx(path: string): Promise<OfficeView> {
  const sheets = await readSheets(path, { trim: false });
  let room = mostCells;
  return {
    kind: 'SHEETS',
    sheetsLeftOut: Math.max(0, sheets.length - mostSheets),
    sheets: sheets.slice(0, mostSheets).map(({ sheet, data }) => {
      const width = data.reduce((widest, row) => Math.max(widest, row.length), 0);
      const columns = Math.min(width, mostColumns);
      const rows = data.slice(0, Math.min(mostRows, Math.floor(room / Math.max(1, columns))));
      room -= rows.length * columns;
      return {
        name: sheet,
        rows: rows.map((row) => Array.from({ length: columns }, (_, index) => cellOf(row[index]))),
        rowsLeftOut: data.length - rows.length,
        columnsLeftOut: width - columns,
      };
    }),
  };
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null;
    const [day = '', time = ''] = value.toISOString().split('T');
    return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? value.slice(0, longestCell).toWellFormed() : null;
}
