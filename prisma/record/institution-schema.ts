// Longer than 250 lines: the schemas of the sixteen files on the institution, which share their pieces.
import { z } from 'zod';

/** Line numbers of the Conference's report on its first fifteen years, counted from 1 (830 is the last, unterminated). */
const LineNumber = z.number().int().min(1).max(830);
const Lines = z
  .array(LineNumber)
  .min(1)
  .describe('Physical lines of crm-15-years-es.txt that bear the row out, counted from 1');

const Text = z.string().trim().min(1);
const Year = z.number().int().min(1996).max(2011);
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const Day = z.iso.date();
const Code = z.string().regex(/^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/);
const MemberCode = z.enum(['BZ', 'CA', 'CR', 'SV', 'US', 'GT', 'HN', 'MX', 'NI', 'PA', 'DO']);
const PartyCode = z.string().regex(/^([A-Z]{2}|[A-Z]+(-[A-Z]+)?)$/);
const BodyCode = z.enum([
  'VICE_MINISTERS',
  'GRCM',
  'NETWORK_TRAFFICKING',
  'NETWORK_CONSULAR',
  'PRESIDENCY',
  'SECRETARIAT',
]);
const RomanOrdinal = z.string().regex(/^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV)$/);
const Position = z.number().int().positive().describe('Place in the printed order within the file');
const NoteIds = z
  .array(z.string().regex(/^RN-I\d{2,3}$/))
  .min(1)
  .optional()
  .describe('Inconsistency notes (notes-institution.json) that touch the row');
const Basis = z
  .enum(['PRINTED', 'IMPLIED'])
  .nullable()
  .describe('PRINTED: the report says so. IMPLIED: it follows from the lines cited. null: the report is silent');
const NamePair = z.strictObject({ nameEs: Text, nameEn: Text });
const Variant = z.strictObject({ text: Text.describe('Wording exactly as printed'), line: LineNumber });
const Variants = z.array(Variant).describe('The other wordings or spellings that the report prints');

/** A State, an organisation, the RROCM or the Secretariat, and what it is to the Conference. */
export const PartyRow = z.strictObject({
  code: PartyCode.describe('ISO 3166-1 alpha-2 for States; the Spanish acronym for the rest'),
  kind: z.enum(['MEMBER', 'OBSERVER_STATE', 'OBSERVER_ORGANIZATION', 'CIVIL_SOCIETY', 'SECRETARIAT']),
  position: Position,
  nameEs: Text.describe('As printed'),
  nameEn: Text,
  officialNameEs: Text.nullable().describe('Official name; ours where the report prints another'),
  officialNameEn: Text.nullable(),
  acronymEs: Text.nullable(),
  acronymEn: Text.nullable(),
  sinceYear: Year.nullable(),
  sinceYearBasis: Basis,
  sinceYearLines: z.array(LineNumber),
  variantsPrinted: Variants,
  lines: Lines,
  notes: NoteIds,
});
export type PartyRow = z.infer<typeof PartyRow>;

/** A cell of the table of focal points: the institution of one family through which a Member takes part (DR-69). */
export const FocalCellRow = z.strictObject({
  code: Code.describe('Party and family: GT-MIGRATION'),
  position: Position.describe('Row by row of the printed table, left to right'),
  partyCode: MemberCode,
  family: z.enum(['FOREIGN_AFFAIRS', 'INTERIOR', 'MIGRATION']),
  printedEs: Text.describe('Institution and units exactly as printed, without the descriptive sentence'),
  institutionEs: Text.nullable().describe('Head institution as printed; null where the cell names none'),
  institutionEn: Text.nullable(),
  units: z.array(NamePair).describe('Units or offices named in the cell ("a través de…"), as printed'),
  functionEs: Text.nullable().describe('What it does, in our words; null where the cell does not say'),
  functionEn: Text.nullable(),
  lines: Lines,
  notes: NoteIds,
});
export type FocalCellRow = z.infer<typeof FocalCellRow>;

