import { Client } from 'pg';
import { loadChecklistTemplates } from './checklist-templates';
import { loadDecisions } from './decisions';
import { type RecordFiles, readRecordFiles } from './files';
import { loadHolidays } from './holidays';
import { institutionTables } from './institution-rows';
import { meetingTable } from './meeting-rows';
import { loadParticipation } from './participation';
import { planTables } from './plan-rows';
import { checkReferences } from './references';
import { loadReportKinds } from './report-kinds';
import { searchTable } from './search-rows';
import { removeOthers, type TableRows, writeRows } from './sync';

/** Two loaders at once would wait for each other's rows; the second waits for the first to end. */
const loadingLock = 74217003;

/** How many rows were written (new or corrected) and removed. Both are 0 when the database already said the same. */
export type RecordChanges = Readonly<{ written: number; removed: number }>;

/** The record's tables with their rows, each after those that it points to. */
export function recordTables(files: RecordFiles): TableRows[] {
  return [...institutionTables(files), meetingTable(files), ...planTables(files), searchTable(files)];
}

/**
 * The Conference's record, as it stands in the files of `folder`, is in the database at `url` (the owner's): new rows are there,
 * corrected ones say what the files say, and those that no file holds any more are gone. What people have added since is left
 * alone; participation defaults, kinds of report, checklists and holidays are there to start with,
 * and so are the first entries of the register of decisions. One transaction; a second run changes nothing. @throws Error where a file or a reference is faulty
 */
export async function loadRecord(url: string, folder?: string): Promise<RecordChanges> {
  const files = await readRecordFiles(folder);
  checkReferences(files);
  const tables = recordTables(files);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [loadingLock]);
    let written = 0;
    let removed = 0;
    for (const table of tables) written += await writeRows(client, table);
    for (const table of tables.toReversed()) removed += await removeOthers(client, table);
    // These are the Secretariat's to edit: what is there stays.
    written += (await loadParticipation(client)) + (await loadReportKinds(client));
    written += await loadChecklistTemplates(client);
    written += await loadHolidays(client);
    written += await loadDecisions(client, files);
    await client.query('COMMIT');
    return { written, removed };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}
