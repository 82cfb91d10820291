import type { Face } from './fonts';
import { type Column, type Layout, type Style, sheetSize } from './layout';
import type { SetLine } from './lines';
import { type PaperTable, type PaperText, paragraphsOf, widthsOf } from './model';
import { columns as places, styles, tableRule } from './styles';

/** Points between the words of two columns. */
const gutter = 10;

type Cell = Readonly<{ node: number | null; x: number; lines: readonly SetLine[] }>;
type Row = Readonly<{ cells: readonly Cell[]; style: Style }>;

/**
 * A table set on sheets. Its head is read once and drawn again, as decoration, on each further sheet; a row is cut only when it is
 * higher than a sheet, and then in all its cells on the same line.
 */
export function setTable(layout: Layout, block: PaperTable): void {
  const { caption, lang } = block;
  const place = columnsOf(block);
  const table = layout.node('Table', lang);
  if (caption !== null) {
    const spans = [{ text: caption, face: 'sans-bold' }] as const;
    layout.paragraph(layout.node('Caption', lang, table), spans, styles.tableCaption, places.wide);
  }
  const headOf = (cells: readonly (number | null)[]): Row => ({
    style: styles.tableHead,
    cells: block.columns.map(({ title }, index) =>
      cellOf(layout, { text: title, lang }, cells[index] ?? null, place[index], 'sans-bold', styles.tableHead),
    ),
  });
  const heads = layout.node('TR', lang, table);
  const head = headOf(block.columns.map(() => layout.node('TH', lang, heads)));
  const again = headOf([]);
  const rows = block.rows.map((row): Row => {
    const parent = layout.node('TR', lang, table);
    const cells = block.columns.map((_, index) => {
      const text = row[index] ?? { text: '', lang };
      return cellOf(layout, text, layout.node('TD', text.lang, parent), place[index], 'sans', styles.tableRow);
    });
    return { style: styles.tableRow, cells };
  });
  const first = rows[0];
  // A head does not stand alone at the foot of a sheet.
  if (!layout.isAtTop && layout.y + heightOf(head) + (first ? heightOf(first) : 0) > sheetSize.bottom)
    layout.newSheet();
  drawRow(layout, head);
  for (const row of rows) setRow(layout, row, again);
  layout.y += 8;
}

function columnsOf(block: PaperTable): Column[] {
  let { x } = places.wide;
  return widthsOf(block, places.wide.width).map((width) => {
    const column = { x, width: Math.max(1, width - gutter) };
    x += width;
    return column;
  });
}

function cellOf(
  layout: Layout,
  { text }: PaperText,
  node: number | null,
  column: Column = places.wide,
  face: Face,
  style: Style,
): Cell {
  const paragraphs = paragraphsOf(text);
  // A cell without words still has its element: rows of one table have equally many. So it holds a space that is not broken.
  const words = paragraphs.length === 0 ? ['\u00a0'] : paragraphs;
  const lines = words.flatMap((paragraph) => layout.lines([{ text: paragraph, face }], style, column));
  return { node, x: column.x, lines };
}

const linesIn = ({ cells }: Row): number => Math.max(0, ...cells.map(({ lines }) => lines.length));
const heightOf = (row: Row): number => row.style.before + linesIn(row) * row.style.leading + row.style.after;

function setRow(layout: Layout, row: Row, head: Row): void {
  const { leading, before } = row.style;
  const count = linesIn(row);
  const room = (from: number) => Math.floor((sheetSize.bottom - from - before) / leading);
  const fitsOnOne = count <= room(sheetSize.top + heightOf(head));
  let done = 0;
  const goOn = () => {
    layout.newSheet();
    drawRow(layout, head);
  };
  while (done < count) {
    const left = count - done;
    const free = room(layout.y);
    if (free < left && (fitsOnOne || free < 2)) {
      goOn();
      continue;
    }
    const fit = Math.min(left, free);
    drawRow(layout, {
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(done, done + fit) })),
    });
    done += fit;
    if (done < count) goOn();
  }
}

function drawRow(layout: Layout, { cells, style }: Row): void {
  layout.flows(cells, style);
  layout.rule(places.wide, tableRule);
}