/** A mechanism of the Conference, or one of its two supports: the Presidency and the Secretariat. */
export const BodyRow = z.strictObject({
  code: BodyCode,
  kind: z.enum(['VICE_MINISTERS', 'GRCM', 'NETWORK', 'PRESIDENCY', 'SECRETARIAT']),
  position: Position,
  rank: z
    .number()
    .int()
    .min(1)
    .max(3)
    .nullable()
    .describe('Order of importance (DR-06); both Networks are 3; the supports have none'),
  nameEs: Text.describe('As printed'),
  nameEn: Text,
  shortEs: Text,
  shortEn: Text,
  foundedYear: Year.nullable(),
  foundedBasis: Basis,
  foundedLines: z.array(LineNumber),
  foundedEs: Text.describe('How the report tells the founding, in our words'),
  foundedEn: Text,
  purposeEs: Text,
  purposeEn: Text,
  meetingsPerYear: z.number().int().min(1).max(2).nullable(),
  meetingsLines: z.array(LineNumber),
  variantsPrinted: Variants,
  lines: Lines,
  notes: NoteIds,
});
export type BodyRow = z.infer<typeof BodyRow>;

/** A presidency: one Member for one year, with the Conference's meeting of that year as far as the report tells of it. */
export const PresidencyRow = z.strictObject({
  code: Code,
  position: Position,
  year: Year,
  partyCode: MemberCode,
  themeEs: Text.describe('As printed'),
  themeEn: Text,
  themeKind: z.enum(['FOUNDING_LABEL', 'CENTRAL_THEME']).describe('Themes are chosen from 1999 on (DR-28)'),
  ordinalRoman: RomanOrdinal.describe("Ordinal of that year's meeting of the Conference"),
  ordinalPrinted: z.boolean().describe('false: the report never prints it, it is deduced'),
  ordinalLines: z.array(LineNumber),
  meeting: z
    .strictObject({
      ordinal: RomanOrdinal,
      city: Text.optional().describe('As printed'),
      cityEn: Text.optional(),
      hostPartyCode: MemberCode.optional().describe('Only where the report names the country of the meeting'),
      on: Month.optional().describe('Where only the month is printed'),
      startsOn: Day.optional(),
      endsOn: Day.optional(),
      lines: Lines,
    })
    .optional()
    .describe('Absent where the report says nothing of the meeting itself'),
  lines: Lines,
  notes: NoteIds,
});
export type PresidencyRow = z.infer<typeof PresidencyRow>;

/** What one Member pays each year, as printed in the scale. */
export const ContributionRow = z.strictObject({
  code: MemberCode,
  position: Position,
  partyCode: MemberCode,
  percentagePrinted: z.string().regex(/^\d{1,3}\.\d{2}$/),
  amountPrinted: z.string().regex(/^\d{1,3}(,\d{3})*$/),
  amountMinor: z.number().int().positive().describe('Cents'),
  lines: Lines,
  notes: NoteIds,
});
export type ContributionRow = z.infer<typeof ContributionRow>;

/** The scale of contributions (Cuadro 1). Percentages are kept as printed and do not have to add up to 100 (DR-78). */
export const ContributionScale = z.strictObject({
  code: Code,
  titleEs: Text.describe('As printed'),
  titleEn: Text,
  source: z.strictObject({ tableEs: Text, tableEn: Text, lines: Lines }),
  descriptionEs: Text,
  descriptionEn: Text,
  inForceSinceYear: Year,
  approvedAt: z.strictObject({
    bodyCode: BodyCode,
    meetingOrdinal: RomanOrdinal,
    year: Year,
    city: Text,
    hostPartyCode: MemberCode,
    lines: Lines,
  }),
  currency: z.literal('USD'),
  totalPrinted: z.strictObject({
    percentage: z.string(),
    amount: z.string(),
    amountMinor: z.number().int(),
    lines: Lines,
  }),
  computed: z
    .strictObject({
      percentageSum: z.string(),
      amountSumMinor: z.number().int(),
      percentageDifference: z.string(),
      amountDifferenceMinor: z.number().int(),
    })
    .describe('Sums of the rows, and how far they are from the printed total'),
  rows: z.array(ContributionRow).length(11),
  lines: Lines,
  notes: NoteIds,
});
export type ContributionScale = z.infer<typeof ContributionScale>;

