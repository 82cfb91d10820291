import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { z } from 'zod';

const Text = z.string().trim().min(1);

/** A kind of country report with the template that it starts with. */
export const ReportKindRow = z.strictObject({
  code: z.string().regex(/^[A-Z]+$/),
  nameEs: Text,
  nameEn: Text,
  purposeEs: Text,
  purposeEn: Text,
  bodyCode: Text.describe('Whose people read it once it was submitted'),
  deadlineRule: z.enum(['DAYS_BEFORE_MEETING', 'FIXED_DATE', 'NONE']),
  daysBefore: z.number().int().min(1).nullable(),
  ruleDays: z
    .number()
    .int()
    .min(1)
    .nullable()
    .describe('The days that the rule itself prints; null where they are a setting'),
  meetingBodyCode: Text.nullable(),
  cadence: z.enum(['PER_MEETING', 'PER_YEAR']),
  rule: z.string().regex(/^(DR|P)-\d{2}$/),
  lines: z.array(z.number().int().min(1).max(830)).min(1).describe('Lines of the report that ask for it'),
  sections: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
        titleEs: Text,
        titleEn: Text,
        guidanceEs: Text,
        guidanceEn: Text,
        isRequired: z.boolean(),
        maxChars: z.number().int().min(200).max(20_000),
      }),
    )
    .min(1),
});
export type ReportKindRow = z.infer<typeof ReportKindRow>;

/** The kinds as printed in their file, checked. */
export async function readReportKinds(): Promise<ReportKindRow[]> {
  const file = path.join(import.meta.dirname, 'report-kinds.json');
  return z.array(ReportKindRow).parse(JSON.parse(await readFile(file, 'utf8')));
}

/**
 * The three kinds of country report are in the database, each with a first template. A kind that is there stays as the Secretariat
 * made it, and so does its template: a second run changes nothing. Bodies must be there first. Returns how many rows were written.
 */
export async function loadReportKinds(client: ClientBase): Promise<number> {
  let written = 0;
  for (const kind of await readReportKinds()) {
    const { rowCount } = await client.query(
      `INSERT INTO "ReportKind" (code, "nameEs", "nameEn", "purposeEs", "purposeEn", "bodyCode", "deadlineRule", "daysBefore",
         "ruleDays", "meetingBodyCode", cadence, rule)
       VALUES ($1, $2, $3, $4, $5, $6, $7::"DeadlineRule", $8, $9, $10, $11::"ReportCadence", $12)
       ON CONFLICT (code) DO NOTHING`,
      [
        ...[kind.code, kind.nameEs, kind.nameEn, kind.purposeEs, kind.purposeEn, kind.bodyCode, kind.deadlineRule],
        ...[kind.daysBefore, kind.ruleDays, kind.meetingBodyCode, kind.cadence, kind.rule],
      ],
    );
    if (rowCount !== 1) continue;
    await loadFirstTemplate(client, kind);
    written += 2 + kind.sections.length;
  }
  return written;
}

async function loadFirstTemplate(client: ClientBase, { code, sections }: ReportKindRow): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "ReportTemplate" (id, "kindCode", revision) VALUES (gen_random_uuid(), $1, 1) RETURNING id`,
    [code],
  );
  for (const [position, section] of sections.entries()) {
    const { key, titleEs, titleEn, guidanceEs, guidanceEn, isRequired, maxChars } = section;
    await client.query(
      `INSERT INTO "TemplateSection" (id, "templateId", key, position, "titleEs", "titleEn", "guidanceEs", "guidanceEn", "isRequired", "maxChars")
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [rows[0]?.id, key, position, titleEs, titleEn, guidanceEs, guidanceEn, isRequired, maxChars],
    );
  }
}
