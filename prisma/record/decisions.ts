import type { ClientBase } from 'pg';
import type { RecordFiles } from './files';

type Entry = Readonly<{
  recordCode: string;
  year: number;
  bodyCode: string | null;
  textEs: string;
  textEn: string;
  lines: readonly number[];
}>;

const verbs = {
  APPROVED: { es: 'Aprobado', en: 'Approved' },
  RATIFIED: { es: 'Ratificado', en: 'Ratified' },
} as const;

type Row = Readonly<{ code: string; titleEs: string; titleEn: string }>;
type Act = RecordFiles['activities'][number]['acts'][number];

/** The approvals and ratifications that the report tells with their year; an act on another paper than the row's own is told there (DR-80). */
function entriesOf({ code, titleEs, titleEn }: Row, acts: readonly Act[]): Entry[] {
  return acts.flatMap(({ act, year, bodyCode, meetingOrdinal, objectPrinted, lines }, index) => {
    if ((act !== 'APPROVED' && act !== 'RATIFIED') || year === undefined || objectPrinted !== undefined) return [];
    const at = meetingOrdinal === undefined ? '' : ` (${meetingOrdinal})`;
    return [
      {
        ...{ recordCode: `${code}.${index + 1}`, year, bodyCode: bodyCode ?? null, lines },
        textEs: `${verbs[act].es}${at}: ${titleEs}`,
        textEn: `${verbs[act].en}${at}: ${titleEn}`,
      },
    ];
  });
}

/** The first entries of the register, in order of year. */
export function decisionsOfTheRecord(files: RecordFiles): Entry[] {
  return [
    ...files['plan-documents'].flatMap((row) => entriesOf(row, row.approvals)),
    ...files.activities.flatMap((row) => entriesOf(row, row.acts)),
  ].toSorted((a, b) => a.year - b.year || a.recordCode.localeCompare(b.recordCode));
}

/**
 * The register holds what the report tells; an entry keeps its number for ever, and what became of it since is the people's. Bodies must be
 * there first. Returns how many rows were written or put right.
 */
export async function loadDecisions(client: ClientBase, files: RecordFiles): Promise<number> {
  let written = 0;
  for (const { recordCode, year, bodyCode, textEs, textEn, lines } of decisionsOfTheRecord(files)) {
    const { rowCount } = await client.query(
      `UPDATE "Decision" SET "textEs" = $2, "textEn" = $3, "bodyCode" = $4, lines = $5
       WHERE "recordCode" = $1 AND ("textEs", "textEn", "bodyCode", lines) IS DISTINCT FROM ($2, $3, $4, $5::int[])`,
      [recordCode, textEs, textEn, bodyCode, lines],
    );
    const { rows } = await client.query('SELECT 1 FROM "Decision" WHERE "recordCode" = $1', [recordCode]);
    written += rowCount ?? 0;
    if (rows.length > 0) continue;
    // Published with the Conference's report, in the year of its printing.
    await client.query(
      `WITH taken AS (
         INSERT INTO "SymbolCounter" (prefix, last) VALUES ($6, 1)
         ON CONFLICT (prefix) DO UPDATE SET last = "SymbolCounter".last + 1 RETURNING last
       )
       INSERT INTO "Decision" (id, code, year, number, part, "bodyCode", paragraph, "textEs", "textEn", "issuedAt", "publishedAt", "registeredAt",
         "recordCode", lines)
       SELECT gen_random_uuid(), $6 || last, $2, last, 'RECORD', $3, '', $4, $5, '2010-12-31', '2010-12-31', now(), $1, $7 FROM taken`,
      [recordCode, year, bodyCode, textEs, textEn, `D-${year}-`, lines],
    );
    written += 1;
  }
  return written;
}
