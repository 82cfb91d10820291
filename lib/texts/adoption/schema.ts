import { z } from 'zod';
import { FormKey, neededText, optionalText, wholeNumber } from '@/lib/core/fields';

export const stances = ['JOINS', 'JOINS_WITH_RESERVATION', 'DOES_NOT_JOIN'] as const;

const Uuid = z.uuid('field.choose');
/** The last change of the base that the page showed: whoever states or adopts speaks of that text. */
const OnText = { textId: Uuid, changeNumber: wholeNumber(0, 2_000_000_000) };

export const StatePosition = z.strictObject({
  ...{ ...OnText, stance: z.enum(stances, 'field.choose'), words: optionalText(4000), key: FormKey },
});
export type StatePosition = z.infer<typeof StatePosition>;

/** The Presidency puts on record that a Member was not there, and what it rests on. */
export const StateAbsent = z.strictObject({
  ...{ ...OnText, partyCode: z.string('field.choose').regex(/^[A-Z]{2}$/, 'field.choose') },
  ...{ words: neededText(4000), key: FormKey },
});
export type StateAbsent = z.infer<typeof StateAbsent>;

export const AdoptText = z.strictObject({ ...OnText, key: FormKey });
export type AdoptText = z.infer<typeof AdoptText>;

export const EndText = z.strictObject({ ...OnText, note: neededText(4000), key: FormKey });
export type EndText = z.infer<typeof EndText>;

/** How one paragraph of an adopted text is to read in one language, and why that was a mistake of writing. */
export const CorrectText = z.strictObject({
  ...{ textId: Uuid, paragraphId: Uuid, language: z.enum(['es', 'en'], 'field.choose') },
  ...{ words: neededText(8000), reason: neededText(2000), key: FormKey },
});
export type CorrectText = z.infer<typeof CorrectText>;

const acts = ['state', 'stateAbsent', 'adopt', 'end', 'correct'] as const;

/** What the page of consensus is asked for in its address. */
export const ConsensusAsked = z.object({ done: z.enum(acts).optional().catch(undefined) });
export type ConsensusAsked = z.infer<typeof ConsensusAsked>;
