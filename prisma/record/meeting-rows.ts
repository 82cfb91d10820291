import { asRow, type Tables } from './export-rows';
import type { RecordFiles } from './files';
import { MeetingNamed, meetingsNamed } from './meetings-named';
import { recordTable, type TableRows } from './sync';

/** The table from which the export reads the meetings back. */
export const meetingTableName = 'RecordMeeting';

const networks = MeetingNamed.shape.bodyCode.enum.NETWORKS;

/** The meetings that the record names, as a table of their own; notes on a presidency touch the meeting of its year. */
export function meetingTable(files: RecordFiles): TableRows {
  const notesOf = new Map(files.presidencies.map(({ year, notes }) => [year, notes ?? []]));
  const rows = meetingsNamed(files).map(({ bodyCode, year, ...meeting }, i) => ({
    code: `${bodyCode}-${year}`,
    bodyCode: bodyCode === networks ? null : bodyCode,
    year,
    position: i + 1,
    ...meeting,
    notes: bodyCode === 'VICE_MINISTERS' ? (notesOf.get(year) ?? []) : [],
  }));
  return recordTable(meetingTableName, ['code'], rows);
}

/** The same, read back. */
export const meetingsRead = ({ all }: Tables): MeetingNamed[] =>
  all(meetingTableName).map((row) =>
    MeetingNamed.parse(asRow(MeetingNamed, { ...row, bodyCode: row.bodyCode ?? networks })),
  );
