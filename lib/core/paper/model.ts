import { normalised } from '../text';

/** The languages a paper is written in. */
export type PaperLanguage = 'es' | 'en';

/** Words in one language. Line breaks part paragraphs; a program that reads aloud is told the language. */
export type PaperText = Readonly<{ text: string; lang: PaperLanguage }>;

/** What a paper is made of, in order. */
export type PaperBlock =
  /** Level 1 stands in the contents and, with `startsPage`, begins a new page; 1 and 2 are bookmarks. */
  | Readonly<{ kind: 'heading'; level: 1 | 2; text: string; lang: PaperLanguage; startsPage?: boolean }>
  /** The words of somebody: set in the serif of texts. */
  | Readonly<{ kind: 'text'; text: string; lang: PaperLanguage }>
  /** The same words in two languages, paragraph beside paragraph. */
  | Readonly<{ kind: 'pair'; left: PaperText; right: PaperText }>
  /** What we say about the words: small, sans. */
  | Readonly<{ kind: 'note'; text: string; lang: PaperLanguage }>
  | Readonly<{ kind: 'list'; items: readonly PaperText[] }>
  | Readonly<{ kind: 'facts'; rows: readonly Readonly<{ term: string; value: string }>[] }>
  | PaperLines
  | PaperTable;

/** A paragraph whose lines are broken already and bear their numbers in the margin, the same on every paper and on screen. */
export type PaperLines = Readonly<{
  kind: 'lines';
  lang: PaperLanguage;
  look: 'title' | 'heading' | 'words';
  /** How deep it stands: 0, 1 or 2. */
  level: number;
  /** The paragraph's own number as it is printed before its first line: `2.1.`; may be empty. */
  number: string;
  lines: readonly Readonly<{ number: number; words: string }>[];
  startsPage?: boolean;
}>;

/** A file within the file, for programs: its bytes are the UTF-8 of `text`. `namespace` names it in Word, `name` in PDF. */
export type PaperPart = Readonly<{ name: string; namespace: string; text: string }>;

/**
 * Rows under a head that is repeated on every sheet. A column's `width` is its share of the whole width beside the others' (1, 1, 2: a
 * quarter, a quarter, a half). Each row has a cell for each column, in their order; a line break in a cell begins a paragraph in it.
 */
export type PaperTable = Readonly<{
  kind: 'table';
  lang: PaperLanguage;
  /** What the table holds, above it; null where a heading says it. */
  caption: string | null;
  columns: readonly Readonly<{ title: string; width: number }>[];
  rows: readonly (readonly PaperText[])[];
}>;

/**
 * A document before it is a file: pdf.ts and docx.ts set the same paper. `lang` is the language of the frame (title, notes, page
 * numbers); every block says its own.
 */
export type Paper = Readonly<{
  title: string;
  subtitle: string;
  lang: PaperLanguage;
  author: string;
  /** At the head of every page: what it is, and the date in words. */
  header: Readonly<{ left: string; right: string }>;
  issuedAt: Date;
  /** What is said before the contents. */
  opening: readonly Extract<PaperBlock, { kind: 'note' | 'facts' }>[];
  /** Title of the table of contents; null for a paper that needs none. */
  contents: string | null;
  /** `Página {n} de {m}` */
  pageWords: string;
  /** Above the two columns of a pair. */
  columnWords: Readonly<{ left: string; right: string }>;
  blocks: readonly PaperBlock[];
  /** Printed at the foot of every page, above the page number. */
  foot?: string;
  /** The blocks are all that stands in the body: title and subtitle are for programs, the head says what it is. */
  isBare?: boolean;
  part?: PaperPart;
}>;

/** `text` without what no file format can carry: halves of characters, control characters. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, '');
}

/** How wide each column is when all of them are `whole` together. */
export function widthsOf({ columns }: Pick<PaperTable, 'columns'>, whole: number): number[] {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  return columns.map(({ width }) => (width / sum) * whole);
}

/** The paragraphs of `text`: parted by line breaks, none empty. */
export function paragraphsOf(text: string): string[] {
  return printable(normalised(text))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `Página 3 de 12` from `Página {n} de {m}`. */
export function pageWordsOf(template: string, page: number, pages: number): string {
  return template.replace('{n}', String(page)).replace('{m}', String(pages));
}
