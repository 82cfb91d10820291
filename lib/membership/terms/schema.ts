import { z } from 'zod';
import { Day, FormKey, neededText, optionalText, Version, wholeNumber } from '@/lib/core/fields';

/** An hour as a time field sends it: `17:30`. */
const Hour = z.string('field.needed').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.needed');

/** On what an act rests: the decision, the note, the reason. */
const note = neededText(1000);

/** A theme stands in both languages or in none (DR-28). */
const bothOrNone = ({ themeEs, themeEn }: Readonly<{ themeEs: string; themeEn: string }>): boolean =>
  (themeEs === '') === (themeEn === '');
const themeFault = { message: 'term.theme-in-both', path: ['themeEn'] };

export const DesignatePresidency = z
  .strictObject({
    year: wholeNumber(2011, 2100),
    partyCode: z.string('field.choose').min(1, 'field.choose').max(20),
    themeEs: optionalText(300),
    themeEn: optionalText(300),
    note,
    key: FormKey,
  })
  .refine(bothOrNone, themeFault);
export type DesignatePresidency = z.infer<typeof DesignatePresidency>;

/** The term that is meant, as the page showed it. */
const onTerm = { year: wholeNumber(1996, 2100), version: Version };

/** Day and hour as the clocks of the Conference's zone show them. */
export const HandOverPresidency = z.strictObject({ ...onTerm, day: Day, hour: Hour, note });
export type HandOverPresidency = z.infer<typeof HandOverPresidency>;

export const EndPresidency = HandOverPresidency;
export type EndPresidency = z.infer<typeof EndPresidency>;

export const NameTheme = z.strictObject({ ...onTerm, themeEs: neededText(300), themeEn: neededText(300), note });
export type NameTheme = z.infer<typeof NameTheme>;

export const WithdrawDesignation = z.strictObject({ ...onTerm, note });
export type WithdrawDesignation = z.infer<typeof WithdrawDesignation>;

/** What was done just now, in the address. */
export const TermsAsked = z.object({
  done: z.enum(['designate', 'handOver', 'end', 'nameTheme', 'withdraw']).optional().catch(undefined),
});
export type TermDone = NonNullable<z.infer<typeof TermsAsked>['done']>;
