import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';
import { heatShade } from './heat-shade';

export type HeatRow = Readonly<{
  key: string;
  label: string;
  /** Where the row leads; none for a row without a page. */
  href?: string;
  /** How many in each year that has any. */
  counts: ReadonlyMap<number, number>;
}>;

type Given = Readonly<{
  caption: ReactNode;
  /** «Foro», «Área»: what the rows are. */
  rowTitle: string;
  years: readonly number[];
  rows: readonly HeatRow[];
  /** The words of a cell for those who hear it: «3 subtemas». */
  cellWords: (count: number) => string;
  /** What stands in a cell that holds something, instead of the figure. */
  glyph?: (row: string, year: number) => string;
  legend?: ReactNode;
}>;

/**
 * Rows against years, each cell the darker the more it holds, its figure in it. On a narrow screen years go downwards, so that
 * nothing scrolls sideways and no figure is lost.
 */
export function HeatTable(given: Given) {
  const most = Math.max(0, ...given.rows.flatMap(({ counts }) => [...counts.values()]));
  return (
    <figure>
      <AcrossTable {...given} most={most} />
      <DownTable {...given} most={most} />
      {given.legend && <figcaption className="mt-2 text-xs text-muted">{given.legend}</figcaption>}
    </figure>
  );
}

type Sized = Given & Readonly<{ most: number }>;

const cellLook = 'border border-rule p-0 text-center text-sm tabular-nums [print-color-adjust:exact]';

function Cell({ row, year, given }: Readonly<{ row: HeatRow; year: number; given: Sized }>) {
  const { most, cellWords, glyph } = given;
  const count = row.counts.get(year) ?? 0;
  const seen = glyph === undefined ? String(count) : glyph(row.key, year);
  return (
    <td className={`${cellLook} ${heatShade(count, most)} h-9`}>
      <span aria-hidden="true">{count === 0 ? '' : seen}</span>
      <span className="sr-only">{cellWords(count)}</span>
    </td>
  );
}

function RowLabel({ row }: Readonly<{ row: HeatRow }>) {
  return row.href === undefined ? row.label : <TextLink href={row.href}>{row.label}</TextLink>;
}

function AcrossTable(given: Sized) {
  const { caption, rowTitle, years, rows } = given;
  return (
    <table className="hidden w-full border-collapse md:table print:table">
      <caption className="pb-2 text-left text-sm text-muted">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="pr-3 text-left text-sm font-semibold">
            {rowTitle}
          </th>
          {years.map((year) => (
            <th key={year} scope="col" className="w-[4.6%] pb-1 text-center text-xs font-semibold tabular-nums">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className="py-1 pr-3 text-left text-sm font-normal leading-tight">
              <RowLabel row={row} />
            </th>
            {years.map((year) => (
              <Cell key={year} row={row} year={year} given={given} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DownTable(given: Sized) {
  const { caption, rows, years } = given;
  return (
    <table className="w-full table-fixed border-collapse md:hidden print:hidden">
      <caption className="pb-2 text-left text-sm text-muted">{caption}</caption>
      <thead>
        <tr>
          <td className="w-12" />
          {rows.map((row) => (
            <th
              key={row.key}
              scope="col"
              className="px-0.5 pb-1 align-bottom text-xs font-semibold leading-tight hyphens-auto"
            >
              <RowLabel row={row} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year}>
            <th scope="row" className="pr-2 text-left text-sm font-normal tabular-nums">
              {year}
            </th>
            {rows.map((row) => (
              <Cell key={row.key} row={row} year={year} given={given} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
