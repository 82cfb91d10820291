/** A cell as it is stored: what a formula came to when the file was saved, never the formula. A date is text, `2027-05-26` or with its time. */
export type Cell = string | number | boolean | null;

/** A sheet of a workbook. What was left out beyond the limits is counted. */
export type SheetView = Readonly<{
  name: string;
  rows: readonly (readonly Cell[])[];
  rowsLeftOut: number;
  columnsLeftOut: number;
}>;

/** A slide: its title, and its other paragraphs in the order of the file. */
export type SlideView = Readonly<{ title: string; paragraphs: readonly string[] }>;

/** An Office file as a page may show it. `html` has passed the list of what is let through; nothing in it runs or fetches. */
export type OfficeView =
  | Readonly<{ kind: 'TEXT'; html: string; picturesLeftOut: number }>
  | Readonly<{ kind: 'SHEETS'; sheets: readonly SheetView[]; sheetsLeftOut: number }>
  | Readonly<{ kind: 'SLIDES'; slides: readonly SlideView[]; slidesLeftOut: number }>;

/** Why a file is not shown: it cannot be read as what it is, asks for a password, is more than a page can bear, or would run or fetch. */
export type ViewFault = 'DAMAGED' | 'PROTECTED' | 'TOO_LARGE' | 'UNSAFE';
