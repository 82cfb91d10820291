import type { WordBlock, WordRead } from '@/lib/core/file-text/word-read';
import type { Locale } from '@/prisma/generated/enums';
import { paired, type Row } from './pairing';
import { type Recognition, recognise } from './recognise';
import type { Choices } from './schema';

/** What a file's notes and its tables are called where they stand in an annex, in the language of the file. */
const names = { es: { notes: 'Notas', table: 'Cuadro' }, en: { notes: 'Notes', table: 'Table' } } as const;

type Reads = Readonly<Record<Locale, WordRead | null>>;

/** The blocks of a file with its changes as chosen. */
function chosenBlocks(read: WordRead, changes: Choices['changesEs']): readonly WordBlock[] {
  return changes === 'REFUSE' ? (read.refused ?? read.accepted) : read.accepted;
}

/** What was recognised in the file of that language; nothing where none was given. */
export function recognisedIn(reads: Reads, choices: Choices, language: Locale): Recognition {
  const read = reads[language];
  if (read === null) return { paragraphs: [], leftOut: [] };
  const changes = language === 'es' ? choices.changesEs : choices.changesEn;
  return recognise(chosenBlocks(read, changes), choices, names[language]);
}

/**
 * The rows of the preview: both languages beside each other. A text that has its title keeps it: the file's is shown and not taken unless
 * somebody says so.
 */
export function rowsOf(reads: Reads, choices: Choices, { hasTitle }: Readonly<{ hasTitle: boolean }>): Row[] {
  const [es, en] = [recognisedIn(reads, choices, 'es'), recognisedIn(reads, choices, 'en')];
  return paired(es.paragraphs, en.paragraphs).map((row) =>
    hasTitle && row.kind === 'TITLE' ? { ...row, isTaken: false } : row,
  );
}
