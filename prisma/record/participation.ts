import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { z } from 'zod';

const rights = ['IS_TOLD', 'ATTENDS', 'SPEAKS', 'DRAFTS', 'DECIDES'] as const;
const RuleNumber = z.string().regex(/^(DR|P)-\d{2}$/);
const Verdict = z
  .string()
  .regex(/^(YES|NO|IF_INVITED|IF_AUTHORISED) (DR|P)-\d{2}$/)
  .describe('The verdict and the rule that gives it');

/** What one class of party may do in one kind of session of a body, right by right. */
export const ParticipationRow = z.strictObject({
  bodyCode: z.enum(['VICE_MINISTERS', 'GRCM', 'NETWORK_TRAFFICKING', 'NETWORK_CONSULAR', 'SEMINAR']),
  sessionKind: z.enum([
    'PLENARY',
    'CLOSED_DOOR',
    'TECHNICAL',
    'NETWORK',
    'JOINT',
    'CIVIL_SOCIETY_DIALOGUE',
    'DRAFTING',
    'OPENING',
  ]),
  partyKind: z.enum(['MEMBER', 'OBSERVER_STATE', 'OBSERVER_ORGANIZATION', 'CIVIL_SOCIETY', 'SECRETARIAT']),
  validFrom: z.iso
    .date()
    .describe('The first year of the Conference, of the body, of the RROCM (1998) or of the Secretariat'),
  ...z.object(
    Object.fromEntries(rights.map((right) => [right, Verdict])) as Record<(typeof rights)[number], typeof Verdict>,
  ).shape,
});
export type ParticipationRow = z.infer<typeof ParticipationRow>;

/** participation-defaults.json: each rule with its lines in the report (none for choices of the product), and the rows. */
export const ParticipationFile = z.strictObject({
  rules: z.record(RuleNumber, z.array(z.number().int().min(1).max(830))),
  rows: z.array(ParticipationRow),
});

/** The matrix as printed in its file, checked. */
export async function readParticipation(): Promise<z.infer<typeof ParticipationFile>> {
  const file = path.join(import.meta.dirname, 'participation-defaults.json');
  return ParticipationFile.parse(JSON.parse(await readFile(file, 'utf8')));
}

/**
 * What the rules give each class of party in each kind of session is in the database, dated. Rows that are there stay as they are:
 * the Secretariat edits them on a decision's record. A combination without a row gives nothing. Bodies must be there first.
 * Returns how many rows were written.
 */
export async function loadParticipation(client: ClientBase): Promise<number> {
  let written = 0;
  const { rules, rows } = await readParticipation();
  for (const row of rows) {
    for (const right of rights) {
      const [verdict, rule = ''] = row[right].split(' ');
      const lines = rules[rule] ?? [];
      const source = lines.length > 0 ? `crm-15-years-es.txt: ${lines.join(', ')}` : `criterio del sistema ${rule}`;
      const { rowCount } = await client.query(
        `INSERT INTO "ParticipationDefault" (id, "bodyCode", "sessionKind", "partyKind", "right", verdict, rule, "validFrom", source)
         VALUES (gen_random_uuid(), $1, $2::"SessionKind", $3::"PartyKind", $4::"ParticipationRight", $5::"ParticipationVerdict", $6, $7::date, $8)
         ON CONFLICT ("bodyCode", "sessionKind", "partyKind", "right", "validFrom") DO NOTHING`,
        [row.bodyCode, row.sessionKind, row.partyKind, right, verdict, rule, row.validFrom, source],
      );
      written += rowCount ?? 0;
    }
  }
  return written;
}
