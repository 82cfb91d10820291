import { z } from 'zod';
import { Day, FormKey, neededText, optionalText, orNull, Ticked, Version } from '@/lib/core/fields';
import { isStorable } from '@/lib/core/text';

export const statuses = ['ACTIVE', 'IN_PROGRESS', 'NEEDS_FUNDING', 'IMPLEMENTED', 'ELAPSED', 'SUPERSEDED'] as const;

/** Whom it asks, as boxes send it: `party:CR`, `body:GRCM`, a line each. */
const Addressees = z
  .string('decision.asks-nobody')
  .regex(/^(party|body):[A-Z_]{2,40}(\n(party|body):[A-Z_]{2,40}){0,29}$/, 'decision.asks-nobody')
  .transform((lines) => lines.split('\n'));

/** What a decision asks, and how it is filed; may be put right while it is in force. */
const filing = {
  addressees: Addressees,
  subthemeCode: orNull(z.string().max(60)),
  dueOn: orNull(Day),
};

export const RegisterDecision = z.strictObject({
  /** The session that decided, and nothing else: its meeting and body follow. */
  sessionId: z.uuid('field.choose'),
  paragraph: optionalText(20),
  textEs: neededText(4000),
  textEn: neededText(4000),
  adoptedOn: Day,
  documentSymbol: orNull(z.string().trim().max(80)),
  ...filing,
  key: FormKey,
});
export type RegisterDecision = z.infer<typeof RegisterDecision>;

const OnDecision = { decisionId: z.uuid(), version: Version };

/** The words too, until it was issued. */
export const EditDecision = z.strictObject({
  ...OnDecision,
  paragraph: optionalText(20),
  textEs: neededText(4000),
  textEn: neededText(4000),
  documentSymbol: orNull(z.string().trim().max(80)),
  ...filing,
});
export type EditDecision = z.infer<typeof EditDecision>;

export const ReportDecision = z.strictObject({
  ...OnDecision,
  note: neededText(4000),
  evidenceSymbol: orNull(z.string().trim().max(80)),
  key: FormKey,
});
export type ReportDecision = z.infer<typeof ReportDecision>;

export const FollowDecision = z.strictObject({
  ...OnDecision,
  status: z.enum(statuses, 'field.choose'),
  /** The decision that takes its place, by its code. */
  supersededBy: orNull(z.string().trim().max(20)),
  note: neededText(4000),
  evidenceSymbol: orNull(z.string().trim().max(80)),
});
export type FollowDecision = z.infer<typeof FollowDecision>;

export const ActOnDecision = z.strictObject(OnDecision);
export type ActOnDecision = z.infer<typeof ActOnDecision>;

const word = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(isStorable)
    .optional()
    .transform((given) => (given === '' ? undefined : given))
    .catch(undefined);

export const views = ['table', 'board', 'timeline'] as const;

/** What the register is asked for in its address. Anything unknown counts as not asked. */
export const DecisionsAsked = z.object({
  words: word(200),
  year: z.coerce.number().int().min(1996).max(2200).optional().catch(undefined),
  body: word(40),
  status: z.enum(statuses).optional().catch(undefined),
  party: word(20),
  open: Ticked.catch(false),
  view: z.enum(views).catch('table'),
  /** The code of the last decision of the page before. */
  after: z
    .string()
    .regex(/^D-\d{4}-(PC)?\d{1,6}$/)
    .optional()
    .catch(undefined),
});
export type DecisionsAsked = z.infer<typeof DecisionsAsked>;

/** What the page of one decision is told was done just now. */
export const DecisionAsked = z.object({
  done: z.enum(['register', 'edit', 'report', 'follow', 'issue', 'publish', 'unpublish']).optional().catch(undefined),
});
export type DecisionDone = NonNullable<z.infer<typeof DecisionAsked>['done']>;

/** What a file of the register is asked for. */
export const DecisionFileAsked = DecisionsAsked.extend({ format: z.enum(['csv', 'xlsx']).catch('csv') });
