import 'server-only';
import { stringify } from 'csv-stringify/sync';
import writeExcel, { type Cell as ExcelCell, type Sheet as ExcelSheet } from 'write-excel-file/node';
import { dateOn, isoIn, wallClock } from './clock';
import { printable } from './paper/model';

/** What a cell holds: words, a count, an instant (shown in the Conference's zone), a calendar day, or nothing. */
export type SheetCell = string | number | null | Readonly<{ at: Date }> | Readonly<{ day: string }>;

/** A table for other programs. Widths are in characters. */
export type Sheet = Readonly<{
  name: string;
  columns: readonly Readonly<{ title: string; width: number }>[];
  rows: readonly (readonly SheetCell[])[];
}>;

/** Excel holds 32,767 characters in a cell and calls a file with more damaged. */
export const longestCell = 32_000;

function plain(cell: SheetCell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return printable(cell);
  return 'at' in cell ? isoIn(cell.at) : cell.day;
}

/**
 * The table as CSV: comma, every text quoted, CRLF, with the mark by which Excel knows UTF-8. Instants as ISO 8601 with their distance
 * from UTC. A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line end) has an apostrophe before it.
 */
export function csvOf({ columns, rows }: Sheet): Buffer {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(plain))];
  return Buffer.from(
    stringify(lines, { bom: true, escape_formulas: true, quoted_string: true, record_delimiter: 'windows' }),
  );
}

const headCell = (title: string): ExcelCell => ({
  value: title,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E3ECEA',
  wrap: true,
  alignVertical: 'top',
});

/** Texts are stored as texts, so nothing in them can run; no apostrophe is put before them. */
function excelCell(cell: SheetCell): ExcelCell {
  const place = { alignVertical: 'top' } as const;
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string')
    return { ...place, value: printable(cell).slice(0, longestCell), type: String, wrap: true };
  if (typeof cell === 'number') return { ...place, value: cell, type: Number };
  if ('at' in cell) return { ...place, value: wallClock(cell.at), type: Date, format: 'yyyy-mm-dd hh:mm' };
  return { ...place, value: dateOn(cell.day), type: Date, format: 'yyyy-mm-dd' };
}

/** A name that Excel takes: at most 31 characters, none of []/\:*? */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]/\\:*?]/g, ' ')
    .trim()
    .slice(0, 31) || '1';

/** The tables as a workbook: real dates, the head of each table stays in sight. A text longer than a cell holds is cut: part it before. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const made = sheets.map(
    ({ name, columns, rows }): ExcelSheet<never> => ({
      sheet: sheetName(name),
      data: [columns.map(({ title }) => headCell(title)), ...rows.map((row) => row.map(excelCell))],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    }),
  );
  return writeExcel(made).toBuffer();
}
