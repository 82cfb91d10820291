import { z } from 'zod';

/** Line numbers of the Conference's report on its first fifteen years, counted from 1. */
const Lines = z
  .array(z.number().int().min(1).max(830))
  .min(1)
  .describe('Physical lines of crm-15-years-es.txt that bear the row out, counted from 1');

/** A stable identifier of a row: `pgm-01-…` is a subtheme, `pgm-d01-…` a document, `pgm-a01-…` an activity. */
const RowCode = z.string().regex(/^(pgm|trf|con|vul|mdv)-[da]?\d{2}-[a-z0-9]+(-[a-z0-9]+)*$/);

const Text = z.string().trim().min(1);
const Year = z.number().int().min(1996).max(2011);
const Month = z.number().int().min(1).max(12);
const Position = z.number().int().positive().describe('Place in the printed order within the area');
const NoteIds = z
  .array(z.string().regex(/^RN-P\d{2,3}$/))
  .min(1)
  .optional()
  .describe('Inconsistency notes (notes-plan.json) that touch the row');

const ThemeCode = z.enum(['POLICIES_MANAGEMENT', 'HUMAN_RIGHTS', 'MIGRATION_DEVELOPMENT']);
const AreaCode = z.enum([
  'MIGRATION_MANAGEMENT',
  'TRAFFICKING',
  'CONSULAR_PROTECTION',
  'VULNERABLE_GROUPS',
  'MIGRATION_DEVELOPMENT',
]);
const BodyCode = z.enum(['VICE_MINISTERS', 'GRCM', 'NETWORK_TRAFFICKING', 'NETWORK_CONSULAR']);
const CountryCode = z.string().regex(/^[A-Z]{2}$/);
const ActorCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_-]+$/)
  .describe(
    'Code of a party (ISO 3166-1 alpha-2, or the acronym), of a body, or of another entity; MEMBERS is all Members, NETWORKS both Networks, CRM the Conference',
  );
const MeetingOrdinal = z
  .string()
  .regex(/^[IVX]+ CRM$/)
  .describe('Meeting of the Conference, always written "XI CRM", as it is to be read');

const Variant = z.strictObject({ text: Text.describe('Wording exactly as printed'), lines: Lines });

/** One of the three themes into which the Conference divides its agenda and its Plan of Action. */
export const ThemeRow = z.strictObject({
  code: ThemeCode,
  position: Position,
  nameEs: Text,
  nameEn: Text,
  descriptionEs: Text,
  descriptionEn: Text,
  variantsPrinted: z.array(Variant).describe('The other ways in which the report prints the name'),
  lines: Lines,
  notes: NoteIds,
});
export type ThemeRow = z.infer<typeof ThemeRow>;

/** One of the five areas of work under the themes; each has its own subthemes, documents and activities. */
export const AreaRow = z.strictObject({
  code: AreaCode,
  themeCode: ThemeCode,
  position: Position.describe('Place in the printed order of the five areas'),
  nameEs: Text,
  nameEn: Text,
  descriptionEs: Text,
  descriptionEn: Text,
  variantsPrinted: z.array(Variant).describe('The other ways in which the report prints the name'),
  lines: Lines,
  notes: NoteIds,
});
export type AreaRow = z.infer<typeof AreaRow>;

const Discussion = z.strictObject({
  forum: z
    .enum(['VICE_MINISTERS', 'GRCM', 'NETWORK_TRAFFICKING', 'NETWORK_CONSULAR', 'NETWORKS'])
    .describe('NETWORKS where the report says only "Redes", without telling which'),
  year: Year,
  isSince: z.boolean().describe('Printed "desde": the year is the first of an open series'),
  heldDuring: z
    .enum(['CRM', 'GRCM'])
    .optional()
    .describe('The meeting named in the cell as the occasion, and only where it is named'),
  lines: Lines,
});

/** A subtheme with every forum and year that the "Discutido por" column gives for it, one entry for each. */
export const SubthemeRow = z.strictObject({
  code: RowCode,
  areaCode: AreaCode,
  position: Position,
  titleEs: Text,
  titleEn: Text,
  descriptionEs: Text,
  descriptionEn: Text,
  discussedPrinted: Text.describe('The "Discutido por" cell exactly as printed'),
  discussions: z.array(Discussion).min(1),
  relatedEventsPrinted: z
    .array(Text)
    .min(1)
    .optional()
    .describe('Instruments, programmes and events that the text of the subtheme names, as printed'),
  lines: Lines,
  notes: NoteIds,
});
export type SubthemeRow = z.infer<typeof SubthemeRow>;

/** What a body did with a document or an activity, as far as the report tells it. */
const PrintedAct = z.strictObject({
  act: z.enum(['APPROVED', 'RATIFIED', 'PRESENTED', 'SIGNED', 'EXTENDED', 'DISCUSSED']),
  bodyCode: BodyCode.optional().describe('Absent where the report names only the meeting'),
  year: Year.optional(),
  month: Month.optional(),
  meetingOrdinal: MeetingOrdinal.optional(),
  ordinalPrinted: Text.optional().describe(
    'The ordinal as printed, where it is not the one to be read; a note tells why',
  ),
  placePrinted: Text.optional(),
  objectPrinted: Text.optional().describe('What was dealt with, where it is not the row itself'),
  lines: Lines,
});

