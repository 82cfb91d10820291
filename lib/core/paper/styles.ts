import { type Column, type Style, sheetSize } from './layout';

const ink = '#1b2426';
const muted = '#566164';
const accent = '#0d4f4f';
const faint = '#c9cfce';

/** How each part of a paper looks in PDF. Sizes and distances in points. */
export const styles = {
  title: { size: 22, leading: 27, colour: ink, before: 0, after: 6, keep: 60 },
  subtitle: { size: 13, leading: 18, colour: muted, before: 0, after: 14, keep: 40 },
  fact: { size: 10, leading: 14, colour: ink, before: 0, after: 3, keep: 0 },
  contentsTitle: { size: 12, leading: 16, colour: accent, before: 22, after: 6, keep: 40 },
  contentsEntry: { size: 10.5, leading: 16, colour: ink, before: 0, after: 0, keep: 0 },
  heading1: { size: 17, leading: 22, colour: ink, before: 24, after: 4, keep: 70 },
  heading2: { size: 11.5, leading: 15, colour: accent, before: 14, after: 4, keep: 34 },
  text: { size: 11, leading: 15.5, colour: ink, before: 0, after: 7, keep: 0 },
  pair: { size: 9.5, leading: 13, colour: ink, before: 0, after: 6, keep: 0 },
  pairTitle: { size: 8.5, leading: 12, colour: muted, before: 2, after: 2, keep: 30 },
  note: { size: 9, leading: 12.5, colour: muted, before: 0, after: 6, keep: 0 },
  tableCaption: { size: 10, leading: 14, colour: accent, before: 10, after: 4, keep: 60 },
  tableHead: { size: 8.5, leading: 12, colour: muted, before: 3, after: 3, keep: 0 },
  tableRow: { size: 9.5, leading: 13, colour: ink, before: 3, after: 3, keep: 0 },
  line: { size: 10, leading: 14, colour: ink, before: 0, after: 0, keep: 0 },
  lineHeading: { size: 11, leading: 16, colour: ink, before: 0, after: 0, keep: 40 },
  lineTitle: { size: 12.5, leading: 18, colour: ink, before: 0, after: 0, keep: 40 },
  lineNumber: { size: 7.5, leading: 14, colour: muted, before: 0, after: 0, keep: 0 },
  running: { size: 8.5, leading: 12, colour: muted, before: 0, after: 0, keep: 0 },
} as const satisfies Record<string, Style>;

/** The line between the rows of a table. */
export const tableRule = { colour: faint } as const;

/** Long texts keep to some 75 characters a line; the frame and two languages side by side take the whole width. */
export const columns = {
  wide: { x: sheetSize.left, width: sheetSize.right - sheetSize.left },
  text: { x: sheetSize.left, width: 420 },
  left: { x: sheetSize.left, width: 224 },
  right: { x: sheetSize.right - 224, width: 224 },
  item: { x: sheetSize.left + 14, width: 406 },
  entry: { x: sheetSize.left, width: 420 },
  lineNumber: { x: sheetSize.left, width: 24 },
} as const satisfies Record<string, Column>;

/** Where numbered lines stand, by how deep their paragraph does: right of the numbers, each level a little further in. */
export function lineColumn(level: number): Column {
  const x = columns.lineNumber.x + 30 + level * 18;
  return { x, width: sheetSize.right - x };
}
