import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { z } from 'zod';

const Text = z.string().trim().min(1).max(300);

/** What every meeting of a body needs, to start with: a choice of the product (DR-67 prints no list). */
export const ChecklistTemplateRow = z.strictObject({
  bodyCode: z.enum(['VICE_MINISTERS', 'GRCM', 'NETWORK_TRAFFICKING', 'NETWORK_CONSULAR']),
  items: z
    .array(
      z.strictObject({
        days: z.number().int().min(-500).max(500).describe('From the first day of the meeting; negative before it'),
        owner: z.enum(['COORDINATOR', 'ASSISTANT', 'IT_SPECIALIST', 'PRESIDENCY', 'HOST']),
        titleEs: Text,
        titleEn: Text,
      }),
    )
    .min(1),
});
export type ChecklistTemplateRow = z.infer<typeof ChecklistTemplateRow>;

/** The templates as they stand in their file, checked. */
export async function readChecklistTemplates(): Promise<ChecklistTemplateRow[]> {
  const file = path.join(import.meta.dirname, 'checklist-templates.json');
  return z.array(ChecklistTemplateRow).parse(JSON.parse(await readFile(file, 'utf8')));
}

/**
 * Each body has a template. One that is there stays as the Secretariat made it, also where nothing is left in it: a second run changes
 * nothing. Bodies must be there first. Returns how many rows were written.
 */
export async function loadChecklistTemplates(client: ClientBase): Promise<number> {
  let written = 0;
  for (const { bodyCode, items } of await readChecklistTemplates()) {
    const { rowCount } = await client.query(
      `INSERT INTO "ChecklistTemplate" ("bodyCode") VALUES ($1) ON CONFLICT ("bodyCode") DO NOTHING`,
      [bodyCode],
    );
    if (rowCount !== 1) continue;
    for (const { titleEs, titleEn, owner, days } of items) {
      await client.query(
        `INSERT INTO "ChecklistTemplateItem" (id, "bodyCode", "titleEs", "titleEn", owner, days)
         VALUES (gen_random_uuid(), $1, $2, $3, $4::"ChecklistOwner", $5)`,
        [bodyCode, titleEs, titleEn, owner, days],
      );
    }
    written += 1 + items.length;
  }
  return written;
}