/** A document that the report counts as produced within the Plan of Action. */
export const PlanDocumentRow = z.strictObject({
  code: RowCode,
  areaCode: AreaCode,
  position: Position,
  number: z.number().int().positive().describe('Number in the printed list of the area'),
  titleEs: Text,
  titleEn: Text,
  kind: z.enum([
    'FRAMEWORK',
    'PROGRAMME',
    'GUIDELINES',
    'MEMORANDUM',
    'MANUAL',
    'REPORTS',
    'STUDY',
    'PROJECT_PROPOSAL',
    'COMPARATIVE_MATRIX',
    'CONCEPT_PAPER',
    'OTHER',
  ]),
  descriptionEs: Text,
  descriptionEn: Text,
  years: z.array(Year).describe('Every year that the entry names, ascending'),
  preparedBy: z.array(ActorCode).describe('Who drew the document up, where printed'),
  presentedBy: z.array(ActorCode).describe('Who introduced, proposed or presented it, where printed'),
  supportedBy: z.array(ActorCode).describe('Who is printed as supporting its making or its translation'),
  signatories: z
    .array(ActorCode)
    .describe('Parties to a memorandum: those printed as signing it or named in its title'),
  approvals: z.array(PrintedAct),
  isContinuous: z.boolean().describe('Printed "Producción continua"'),
  parts: z
    .array(z.strictObject({ partyCode: CountryCode, year: Year }))
    .min(1)
    .optional()
    .describe('Volumes by country, where the entry is a series of them'),
  sameAsCode: RowCode.optional().describe('The other row that prints the same document'),
  lines: Lines,
  notes: NoteIds,
});
export type PlanDocumentRow = z.infer<typeof PlanDocumentRow>;

const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/** An activity of the Plan of Action: held, under way, or only proposed. */
export const ActivityRow = z.strictObject({
  code: RowCode,
  areaCode: AreaCode,
  position: Position,
  titleEs: Text,
  titleEn: Text,
  kind: z.enum([
    'SEMINAR',
    'WORKSHOP',
    'TRAINING',
    'PROJECT',
    'PROGRAMME',
    'WORKING_GROUP',
    'CAMPAIGN',
    'MEETING',
    'STUDY',
    'FUND',
    'SYSTEM',
    'EXERCISE',
    'INITIATIVE',
    'FORUM',
    'OTHER',
  ]),
  state: z
    .enum(['HELD', 'ONGOING', 'PROPOSED', 'PENDING', 'UNKNOWN'])
    .describe('As the report of November 2010 tells it, not as it stands today'),
  stateReasonEs: Text,
  stateReasonEn: Text,
  section: z.enum(['MAIN', 'OTHER_PROPOSED', 'OTHER_PENDING']).describe('Which printed list of the area it stands in'),
  descriptionEs: Text,
  descriptionEn: Text,
  places: z
    .array(z.strictObject({ nameEs: Text, nameEn: Text, countryCode: CountryCode.optional() }))
    .describe('Where the activity itself takes place or applies, not where it was proposed'),
  startsOn: PartialDate.optional().describe('As exact as printed: year, year and month, or full day'),
  endsOn: PartialDate.optional(),
  datesPrinted: Text.optional(),
  sponsors: z.array(
    z.strictObject({
      code: ActorCode,
      nameEs: Text.describe('Name as printed'),
      role: z.enum(['SPONSOR', 'ORGANIZER', 'PROPOSER', 'PARTNER', 'FUNDER', 'HOST']),
      lines: Lines,
    }),
  ),
  proposedAt: z
    .strictObject({
      bodyCode: BodyCode.optional(),
      meetingOrdinal: MeetingOrdinal.optional(),
      ordinalPrinted: Text.optional().describe('The ordinal as printed, where it is not the one to be read'),
      year: Year.optional(),
      month: Month.optional(),
      placePrinted: Text.optional(),
    })
    .optional()
    .describe(
      'The meeting at which it was proposed; bodyCode is absent where only the meeting of the Conference is named',
    ),
  acts: z.array(PrintedAct).describe('What else the report says that a body did with it'),
  relatedSubthemeCodes: z.array(RowCode).describe('Our own judgement; the report does not tie activities to subthemes'),
  lines: Lines,
  notes: NoteIds,
});
export type ActivityRow = z.infer<typeof ActivityRow>;

/** Something in the report that does not agree with itself, and how the record reads it. */
export const RecordNote = z.strictObject({
  id: z.string().regex(/^RN-P\d{2,3}$/),
  kind: z.enum(['SUM', 'ORDINAL', 'SPELLING', 'DATE', 'PLACE', 'NAME', 'COUNT', 'CONTRADICTION']),
  lines: Lines,
  printed: Text.describe('The wordings or figures in question, as printed, parted by " / "'),
  problemEs: Text,
  problemEn: Text,
  choiceEs: Text.describe('What the record does about it'),
  choiceEn: Text,
  appliesTo: z
    .array(z.string().regex(/^(themes|areas|subthemes|plan-documents|activities)\/[A-Za-z0-9_-]+$/))
    .describe('file/code of the rows touched; empty where no row of these files is'),
});
export type RecordNote = z.infer<typeof RecordNote>;
