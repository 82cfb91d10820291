import { z } from 'zod';
import { isBlank, isSound, normalised } from '@/lib/core/text';

/** Most characters that one text may have to be kept at all; the section's own limit is asked for at the sending. */
export const mostCharsKept = 100_000;
const mostCharsOfReason = 4000;

/** A whole text, as typed. Never cut: what is too long is refused, and stays in the form. */
const SoundText = z
  .string()
  .max(mostCharsKept, 'report.text-too-large')
  .transform(normalised)
  .refine(isSound, 'text.broken-encoding');

const Reason = z
  .string()
  .max(mostCharsOfReason, 'report.reason-too-long')
  .transform(normalised)
  .refine(isSound, 'text.broken-encoding')
  .refine((text) => !isBlank(text), 'report.reason-needed')
  .transform((text) => text.trim());

const Language = z.enum(['es', 'en']);
/** What the page showed, as a form's field or as a program's number; never anything that would only count as one. */
const counted = (min: number) =>
  z
    .union([
      z.int(),
      z
        .string()
        .regex(/^\d{1,10}$/)
        .transform(Number),
    ])
    .refine((given) => given >= min && given <= 2_147_483_647);
const Revision = counted(0);
const Version = counted(1);
const SectionKey = z.string().regex(/^[\w-]{1,80}$/);
const PartyCode = z.string().regex(/^[A-Z][A-Z-]{0,19}$/);
/** The hidden key of one rendered form: the same form sent twice has one effect. */
const FormKey = z.uuid();

export const StartReport = z.strictObject({
  callId: z.uuid(),
  partyCode: PartyCode,
  language: Language,
});
export type StartReport = z.infer<typeof StartReport>;

/** One text of one section, as the autosave sends it. `revision` is the one that the writer had before them. */
export const SaveAnswer = z.strictObject({
  reportId: z.uuid(),
  sectionKey: SectionKey,
  language: Language,
  text: SoundText,
  revision: Revision,
});
export type SaveAnswer = z.infer<typeof SaveAnswer>;

/** Both texts of a section, as the form's button sends them. */
export const SaveSection = z.strictObject({
  reportId: z.uuid(),
  sectionKey: SectionKey,
  textEs: SoundText,
  revisionEs: Revision,
  textEn: SoundText,
  revisionEn: Revision,
  /** Where the writer goes on. */
  goOn: z.enum(['next', 'index']),
});
export type SaveSection = z.infer<typeof SaveSection>;

/** Without a section: every empty one. */
export const PrefillReport = z.strictObject({ reportId: z.uuid(), sectionKey: SectionKey.optional() });
export type PrefillReport = z.infer<typeof PrefillReport>;

export const SetLanguage = z.strictObject({ reportId: z.uuid(), language: Language });
export type SetLanguage = z.infer<typeof SetLanguage>;

/** `checked` is the mark of what the sender had on the page of answers to check. */
export const SubmitReport = z.strictObject({
  reportId: z.uuid(),
  checked: z.string().regex(/^[0-9a-f]{64}$/),
  key: FormKey,
});
export type SubmitReport = z.infer<typeof SubmitReport>;

export const AcceptReport = z.strictObject({ reportId: z.uuid(), version: Version, key: FormKey });
export type AcceptReport = z.infer<typeof AcceptReport>;

export const ReturnReport = z.strictObject({ reportId: z.uuid(), version: Version, reason: Reason, key: FormKey });
export type ReturnReport = z.infer<typeof ReturnReport>;

export const ReopenReport = z.strictObject({ reportId: z.uuid(), version: Version, reason: Reason, key: FormKey });
export type ReopenReport = z.infer<typeof ReopenReport>;

/** What the list of reports is asked for in its address. Anything unknown counts as not asked. */
export const ReportsAsked = z.object({
  kind: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{1,39}$/)
    .optional()
    .catch(undefined),
  year: z.coerce.number().int().min(1996).max(2200).optional().catch(undefined),
  country: PartyCode.optional().catch(undefined),
  status: z.enum(['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ReportsAsked = z.infer<typeof ReportsAsked>;

/** Which submission a report's page is asked for in its address; without one, what stands. */
export const ReportShown = z.object({
  submission: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
