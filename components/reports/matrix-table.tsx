import { useTranslations } from 'next-intl';
import { dateCode, dateWords } from '@/components/ui/date-words';
import type { MatrixColumn, MatrixRow, MatrixView } from '@/lib/reports/matrix/views';
import type { Locale } from '@/lib/web/locale';
import { cellTones, MatrixCell } from './matrix-cell';
import { columnTitle, countryName, inReadersOrder, kindName, meetingName } from './matrix-words';

type Given = Readonly<{ matrix: MatrixView; locale: Locale }>;

/** Wider than this the table does not fit on a sheet of paper. */
const mostOnPaper = 4;

/**
 * Members against calls. On a phone, and on paper where there are many, one table for each call, country by country: nothing scrolls
 * sideways, nothing is cut.
 */
export function MatrixTable(given: Given) {
  const fitsOnPaper = given.matrix.columns.length <= mostOnPaper;
  return (
    <>
      <div
        className={`hidden overflow-x-auto md:block print:overflow-visible ${fitsOnPaper ? 'print:block' : 'print:hidden'}`}
      >
        <AcrossTable {...given} />
      </div>
      <div className={`grid gap-8 md:hidden ${fitsOnPaper ? 'print:hidden' : 'print:grid print:grid-cols-2'}`}>
        {given.matrix.columns.map((column, index) => (
          <OneCall key={column.key} column={column} index={index} {...given} />
        ))}
      </div>
    </>
  );
}

function AcrossTable({ matrix, locale }: Given) {
  const t = useTranslations('matrix.table');
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="pb-3 text-left text-sm text-muted">{t('caption')}</caption>
      <thead>
        <tr className="border-b-2 border-ink">
          <th scope="col" className="sticky left-0 bg-paper py-2 pr-3 text-left align-bottom font-semibold">
            {t('country')}
          </th>
          {matrix.columns.map((column) => (
            <th key={column.key} scope="col" className="min-w-40 px-2 py-2 text-left align-bottom font-semibold">
              <ColumnHead column={column} locale={locale} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inReadersOrder(matrix.rows, locale).map((row) => (
          <tr key={row.country.code} className="border-b border-rule">
            <RowHead row={row} locale={locale} className="sticky left-0 bg-paper py-2 pr-3" />
            {matrix.columns.map((column, index) => (
              <StateCell key={column.key} row={row} column={column} index={index} locale={locale} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ColumnGiven = Readonly<{ column: MatrixColumn; locale: Locale }>;

function ColumnHead({ column, locale }: ColumnGiven) {
  const t = useTranslations('matrix.table');
  return (
    <span className="grid gap-0.5 leading-tight">
      <span>{kindName(column, locale)}</span>
      <span className="font-normal">{meetingName(column, locale) ?? t('ofYear', { year: column.year })}</span>
      <span className="text-xs font-normal text-muted">
        <DueWords column={column} locale={locale} />
      </span>
    </span>
  );
}

function DueWords({ column: { call }, locale }: ColumnGiven) {
  const t = useTranslations('matrix.table');
  if (call === null) return t('notCalled');
  if (call.isClosed) return t('closed');
  if (call.dueAt === null) return t('noDue');
  return <time dateTime={dateCode(call.dueAt)}>{t('due', { date: dateWords(call.dueAt, locale) })}</time>;
}

type CellGiven = ColumnGiven & Readonly<{ row: MatrixRow; index: number }>;

function RowHead({ row, locale, className }: Readonly<{ row: MatrixRow; locale: Locale; className: string }>) {
  const t = useTranslations('matrix.table');
  return (
    <th scope="row" className={`text-left align-top font-semibold ${className}`}>
      {countryName(row, locale)}
      {row.isOwn && <span className="block text-xs font-normal text-muted">{t('own')}</span>}
    </th>
  );
}

function StateCell({ row, column, index, locale }: CellGiven) {
  const cell = row.cells[index];
  if (cell === undefined) return <td />;
  const about = `${countryName(row, locale)}, ${columnTitle(column, locale)}`;
  return (
    <td className={`border-l border-paper px-2 py-2 align-top [print-color-adjust:exact] ${cellTones[cell.state]}`}>
      <MatrixCell cell={cell} about={about} locale={locale} />
    </td>
  );
}

function OneCall({ matrix, column, index, locale }: Given & Readonly<{ column: MatrixColumn; index: number }>) {
  const t = useTranslations('matrix.table');
  // A country of which there is nothing to read has no line of its own here.
  const rows = inReadersOrder(matrix.rows, locale).filter(({ cells }) => cells[index]?.state !== 'NOTHING_TO_READ');
  if (column.call === null || rows.length === 0) {
    const said = column.call === null ? t('notCalledText', { year: column.year }) : t('nothingToRead');
    return (
      <section className="text-sm">
        <h2 className="font-semibold">
          <ColumnHead column={column} locale={locale} />
        </h2>
        <p className="text-muted">{said}</p>
      </section>
    );
  }
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <caption className="pb-2 text-left font-semibold">
        <ColumnHead column={column} locale={locale} />
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('country')}</th>
          <th scope="col">{columnTitle(column, locale)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.country.code} className="border-b border-rule first:border-t-2 first:border-t-ink">
            <RowHead row={row} locale={locale} className="w-2/5 py-2 pr-2" />
            <StateCell row={row} column={column} index={index} locale={locale} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
