import { z } from 'zod';
import { partNames, type RecordPart, recordParts } from './files';
import { MeetingNamed } from './meetings-named';
import { fieldWords, partWords } from './part-words';

const Count = z.number().int().nonnegative();

/** How many rows there are; each can be counted again in the parts. */
export const RecordCounts = z.strictObject({
  members: Count.describe('Parties of kind MEMBER'),
  observerStates: Count.describe('Parties of kind OBSERVER_STATE'),
  observerOrganizations: Count.describe('Parties of kind OBSERVER_ORGANIZATION'),
  civilSociety: Count.describe('Parties of kind CIVIL_SOCIETY'),
  focalCells: Count.describe('Rows of focal-cells'),
  bodies: Count.describe('Rows of bodies'),
  presidencies: Count.describe('Rows of presidencies'),
  secretariatPosts: Count.describe('Rows of secretariat-posts'),
  contributions: Count.describe('Rows of the scale of contributions'),
  budgetHeadings: Count.describe('Rows of budget-headings'),
  observerCriteriaStates: Count.describe('Criteria for a State, without the line on who decides'),
  observerCriteriaOrganizations: Count.describe('Criteria for an organisation'),
  observerRights: Count.describe('Rows of observer-rights'),
  memberCommitments: Count.describe('Rows of member-commitments'),
  themes: Count.describe('Rows of themes'),
  areas: Count.describe('Rows of areas'),
  subthemes: Count.describe('Rows of subthemes'),
  discussions: Count.describe('Discussions of all subthemes'),
  planDocuments: Count.describe('Rows of plan-documents'),
  activities: Count.describe('Rows of activities'),
  partners: Count.describe('Rows of partners'),
  partnerContributions: Count.describe('Contributions of all partners'),
  forums: Count.describe('Rows of forums'),
  seminars: Count.describe('Rows of seminars'),
  milestones: Count.describe('Rows of milestones'),
  acronyms: Count.describe('Rows of acronyms'),
  acronymsInList: Count.describe('Those of them that stand in the printed list'),
  notes: Count.describe('Rows of notes-institution and notes-plan'),
});
export type RecordCounts = z.infer<typeof RecordCounts>;

/** The same for one area of the Plan of Action. */
export const AreaCounts = z.strictObject({
  areaCode: z.string().describe('Code of the area'),
  subthemes: Count.describe('Subthemes of the area'),
  discussions: Count.describe('Discussions of its subthemes'),
  planDocuments: Count.describe('Documents of the area'),
  activities: Count.describe('Activities of the area, the proposed and pending ones with them'),
});
export type AreaCounts = z.infer<typeof AreaCounts>;

const described = Object.fromEntries(
  partNames.map((part) => [
    part,
    recordParts[part].describe(`${partWords[part].what} Table ${partWords[part].table}.`),
  ]),
) as typeof recordParts;

/** The whole record as one document, read back from the database. */
export const RecordDocument = z
  .strictObject({
    format: z.literal('crm-record').describe('What this document is'),
    version: z.literal(1).describe('Version of this format; a change that could break a reader raises it'),
    source: z
      .strictObject({
        titleEs: z.string().describe('The report on which the record rests'),
        titleEn: z.string().describe('The same in English'),
        year: z.number().int().describe('Year in which it was made'),
        file: z.string().describe('The transcription whose physical lines `lines` counts, from 1'),
        lineCount: z.number().int().describe('Physical lines of that transcription'),
      })
      .describe('Where every row comes from'),
    counts: RecordCounts.describe('Rows of each part, for a first check'),
    countsByArea: z.array(AreaCounts).describe('The same for each area of the Plan of Action'),
    parts: z.strictObject(described).describe('The rows, part by part, each in the printed order'),
    meetings: z
      .array(MeetingNamed)
      .describe(
        'Meetings that the rows name, gathered by body and year; nothing that is not in the parts. Table RecordMeeting.',
      ),
  })
  .describe('The record of the Regional Conference on Migration (Puebla Process), 1996–2010');
export type RecordDocument = z.infer<typeof RecordDocument>;

/** A node of a JSON Schema, as far as it is read here. */
export type SchemaNode = {
  description?: string;
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  items?: SchemaNode;
  anyOf?: SchemaNode[];
};

function describeFields(node: SchemaNode, part: RecordPart): void {
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    const words = field.description ?? fieldWords[`${part}.${name}`] ?? fieldWords[name];
    if (words !== undefined) field.description = words;
    describeFields(field, part);
  }
  if (node.items !== undefined) describeFields(node.items, part);
  for (const choice of node.anyOf ?? []) describeFields(choice, part);
}

/** The JSON Schema (2020-12) of the document, each field of it described. */
export function recordJsonSchema(): SchemaNode {
  const schema = z.toJSONSchema(RecordDocument) as SchemaNode;
  const parts = schema.properties?.parts?.properties ?? {};
  for (const part of partNames) {
    const node = parts[part];
    if (node !== undefined) describeFields(node, part);
  }
  return schema;
}
