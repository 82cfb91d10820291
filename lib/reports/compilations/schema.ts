import { z } from 'zod';

const locale = z.enum(['es', 'en']).optional();

/** Which languages a paper carries: one, with the other where a country wrote only in that; or both. */
export const paperLanguages = ['es', 'en', 'both'] as const;
/** How both stand: side by side, or one after the other. */
export const paperLayouts = ['side', 'sequence'] as const;
/** Which reports count: accepted ones, or also those that were sent and await an answer. */
export const paperScopes = ['accepted', 'submitted'] as const;

const languages = z.enum(paperLanguages).default('both');
const layout = z.enum(paperLayouts).default('side');
const scope = z.enum(paperScopes).default('accepted');
const format = z.enum(['pdf', 'docx']);

/** A compilation of a call. */
export const CompilationAsked = z.strictObject({ format, languages, layout, scope, locale });
export type CompilationAsked = Readonly<z.infer<typeof CompilationAsked>>;

/** One report as a paper; `working` is the text that its own country is still writing. */
export const ReportPaperAsked = z.strictObject({
  format,
  languages,
  layout,
  text: z.enum(['submitted', 'working']).default('submitted'),
  locale,
});
export type ReportPaperAsked = Readonly<z.infer<typeof ReportPaperAsked>>;

/** The answers of a call as a table. */
export const AnswersAsked = z.strictObject({ format: z.enum(['csv', 'xlsx']), scope, locale });
export type AnswersAsked = Readonly<z.infer<typeof AnswersAsked>>;

/** What an address asks of the comparison; what makes no sense is not asked. */
export const ComparisonAsked = z.object({
  call: z.uuid().optional().catch(undefined),
  section: z.string().max(100).optional().catch(undefined),
  country: z
    .union([z.string(), z.array(z.string())])
    .transform((codes) => [codes].flat().filter((code) => /^[A-Z-]{2,20}$/.test(code)))
    .optional()
    .catch(undefined),
});
export type ComparisonAsked = Readonly<z.infer<typeof ComparisonAsked>>;

/** What the page of compilations is about. */
export const CompilationPageAsked = z.object({ call: z.uuid().optional().catch(undefined) });
