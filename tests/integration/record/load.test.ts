import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { env } from '@/lib/core/env';
import { exportRecord } from '@/prisma/record/export';
import { partNames, readRecordFiles } from '@/prisma/record/files';
import { loadRecord, recordTables } from '@/prisma/record/load';
import { meetingsNamed } from '@/prisma/record/meetings-named';

const url = () => env().DATABASE_URL;

async function query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url() });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const templates = ['ChecklistTemplate', 'ChecklistTemplateItem'];

/** Which version of each row of the record stands in the database: a rewritten row has another xmin. */
async function versions(): Promise<Record<string, string>> {
  const tables = [...recordTables(await readRecordFiles()).map(({ table }) => table), 'ParticipationDefault'];
  const found: Record<string, string> = {};
  for (const table of [...tables, 'ReportKind', 'ReportTemplate', 'TemplateSection', ...templates]) {
    const [row] = await query<{ all: string }>(
      `SELECT string_agg(ctid::text || ' ' || xmin::text, ',' ORDER BY ctid) AS all FROM "${table}"`,
    );
    found[table] = row?.all ?? '';
  }
  return found;
}

let folder: string;

/** The files of the record with one of them changed. */
async function withFile(part: string, change: (rows: Record<string, unknown>[]) => void): Promise<string> {
  const file = path.join(folder, `${part}.json`);
  const rows = JSON.parse(await readFile(file, 'utf8'));
  change(rows);
  await writeFile(file, JSON.stringify(rows));
  return folder;
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'crm-record-'));
  await cp('prisma/record', folder, { recursive: true });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await loadRecord(url());
});

describe('loading', () => {
  test('a second time writes nothing: every row is the same version as before', async () => {
    const before = await versions();
    expect(Object.values(before).every((rows) => rows !== '')).toBe(true);
    expect(await loadRecord(url())).toEqual({ written: 0, removed: 0 });
    expect(await versions()).toEqual(before);
  });

  test('twice at once ends with the record, once', async () => {
    await withFile('themes', ([theme]) => Object.assign(theme ?? {}, { nameEn: 'Policies' }));
    const changes = await Promise.all([loadRecord(url(), folder), loadRecord(url(), folder)]);
    expect(changes.map(({ written }) => written).sort()).toEqual([0, 1]);
  });

  test('a corrected file corrects its row and what is searched, and nothing else', async () => {
    const before = await versions();
    await withFile('activities', ([activity]) => Object.assign(activity ?? {}, { titleEs: 'Seminario corregido' }));
    expect(await loadRecord(url(), folder)).toEqual({ written: 2, removed: 0 });
    const after = await versions();
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(changed.sort()).toEqual(['Activity', 'RecordSearch']);
    const [row] = await query<{ titleEs: string }>(
      `SELECT "titleEs" FROM "RecordSearch" WHERE "vectorEs" @@ crm_query('pg_catalog.spanish', 'corregido')`,
    );
    expect(row?.titleEs).toBe('Seminario corregido');
  });

  test('a row that no file holds any more is gone, with what hung on it', async () => {
    await withFile('partners', (rows) => {
      const at = rows.findIndex(({ code }) => code === 'CASA-ALIANZA');
      rows.splice(at, 1);
    });
    await withFile('notes-institution', (notes) => {
      for (const note of notes) {
        note.appliesTo = (note.appliesTo as string[]).filter((name) => name !== 'partners/CASA-ALIANZA');
      }
    });
    const { removed } = await loadRecord(url(), folder);
    expect(removed).toBeGreaterThanOrEqual(3);
    expect(await query(`SELECT 1 FROM "Partner" WHERE code = 'CASA-ALIANZA'`)).toEqual([]);
    expect(await query(`SELECT 1 FROM "PartnerContribution" WHERE "partnerCode" = 'CASA-ALIANZA'`)).toEqual([]);
    expect(await query(`SELECT 1 FROM "RecordSearch" WHERE code = 'CASA-ALIANZA'`)).toEqual([]);
  });

  test('what people have added is left alone, and is not exported as the record', async () => {
    await query(`INSERT INTO "Theme" (code, position, "nameEs", "nameEn", "descriptionEs", "descriptionEn", lines, notes, "validFrom", source)
      VALUES ('ADDED', 9, 'Nuevo', 'New', '', '', '{}', '{}', '2027-01-01', 'Decisión')`);
    await query(`UPDATE "Body" SET "validTo" = '2030-01-01' WHERE code = 'NETWORK_CONSULAR'`);
    try {
      expect(await loadRecord(url())).toEqual({ written: 0, removed: 0 });
      expect(await query(`SELECT 1 FROM "Theme" WHERE code = 'ADDED'`)).toHaveLength(1);
      expect(await query(`SELECT 1 FROM "Body" WHERE "validTo" = '2030-01-01'`)).toHaveLength(1);
      expect((await exportRecord(url())).parts.themes).toHaveLength(3);
    } finally {
      await query(`DELETE FROM "Theme" WHERE code = 'ADDED'`);
      await query(`UPDATE "Body" SET "validTo" = NULL WHERE code = 'NETWORK_CONSULAR'`);
    }
  });

  test.each([
    ['a file that its schema refuses', 'themes', { colour: 'red' }, /themes\.json/],
    [
      'a reference to nothing',
      'activities',
      { areaCode: 'TRAFFICKING', relatedSubthemeCodes: ['pgm-99-nothing'] },
      /pgm-99-nothing/,
    ],
  ])('%s changes nothing', async (_name, part, fault, words) => {
    const before = await versions();
    await withFile(part, ([row]) => Object.assign(row ?? {}, fault));
    await expect(loadRecord(url(), folder)).rejects.toThrow(words);
    expect(await versions()).toEqual(before);
  });

  test('a fault that only the database sees undoes all of it', async () => {
    const before = await exportRecord(url());
    await query(`ALTER TABLE "RecordNote" ADD CONSTRAINT "test_refuses" CHECK (id <> 'RN-P136') NOT VALID`);
    try {
      await withFile('themes', ([theme]) => Object.assign(theme ?? {}, { nameEn: 'Half done' }));
      await withFile('notes-plan', (notes) => Object.assign(notes.at(-1) ?? {}, { choiceEn: 'Other.' }));
      await expect(loadRecord(url(), folder)).rejects.toThrow(/test_refuses/);
    } finally {
      await query(`ALTER TABLE "RecordNote" DROP CONSTRAINT "test_refuses"`);
    }
    expect(await exportRecord(url())).toEqual(before);
  });
});

