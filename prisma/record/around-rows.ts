import type { RecordFiles } from './files';
import { type TableRows, recordTable as table } from './sync';

/** Forums, seminars, milestones, acronyms and notes. */
export function aroundTables(files: RecordFiles): TableRows[] {
  const notes = [...files['notes-institution'], ...files['notes-plan']];
  return [
    table(
      'ForumEvent',
      ['code'],
      files.forums.map(({ on, ...row }) => ({
        datePrinted: null,
        startsOn: null,
        endsOn: null,
        organisersEs: null,
        organisersEn: null,
        ...row,
        month: on ?? null,
        notes: row.notes ?? [],
      })),
    ),
    table(
      'SeminarEntry',
      ['code'],
      files.seminars.map((row) => ({ year: null, recurring: null, ...row, notes: row.notes ?? [] })),
    ),
    table(
      'Milestone',
      ['code'],
      files.milestones.map(({ on, ...row }) => ({ ...row, date: on ?? null, notes: row.notes ?? [] })),
    ),
    table(
      'Acronym',
      ['code'],
      files.acronyms.map((row) => ({ ...row, notes: row.notes ?? [] })),
    ),
    table(
      'RecordNote',
      ['id'],
      notes.map((note, i) => ({ externalSources: [], ...note, position: i + 1 })),
    ),
  ];
}