/** A heading of the Secretariat's budget (DR-79); the report prints no amounts. */
export const BudgetHeadingRow = z.strictObject({
  code: Code,
  position: Position,
  nameEs: Text.describe('As printed'),
  nameEn: Text,
  lines: Lines,
  notes: NoteIds,
});
export type BudgetHeadingRow = z.infer<typeof BudgetHeadingRow>;

/** A post of the Secretariat (DR-63); the codes are the kinds of office of the product. */
export const SecretariatPostRow = z.strictObject({
  code: z.enum(['SECRETARIAT_COORDINATOR', 'SECRETARIAT_IT', 'SECRETARIAT_ASSISTANT']),
  position: Position,
  nameEs: Text.describe('As printed'),
  nameEn: Text,
  lines: Lines,
  notes: NoteIds,
});
export type SecretariatPostRow = z.infer<typeof SecretariatPostRow>;

const Statement = {
  position: Position,
  titleEs: Text,
  titleEn: Text,
  descriptionEs: Text.describe('In our words'),
  descriptionEn: Text,
  lines: Lines,
  notes: NoteIds,
};

/** A criterion for new observers (DR-71, DR-72), or the line that says who decides. */
export const ObserverCriterionRow = z.strictObject({
  code: Code,
  kind: z
    .enum(['STATE', 'PROCEDURE', 'ORGANIZATION'])
    .describe('PROCEDURE stands among the States’ criteria as printed'),
  ...Statement,
  approvedOn: Day.describe('Last day of the IV CRM, which approved the criteria'),
  approvedLines: Lines,
});
export type ObserverCriterionRow = z.infer<typeof ObserverCriterionRow>;

/** A standing commitment of every Member (DR-03). */
export const MemberCommitmentRow = z.strictObject({ code: Code, ...Statement });
export type MemberCommitmentRow = z.infer<typeof MemberCommitmentRow>;

/** What is printed under "Los observadores podrán": a right of theirs (DR-73) and a reservation of the Members (DR-05). */
export const ObserverRightRow = z.strictObject({ code: Code, holder: z.enum(['OBSERVERS', 'MEMBERS']), ...Statement });
export type ObserverRightRow = z.infer<typeof ObserverRightRow>;

const PartnerContribution = z.strictObject({
  code: Code,
  position: Position.describe('Place in the list of the partner'),
  titleEs: Text.describe('As printed, without bullet or final stop'),
  titleEn: Text,
  detailEs: Text.optional().describe('What the rest of the printed entry says, in our words'),
  detailEn: Text.optional(),
  lines: Lines,
});

/** A row of the table of organisations with which the Conference has worked, and what it contributed. */
export const PartnerRow = z.strictObject({
  code: Code,
  position: Position,
  nameEs: Text.describe('As printed'),
  nameEn: Text,
  isObserverOrganization: z.boolean().describe('From the list of parties: the printed red was lost'),
  partyCode: PartyCode.nullable(),
  organisations: z.array(NamePair).describe('The organisations of a row that joins several; empty otherwise'),
  descriptionEs: Text.describe('In our words'),
  descriptionEn: Text,
  descriptionBasis: z.enum(['REPORT', 'OURS']).describe('OURS where the report only names the organisation'),
  contributions: z.array(PartnerContribution).min(1),
  lines: Lines,
  notes: NoteIds,
});
export type PartnerRow = z.infer<typeof PartnerRow>;

