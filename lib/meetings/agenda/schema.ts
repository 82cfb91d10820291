import { z } from 'zod';
import { FormKey, neededText, optionalText, orNull, Ticked, Version, wholeNumber } from '@/lib/core/fields';
import { itemKinds } from './rules';

const mostNote = 4000;

const Uuid = z.uuid('field.choose');
const Code = z.string().regex(/^[A-Z][A-Z0-9_-]{0,29}$/, 'field.choose');

/** What an item says. English may wait until publication; minutes left empty are none. */
const content = {
  kind: z.enum(itemKinds, 'field.choose'),
  titleEs: neededText(300),
  titleEn: optionalText(300),
  noteEs: optionalText(mostNote),
  noteEn: optionalText(mostNote),
  minutes: z.preprocess((given) => (given === '' ? '0' : given), wholeNumber(0, 1440)),
  presenterCode: orNull(Code).optional().default(null),
  aboutBodyCode: orNull(Code).optional().default(null),
};

export const BeginAgenda = z.strictObject({ meetingId: z.uuid(), key: FormKey });
export type BeginAgenda = z.infer<typeof BeginAgenda>;

/** `parentId` makes it a sub-item; `inputId` and `takesUpId` say where it comes from. */
export const AddItem = z.strictObject({
  sessionId: Uuid,
  parentId: orNull(Uuid).optional().default(null),
  ...content,
  takesUpId: orNull(Uuid).optional().default(null),
  key: FormKey,
});
export type AddItem = z.infer<typeof AddItem>;

export const EditItem = z.strictObject({ itemId: Uuid, version: Version, ...content });
export type EditItem = z.infer<typeof EditItem>;

export const RemoveItem = z.strictObject({ itemId: Uuid, version: Version });
export type RemoveItem = z.infer<typeof RemoveItem>;

/** One press of the page's arrows: `up <item> <version>`. */
export const ArrangeItem = z.strictObject({
  press: z
    .string()
    .regex(/^(up|down) [0-9a-f-]{36} \d{1,9}$/)
    .transform((text) => {
      const [way = '', itemId = '', version = ''] = text.split(' ');
      return { way: way === 'up' ? ('up' as const) : ('down' as const), itemId, version: Number(version) };
    }),
});
export type ArrangeItem = z.infer<typeof ArrangeItem>;

/** Into another session, or under another item: `session <id>` or `item <id>`. */
export const MoveItem = z.strictObject({
  itemId: Uuid,
  version: Version,
  to: z
    .string('field.choose')
    .regex(/^(session|item) [0-9a-f-]{36}$/, 'field.choose')
    .transform((text) => {
      const [what = '', id = ''] = text.split(' ');
      return what === 'session' ? { sessionId: id, parentId: null } : { sessionId: null, parentId: id };
    }),
});
export type MoveItem = z.infer<typeof MoveItem>;

/** Unfinished: offered to the next meeting of the body. */
export const MarkItem = z.strictObject({ itemId: Uuid, version: Version, isToBeTakenUp: Ticked });
export type MarkItem = z.infer<typeof MarkItem>;

export const CompleteAgenda = z.strictObject({ agendaId: Uuid });
export type CompleteAgenda = z.infer<typeof CompleteAgenda>;

export const ConsultAgenda = z.strictObject({
  agendaId: Uuid,
  version: Version,
  daysBefore: wholeNumber(0, 365),
  messageEs: optionalText(2000),
  messageEn: optionalText(2000),
});
export type ConsultAgenda = z.infer<typeof ConsultAgenda>;

/** `departureReason` is needed where the order of work is departed from (P-16). */
export const PublishAgenda = z.strictObject({
  agendaId: Uuid,
  version: Version,
  departureReason: optionalText(2000),
});
export type PublishAgenda = z.infer<typeof PublishAgenda>;

export const AnswerAgenda = z.strictObject({
  agendaId: Uuid,
  partyCode: Code,
  kind: z.enum(['PROPOSAL', 'COMMENT', 'NO_COMMENTS'], 'field.choose'),
  itemId: orNull(Uuid).optional().default(null),
  titleEs: optionalText(300),
  titleEn: optionalText(300),
  text: optionalText(mostNote),
  key: FormKey,
});
export type AnswerAgenda = z.infer<typeof AnswerAgenda>;

/** A proposal becomes an item of that session; a comment is taken note of, with what was done about it. */
export const AcceptInput = z.strictObject({
  inputId: Uuid,
  version: Version,
  sessionId: orNull(Uuid).optional().default(null),
  reason: optionalText(2000),
});
export type AcceptInput = z.infer<typeof AcceptInput>;

export const DeclineInput = z.strictObject({ inputId: Uuid, version: Version, reason: neededText(2000) });
export type DeclineInput = z.infer<typeof DeclineInput>;

/** What was done just now, in the address of the page that says so. */
export const AgendaAsked = z.object({
  done: z
    .enum(['begin', 'complete', 'add', 'edit', 'remove', 'arrange', 'mark', 'consult', 'publish'])
    .optional()
    .catch(undefined),
});
export type AgendaDone = NonNullable<z.infer<typeof AgendaAsked>['done']>;

export const ConsultationAsked = z.object({
  done: z.enum(['answer', 'accept', 'decline']).optional().catch(undefined),
});
export type ConsultationDone = NonNullable<z.infer<typeof ConsultationAsked>['done']>;

/** What the form of a new item is asked for: a session of the meeting, an item to stand under, one to take up again. */
export const NewItemAsked = z.object({
  session: z.uuid().optional().catch(undefined),
  parent: z.uuid().optional().catch(undefined),
  takesUp: z.uuid().optional().catch(undefined),
  /** A decision to follow up, by its code. */
  decision: z
    .string()
    .regex(/^D-\d{4}-(PC)?\d{1,6}$/)
    .optional()
    .catch(undefined),
});
export type NewItemAsked = z.infer<typeof NewItemAsked>;

/** The projector: which session, and which item where it is not the clock's. */
export const ProjectorAsked = z.object({
  session: z.uuid().optional().catch(undefined),
  item: z.uuid().optional().catch(undefined),
});
export type ProjectorAsked = z.infer<typeof ProjectorAsked>;

/** A version's paper; without a number the agenda as it stands. */
export const AgendaPaperAsked = z.strictObject({
  version: z.coerce.number().int().min(1).max(100_000).optional(),
  format: z.enum(['docx', 'pdf']),
  locale: z.enum(['es', 'en']).optional(),
});
export type AgendaPaperAsked = z.infer<typeof AgendaPaperAsked>;
