import { inAlphabet } from '@/lib/core/alphabet';
import type { Sheet, SheetCell } from '@/lib/core/sheet';
import { inLocale, type Locale } from '@/lib/web/locale';
import { cellStateLabels, matrixSheetWords } from './labels';
import type { MatrixView } from './views';

/** A row for each cell of the matrix, by country, then in the order of its columns: the form that other programs can pivot. */
export function matrixSheet({ columns, rows }: MatrixView, locale: Locale): Sheet {
  const words = matrixSheetWords[locale];
  const heads = words.columns;
  const widths = [8, 18, 18, 44, 7, 34, 18, 18, 22, 18, 12];
  const titles = [
    heads.code,
    heads.country,
    heads.kindCode,
    heads.kind,
    heads.year,
    heads.cycle,
    heads.due,
    heads.stateCode,
    heads.state,
    heads.at,
    heads.isLate,
  ];
  return {
    name: words.name,
    columns: titles.map((title, index) => ({ title, width: widths[index] ?? 20 })),
    rows: inAlphabet(locale, rows, ({ country }) => inLocale(country, 'name', locale)).flatMap(({ country, cells }) =>
      columns.flatMap(({ kind, year, call }, index): SheetCell[][] => {
        const cell = cells[index];
        if (cell === undefined) return [];
        return [
          [
            country.code,
            inLocale(country, 'name', locale),
            kind.code,
            inLocale(kind, 'name', locale),
            year,
            call?.meeting ? inLocale(call.meeting, 'title', locale) : null,
            call?.dueAt ? { at: call.dueAt } : null,
            cell.state,
            cellStateLabels[cell.state][locale],
            cell.at === null ? null : { at: cell.at },
            cell.isLate ? words.yes : words.no,
          ],
        ];
      }),
    ),
  };
}

/** The name of the file, without its ending. */
export function matrixFileName({ year }: MatrixView, locale: Locale): string {
  const words = matrixSheetWords[locale];
  const years = { all: words.allYears, current: words.current };
  return words.file.replace('{year}', typeof year === 'number' ? String(year) : years[year ?? 'current']);
}