describe('the export', () => {
  test('has in each part what its file has', async () => {
    const { parts } = await exportRecord(url());
    const files = await readRecordFiles();
    for (const part of partNames) expect(parts[part], part).toEqual(files[part]);
  });

  test('is the same text twice', async () => {
    expect(JSON.stringify(await exportRecord(url()))).toBe(JSON.stringify(await exportRecord(url())));
  });

  test('counts what it holds', async () => {
    expect((await exportRecord(url())).counts).toEqual({
      members: 11,
      observerStates: 5,
      observerOrganizations: 8,
      civilSociety: 1,
      focalCells: 33,
      bodies: 6,
      presidencies: 15,
      secretariatPosts: 3,
      contributions: 11,
      budgetHeadings: 6,
      observerCriteriaStates: 8,
      observerCriteriaOrganizations: 3,
      observerRights: 2,
      memberCommitments: 4,
      themes: 3,
      areas: 5,
      subthemes: 42,
      discussions: 172,
      planDocuments: 21,
      activities: 66,
      partners: 22,
      partnerContributions: 75,
      forums: 18,
      seminars: 30,
      milestones: 63,
      acronyms: 37,
      acronymsInList: 30,
      notes: 243,
    });
  });

  test('counts each area of the Plan of Action', async () => {
    const { countsByArea } = await exportRecord(url());
    const rows = countsByArea.map((area) => [
      area.areaCode,
      area.subthemes,
      area.discussions,
      area.planDocuments,
      area.activities,
    ]);
    expect(rows).toEqual([
      ['MIGRATION_MANAGEMENT', 6, 36, 7, 15],
      ['TRAFFICKING', 8, 42, 5, 15],
      ['CONSULAR_PROTECTION', 8, 30, 4, 7],
      ['VULNERABLE_GROUPS', 10, 31, 4, 19],
      ['MIGRATION_DEVELOPMENT', 10, 33, 1, 10],
    ]);
  });

  test('gathers the meetings that its rows name', async () => {
    const { meetings, parts } = await exportRecord(url());
    expect(meetings).toEqual(meetingsNamed(parts));
    expect(meetings).toHaveLength(45);
  });

  test('reads the meetings back from their table', async () => {
    await query(`UPDATE "RecordMeeting" SET mentions = '[]' WHERE code = 'GRCM-2006'`);
    const { meetings } = await exportRecord(url());
    expect(meetings.find(({ bodyCode, year }) => bodyCode === 'GRCM' && year === 2006)?.mentions).toEqual([]);
  });

  test('says what the database says, not what the files say', async () => {
    await query(`UPDATE "Presidency" SET "themeEn" = 'Changed by hand' WHERE year = 2005`);
    const { parts } = await exportRecord(url());
    expect(parts.presidencies.find(({ year }) => year === 2005)?.themeEn).toBe('Changed by hand');
  });
});
