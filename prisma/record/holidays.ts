import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { z } from 'zod';

const Text = z.string().trim().min(1).max(120);

/** A public holiday of a Member that is kept every year on one date, or so many days from Easter. Common knowledge, not of the report. */
export const HolidayRow = z.strictObject({
  partyCode: z.string(),
  nameEs: Text,
  nameEn: Text,
  month: z.number().int().min(1).max(12).optional(),
  day: z.number().int().min(1).max(31).optional(),
  easterOffset: z.number().int().min(-60).max(60).optional(),
});

/** The holidays as they stand in their file, checked. */
export async function readHolidays(): Promise<z.infer<typeof HolidayRow>[]> {
  const file = path.join(import.meta.dirname, 'holidays.json');
  return z.array(HolidayRow).parse(JSON.parse(await readFile(file, 'utf8')));
}

/**
 * The Members' holidays are there to start with, where nobody has kept any: from then on they are the Secretariat's and the Members' to keep.
 * Parties must be there first. Returns how many rows were written.
 */
export async function loadHolidays(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM "Holiday"');
  if ((rows[0]?.count ?? 0) > 0) return 0;
  const holidays = await readHolidays();
  for (const { partyCode, nameEs, nameEn, month, day, easterOffset } of holidays) {
    await client.query(
      `INSERT INTO "Holiday" (id, "partyCode", "nameEs", "nameEn", month, day, "easterOffset", source, "addedAt")
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'calendar of public holidays', now())`,
      [partyCode, nameEs, nameEn, month ?? null, day ?? null, easterOffset ?? null],
    );
  }
  return holidays.length;
}
