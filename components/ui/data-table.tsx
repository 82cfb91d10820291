import type { ReactNode } from 'react';
import { TextLink } from './text-link';

export type Column = Readonly<{
  key: string;
  label: string;
  /** Figures: set to the right, tabular, never broken. */
  numeric?: boolean;
  /** Address of this list sorted by this column (the other way round if it is already). */
  sortHref?: string;
  sorted?: 'ascending' | 'descending';
  /** The label is for those who hear the table only, as above a column of buttons. */
  isLabelHidden?: boolean;
}>;
export type Row = Readonly<{ key: string; cells: readonly ReactNode[]; isStrong?: boolean }>;

type Given = Readonly<{
  caption: ReactNode;
  isCaptionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Shown instead of rows: words, or an EmptyState. */
  empty: ReactNode;
  /** Keeps columns on a phone and scrolls sideways; for matrices, where a card a row would lose the sense. */
  isWide?: boolean;
}>;

const marks = { ascending: '↑', descending: '↓' } as const;

/** A real table whose first cell names its row. On a phone each row becomes a card with the columns' labels. */
export function DataTable({ caption, isCaptionHidden = false, columns, rows, empty, isWide = false }: Given) {
  if (rows.length === 0) return typeof empty === 'string' ? <p className="text-muted">{empty}</p> : empty;
  const table = (
    <table className={`data-table ${isWide ? 'data-table-wide' : ''}`}>
      <caption className={isCaptionHidden ? 'sr-only' : 'text-muted'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells, isStrong = false }) => (
          <tr key={key} className={isStrong ? 'font-semibold' : undefined}>
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} isFirst={index === 0}>
                {cells[index]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return isWide ? <div className="overflow-x-auto">{table}</div> : table;
}

function HeaderCell({ column }: Readonly<{ column: Column }>) {
  const { label, numeric, sortHref, sorted, isLabelHidden } = column;
  const words = isLabelHidden ? <span className="sr-only">{label}</span> : label;
  return (
    <th scope="col" aria-sort={sorted} className={numeric ? 'numeric' : undefined}>
      {sortHref === undefined ? (
        words
      ) : (
        <TextLink href={sortHref} className="inline-flex min-h-6 items-center gap-1">
          {words}
          {sorted && <span aria-hidden="true">{marks[sorted]}</span>}
        </TextLink>
      )}
    </th>
  );
}

function Cell({ column, isFirst, children }: Readonly<{ column: Column; isFirst: boolean; children: ReactNode }>) {
  const given = {
    'data-label': column.isLabelHidden ? undefined : column.label,
    className: column.numeric ? 'numeric' : undefined,
  };
  // The child's own element: a grid cell of the card holds one thing beside its label.
  const content = children === null || children === undefined || children === '' ? null : <div>{children}</div>;
  return isFirst ? (
    <th scope="row" {...given}>
      {content}
    </th>
  ) : (
    <td {...given}>{content}</td>
  );
}
