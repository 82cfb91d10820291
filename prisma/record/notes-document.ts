import type { RecordFiles } from './files';

type Note = RecordFiles['notes-institution'][number] | RecordFiles['notes-plan'][number];

const kinds: Readonly<Record<Note['kind'], string>> = {
  SUM: 'suma · sum',
  ORDINAL: 'ordinal · ordinal',
  SPELLING: 'grafía · spelling',
  DATE: 'fecha · date',
  PLACE: 'lugar · place',
  NAME: 'nombre · name',
  COUNT: 'cuenta · count',
  CONTRADICTION: 'contradicción · contradiction',
};

const head = `# Notas sobre el registro · Notes on the record

<!-- Made by \`npm run crm -- record notes --out docs/record-notes.md\`. Correct prisma/record/notes-*.json instead. -->

El informe de la Conferencia sobre sus primeros quince años no siempre concuerda consigo mismo o con un hecho conocido. El registro
conserva lo impreso, lo señala en cada fila que toca y dice aquí con qué criterio lo lee.

The Conference's report on its first fifteen years does not always agree with itself or with a known fact. The record keeps what is
printed, marks every row that is touched, and says here how it reads it.

Las líneas son las del informe, contadas desde 1. «Toca» nombra parte y código del registro (véase record.md). · Lines are those of the
report, counted from 1. "Touches" names part and code of the record (see record.md).
`;

/** Text of the record as Markdown text: nothing in it is markup. */
const plain = (text: string): string => text.replace(/([\\`*_[\]<>#|])/g, '\\$1');

function noteLines(note: Note): string[] {
  const sources = 'externalSources' in note ? (note.externalSources ?? []) : [];
  const touches = note.appliesTo.map((name) => `\`${name}\``).join(', ');
  return [
    `### ${note.id}`,
    '',
    `*${kinds[note.kind]}* · ${note.lines.length === 1 ? 'línea · line' : 'líneas · lines'} ${note.lines.join(', ')}`,
    '',
    `> ${plain(note.printed)}`,
    '',
    `- **Problema.** ${plain(note.problemEs)} **Criterio.** ${plain(note.choiceEs)}`,
    `- **Problem.** ${plain(note.problemEn)} **Choice.** ${plain(note.choiceEn)}`,
    `- **Toca · touches.** ${touches === '' ? 'ninguna fila · no row' : touches}`,
    ...(sources.length > 0
      ? [`- **Otras fuentes · other sources.** ${sources.map((url) => `<${url}>`).join(', ')}`]
      : []),
    '',
  ];
}

function section(title: string, notes: readonly Note[]): string[] {
  return [`## ${title} (${notes.length})`, '', ...notes.flatMap(noteLines)];
}

/** docs/record-notes.md: every note on the record, in Spanish and English. */
export function notesDocument(files: Pick<RecordFiles, 'notes-institution' | 'notes-plan'>): string {
  const lines = [
    head,
    ...section('La institución · The institution', files['notes-institution']),
    ...section('El Plan de Acción · The Plan of Action', files['notes-plan']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
