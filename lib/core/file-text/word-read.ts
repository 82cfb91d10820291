/** Stands in the words of a block where a note is referred to: of the private characters, which no text has. */
export const noteMark = '\ue000';

/** A paragraph or a table's row as it stands in a Word file, before anybody says what it is. */
export type WordBlock =
  | Readonly<{
      type: 'paragraph';
      /** A line end is a break inside the paragraph; `noteMark` stands for each of `notes`, in order. */
      words: string;
      notes: readonly string[];
      /** `heading 1`, as Word names it whatever its language; empty for plain text. */
      style: string;
      /** `id` is the same for the same level of the same list. */
      list: Readonly<{ id: number; level: number; isOrdered: boolean }> | null;
      isBold: boolean;
      isCentred: boolean;
    }>
  /** Cells that say something, with a bar between them; `table` counts the tables of the file. */
  | Readonly<{ type: 'row'; table: number; words: string; notes: readonly string[] }>;

/** Changes that Word keeps beside a text: how many of each, by whom. */
export type WordTracked = Readonly<{ inserted: number; deleted: number; authors: readonly string[] }>;

/** A Word file as it was read; numbers count what is not among its blocks. */
export type WordRead = Readonly<{
  accepted: readonly WordBlock[];
  /** As if all changes were refused; null where the file has none. */
  refused: readonly WordBlock[] | null;
  tracked: WordTracked | null;
  pictures: number;
  equations: number;
  comments: number;
  formatChanges: number;
  /** What its headers and footers say. */
  edges: readonly string[];
}>;