/** A forum or event of others in which the Conference took part. */
export const ForumRow = z.strictObject({
  code: Code,
  position: Position,
  titleEs: Text.describe('As printed'),
  titleEn: Text,
  years: z.array(Year),
  places: z.array(z.strictObject({ placeEs: Text.describe('As printed'), placeEn: Text, year: Year })),
  datePrinted: Text.optional(),
  on: Month.optional().describe('Where only the month is printed'),
  startsOn: Day.optional(),
  endsOn: Day.optional(),
  organisersEs: Text.optional().describe('As printed'),
  organisersEn: Text.optional(),
  lines: Lines,
  notes: NoteIds,
});
export type ForumRow = z.infer<typeof ForumRow>;

/** A row of the two-column table of the Conference's own seminars and workshops. */
export const SeminarRow = z
  .strictObject({
    code: Code,
    position: Position.describe('Left column downwards, then the right one'),
    column: z.enum(['L', 'R']),
    year: Year.optional(),
    recurring: z.literal('ANNUAL').optional(),
    titleEs: Text.describe('As printed'),
    titleEn: Text,
    planLines: z
      .array(LineNumber)
      .describe(
        'Line of the Plan of Action activity or document that seems the same event: our judgement; may be empty',
      ),
    lines: Lines,
    notes: NoteIds,
  })
  .refine((row) => (row.year === undefined) !== (row.recurring === undefined), 'either a year or a recurrence');
export type SeminarRow = z.infer<typeof SeminarRow>;

/** An acronym of the report, from its list or from its text. */
export const AcronymRow = z.strictObject({
  code: Code,
  acronym: Text,
  inList: z.boolean().describe('false: used in the text, missing in the printed list'),
  meaningPrinted: z.boolean().describe('false: the report never spells it out, the meaning is ours'),
  position: Position,
  meaningEs: Text,
  meaningEn: Text,
  acronymEn: Text.nullable(),
  lines: Lines,
  notes: NoteIds,
});
export type AcronymRow = z.infer<typeof AcronymRow>;

/** A dated step in the life of the Conference, told in our words. */
export const MilestoneRow = z.strictObject({
  code: Code,
  kind: z.enum([
    'CREATION',
    'MEETING',
    'GOVERNANCE',
    'OBSERVERS',
    'CIVIL_SOCIETY',
    'PARTICIPATION',
    'FINANCE',
    'PLAN',
    'DOCUMENT',
    'AGREEMENT',
    'ACTIVITY',
    'PUBLICATION',
  ]),
  position: Position.describe('By year; within a year, our order'),
  year: Year,
  on: z.union([Month, Day]).optional().describe('Where the month or the last day is printed'),
  titleEs: Text,
  titleEn: Text,
  descriptionEs: Text,
  descriptionEn: Text,
  partyCodes: z.array(PartyCode).describe('Parties that the step concerns'),
  bodyCodes: z.array(BodyCode),
  lines: Lines,
  notes: NoteIds,
});
export type MilestoneRow = z.infer<typeof MilestoneRow>;

/** Something in the report that does not agree with itself or with a known fact, and how the record reads it. */
export const InstitutionNoteRow = z.strictObject({
  id: z.string().regex(/^RN-I\d{2,3}$/),
  kind: z.enum(['SUM', 'ORDINAL', 'SPELLING', 'DATE', 'PLACE', 'NAME', 'COUNT', 'CONTRADICTION']),
  lines: Lines,
  printed: Text.describe('The wordings or figures in question, parted by " / "'),
  problemEs: Text,
  problemEn: Text,
  choiceEs: Text.describe('What the record does about it'),
  choiceEn: Text,
  appliesTo: z
    .array(z.string().regex(/^[a-z-]+\/[A-Za-z0-9_-]+$/))
    .min(1)
    .describe('file/code of the rows touched'),
  externalSources: z.array(z.url()).min(1).optional().describe('Public pages on which the doubt rests'),
});
export type InstitutionNoteRow = z.infer<typeof InstitutionNoteRow>;
