import { type FileChild, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { rowBorders, textWidth } from './docx-styles';
import { run, styled } from './docx-words';
import { type PaperTable, type PaperText, paragraphsOf, widthsOf } from './model';

/** A real table of Word: its head is repeated on every page, no row is cut, its caption stays with it. */
export function tableChildren({ caption, columns, rows, lang }: PaperTable): FileChild[] {
  const widths = widthsOf({ columns }, textWidth).map(Math.round);
  const cell = (style: string, { text, lang: language }: PaperText, column: number) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: atLeastOne(paragraphsOf(text)).map((paragraph) => styled(style, paragraph, language)),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) => cell('TableHead', { text: title, lang }, index)),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((_, index) => cell('TableCell', row[index] ?? { text: '', lang }, index)),
      }),
  );
  const above =
    caption === null ? [] : [new Paragraph({ style: 'TableCaption', keepNext: true, children: [run(caption, lang)] })];
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: rowBorders,
    rows: [head, ...body],
  });
  // Two tables that touch become one in Word.
  return [...above, table, new Paragraph({ style: 'Note', children: [] })];
}

const atLeastOne = (paragraphs: string[]): string[] => (paragraphs.length === 0 ? [''] : paragraphs);
