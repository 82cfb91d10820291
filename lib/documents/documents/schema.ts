import { z } from 'zod';
import { Day, FormKey, neededText, optionalText, orNull, Version } from '@/lib/core/fields';
import { isStorable } from '@/lib/core/text';

/** One section of a paper as it was submitted: both titles as they were, both texts; an empty text was not written. */
export const PaperSection = z.object({
  key: z.string(),
  titleEs: z.string(),
  titleEn: z.string(),
  textEs: z.string(),
  textEn: z.string(),
});
export type PaperSection = Readonly<z.infer<typeof PaperSection>>;

/** The sections that a submission's `content` holds, in the order of its template. */
export function sectionsOf(content: unknown): PaperSection[] {
  return z.array(PaperSection).parse(content);
}

/** Kinds of paper that are registered by hand; reports and compilations come from their own acts. */
export const registeredKinds = [
  'WORKING_PAPER',
  'INFORMATION',
  'NETWORK_REPORT',
  'MEETING_REPORT',
  'PRESENTATION',
  'GUIDELINE',
  'STUDY',
  'MEMORANDUM',
  'NOTE',
] as const;

export const documentKinds = ['COUNTRY_REPORT', 'COMPILATION', ...registeredKinds] as const;

/** Classes that can be chosen; closed doors follow from the session and are never chosen. */
export const openClasses = ['PUBLIC', 'CONFERENCE', 'TECHNICAL', 'MEMBERS', 'NETWORK', 'SECRETARIAT'] as const;

const titles = { titleEs: neededText(300), titleEn: neededText(300) };
const authentic = orNull(z.enum(['es', 'en'], 'field.choose'));

/** `place` is a session's id, `meeting:` and a meeting's id, `body:` and a body's code, or nothing: the Conference as a whole. */
export const RegisterDocument = z.strictObject({
  kind: z.enum(registeredKinds, 'field.choose'),
  ...titles,
  place: optionalText(120),
  classification: orNull(z.enum(openClasses, 'field.choose')),
  partyCode: orNull(z.string().max(20)),
  awaitedOn: orNull(Day),
  authentic,
  key: FormKey,
});
export type RegisterDocument = z.infer<typeof RegisterDocument>;

const onDocument = { documentId: z.uuid(), version: Version };

export const OnDocument = z.strictObject(onDocument);
export type OnDocument = z.infer<typeof OnDocument>;

export const EditDocument = z.strictObject({ ...onDocument, ...titles, awaitedOn: orNull(Day), authentic });
export type EditDocument = z.infer<typeof EditDocument>;

export const WithdrawDocument = z.strictObject({ ...onDocument, reason: neededText(500) });
export type WithdrawDocument = z.infer<typeof WithdrawDocument>;

/** `listed` is the mark of the preview that was shown. */
export const ReclassifyDocument = z.strictObject({
  ...onDocument,
  classification: z.enum(openClasses, 'field.choose'),
  listed: z.string().max(200),
});
export type ReclassifyDocument = z.infer<typeof ReclassifyDocument>;

export const RelateDocument = z.strictObject({
  documentId: z.uuid(),
  kind: z.enum(['SUPERSEDES', 'CORRECTS'], 'field.choose'),
  symbol: neededText(100),
});
export type RelateDocument = z.infer<typeof RelateDocument>;

export const GrantDocument = z.strictObject({
  documentId: z.uuid(),
  partyCode: orNull(z.string().max(20)),
  email: optionalText(200),
  reason: neededText(500),
  endsOn: orNull(Day),
  key: FormKey,
});
export type GrantDocument = z.infer<typeof GrantDocument>;

export const RevokeGrant = z.strictObject({ grantId: z.uuid() });
export type RevokeGrant = z.infer<typeof RevokeGrant>;

const one = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined);

/** A place in a list that is read by key: the instant and the id of its last line. */
const Cursor = z
  .string()
  .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
  .optional()
  .catch(undefined);

/** What the list of documents is asked for in its address. Anything unknown counts as not asked. */
export const DocumentsAsked = z.object({
  words: z
    .string()
    .trim()
    .max(200)
    .refine(isStorable)
    .optional()
    .transform((words) => (words === '' ? undefined : words))
    .catch(undefined),
  kind: one(documentKinds),
  body: z
    .string()
    .max(40)
    .regex(/^[A-Z_]+$/)
    .optional()
    .catch(undefined),
  year: z.coerce.number().int().min(1996).max(2100).optional().catch(undefined),
  language: one(['es', 'en']),
  meeting: z
    .string()
    .max(40)
    .regex(/^[A-Z0-9-]+$/)
    .optional()
    .catch(undefined),
  after: Cursor,
});
export type DocumentsAsked = z.infer<typeof DocumentsAsked>;

const dones = [
  'register',
  'edit',
  'step',
  'issue',
  'reclassify',
  'grant',
  'revoke',
  'publish',
  'unpublish',
  'withdraw',
  'relate',
  'version',
] as const;

/** What was done just now, the class whose audience is looked at before it is saved, and what the upload's way back says. */
export const DocumentAsked = z.object({
  done: one(dones),
  preview: one(openClasses),
});
export type DocumentDone = NonNullable<z.infer<typeof DocumentAsked>['done']>;

/** A symbol from the parts of an address: `['CRM', '2027', 'RT', 'INF.3']` is `CRM/2027/RT/INF.3`. */
export function symbolFrom(parts: readonly string[]): string {
  return parts.join('/');
}

/** A symbol as it is written for one version, apart: `CRM/2027/GRCM/L.3/Rev.1` is the second version of `CRM/2027/GRCM/L.3`. */
export function versionIn(symbol: string): Readonly<{ symbol: string; number: number | null }> {
  const found = /^(.+)\/Rev\.(\d{1,4})$/.exec(symbol);
  return found === null ? { symbol, number: null } : { symbol: found[1] ?? '', number: Number(found[2]) + 1 };
}

/** The address of a document's forms, without the language. Whoever only reads loads none of their scripts. */
export function manageAddress(symbol: string): string {
  return `/documents/manage/${symbol.split('/').map(encodeURIComponent).join('/')}`;
}

/** The address of a document, without the language. */
export function documentAddress(symbol: string): string {
  return `/documents/${symbol.split('/').map(encodeURIComponent).join('/')}`;
}

/** What somebody has typed so far. */
export const SuggestionsAsked = z.object({ words: z.string().trim().max(100).refine(isStorable).catch('') });
