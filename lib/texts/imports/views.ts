import type { WordRead } from '@/lib/core/file-text/word-read';
import { numbersOf } from '@/lib/texts/texts/numbering';
import type { TextHead } from '@/lib/texts/texts/views';
import type { Locale } from '@/prisma/generated/enums';
import { seemingLanguage } from './openings';
import type { Row } from './pairing';
import { recognisedIn } from './rows';
import type { Choices, StoredImport } from './schema';

/** A row of the preview: with the number that it will bear, and what whoever corrects it should look at. */
export type RowView = Row & Readonly<{ key: string; number: string; lacks: Locale | null }>;

/** What was found in one file, and what of it is not among the paragraphs. */
export type FileView = Readonly<{
  language: Locale;
  name: string;
  tracked: WordRead['tracked'];
  tables: number;
  notes: number;
  pictures: number;
  equations: number;
  comments: number;
  formatChanges: number;
  edges: readonly string[];
  leftOut: readonly string[];
  /** It seems to be in the other language. */
  isOther: boolean;
}>;

/** What was read and waits, to be corrected. */
export type ImportView = Readonly<{
  text: TextHead;
  id: string;
  version: number;
  readAt: Date;
  choices: Choices;
  files: readonly FileView[];
  rows: readonly RowView[];
  /** How many rows have words in one language only, though two files were given. */
  loneCount: number;
  hasBoth: boolean;
  /** Why this person does not import into the text now. */
  denial: string | null;
}>;

/** A waiting import in the list on the page where files are given. */
export type WaitingImport = Readonly<{ id: string; readAt: Date; names: readonly string[] }>;

/** What the page where files are given shows. */
export type ImportStart = Readonly<{ text: TextHead; waiting: readonly WaitingImport[]; denial: string | null }>;

/** What was found in the file of that language; null where none was given. */
export function toFileView({ files, reads, choices }: StoredImport, language: Locale): FileView | null {
  const [file, read] = [files[language], reads[language]];
  if (file === null || read === null) return null;
  const { pictures, equations, comments, formatChanges, edges, tracked, accepted } = read;
  const seems = seemingLanguage(accepted.map(({ words }) => words).join(' '));
  return {
    ...{ language, name: file.name, tracked, pictures, equations, comments, formatChanges, edges },
    tables: new Set(accepted.flatMap((one) => (one.type === 'row' ? [one.table] : []))).size,
    notes: accepted.reduce((sum, { notes }) => sum + notes.length, 0),
    leftOut: recognisedIn(reads, choices, language).leftOut,
    isOther: seems !== null && seems !== language,
  };
}

/** The rows with the numbers that they will bear behind what stands in the text. */
export function toRowViews(
  rows: readonly Row[],
  standing: readonly Pick<Row, 'kind' | 'level'>[],
  { hasLetters, hasBoth }: Readonly<{ hasLetters: boolean; hasBoth: boolean }>,
): RowView[] {
  const taken = rows.filter(({ isTaken }) => isTaken);
  const numbers = numbersOf([...standing, ...taken], hasLetters).slice(standing.length);
  let at = 0;
  return rows.map((row, index) => {
    const key = String(index);
    const lacks = !hasBoth || !row.isTaken ? null : row.es === '' ? 'es' : row.en === '' ? 'en' : null;
    if (!row.isTaken) return { ...row, key, number: '', lacks };
    at += 1;
    return { ...row, key, number: numbers[at - 1] ?? '', lacks };
  });
}
