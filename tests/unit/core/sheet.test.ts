import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { csvOf, type Sheet, type SheetCell, xlsxOf } from '@/lib/core/sheet';

const sheetOf = (rows: SheetCell[][]): Sheet => ({
  name: 'Respuestas',
  columns: (rows[0] ?? ['']).map((_, i) => ({ title: `Columna ${i}`, width: 20 })),
  rows,
});
const parsed = (sheet: Sheet): string[][] => parse(csvOf(sheet), { bom: true, relax_column_count: true });

/** What a spreadsheet takes for the beginning of a formula. */
const runs = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

describe('CSV', () => {
  test('begins with the mark of UTF-8 and ends its lines with CRLF', () => {
    const bytes = csvOf(sheetOf([['Panamá']]));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain('"Columna 0"\r\n"Panamá"\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '=HYPERLINK("http://x")'])('quotes %j', (text) => {
    expect(parsed(sheetOf([[text]]))[1]).toEqual([`'${text}`]);
  });

  test('no cell of whatever text begins as a formula, and no text is lost', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=', '-', '"', ',', '\n', '\r\n', '=cmd|" /C calc"!A0'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), (rows) => {
        const [, ...read] = parsed(sheetOf(rows));
        expect(read).toHaveLength(rows.length);
        for (const [i, row] of rows.entries()) {
          for (const [j, given] of row.entries()) {
            const cell = read[i]?.[j] ?? '';
            expect(cell).not.toMatch(runs);
            const clean = given.toWellFormed().replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, '');
            expect([clean, `'${clean}`]).toContain(cell);
          }
        }
      }),
    );
  });

  test('writes an instant with its distance from UTC, and a negative number as a number', () => {
    const [, row] = parsed(sheetOf([[{ at: new Date('2027-05-15T05:59:59Z') }, { day: '2027-05-14' }, -3, null]]));
    expect(row).toEqual(['2027-05-14T23:59:59-06:00', '2027-05-14', '-3', '']);
  });
});

describe('XLSX', () => {
  test('has real dates, read as clocks in Costa Rica showed them', async () => {
    const bytes = await xlsxOf([
      sheetOf([[{ at: new Date('2027-05-15T05:59:00Z') }, { day: '2027-05-14' }, 7, 'Panamá']]),
    ]);
    const [sheet] = await readExcel(bytes);
    expect(sheet?.sheet).toBe('Respuestas');
    const [at, ...others] = sheet?.data[1] ?? [];
    // Excel counts days as a fraction: a millisecond may be missing.
    expect(at instanceof Date && at.getTime()).toBeCloseTo(Date.parse('2027-05-14T23:59:00Z'), -2);
    expect(others).toEqual([new Date('2027-05-14T00:00:00Z'), 7, 'Panamá']);
  });

  test('holds a text that looks like a formula as a text, unchanged', async () => {
    const [sheet] = await readExcel(await xlsxOf([sheetOf([['=1+1', '-x']])]));
    expect(sheet?.data[1]).toEqual(['=1+1', '-x']);
  });

  test('takes any name for a sheet', async () => {
    const named = { ...sheetOf([['x']]), name: 'Trata: [es/en] ¿por qué tan largo? sí, larguísimo' };
    const [sheet] = await readExcel(await xlsxOf([named]));
    expect(sheet?.sheet.length).toBeLessThanOrEqual(31);
  });
});
