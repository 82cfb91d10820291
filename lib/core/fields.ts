import { z } from 'zod';
import { isSound, lengthOf, normalised } from './text';

/** What people type into a field, as every domain's schema reads it. The codes are in coreReasons; lengths are in characters. */

const sound = z.string('field.needed').transform(normalised).refine(isSound, 'text.broken-encoding');

/** A text of at most `max` characters, without blanks around it; it may be empty. Never cut: what is too long is refused. */
export function optionalText(max: number) {
  return sound
    .transform((text) => text.trim())
    .refine((text) => lengthOf(text) <= max, 'field.too-long')
    .default('');
}

/** As `optionalText`, and it must say something. */
export function neededText(max: number) {
  return sound
    .transform((text) => text.trim())
    .refine((text) => text !== '', 'field.needed')
    .refine((text) => lengthOf(text) <= max, 'field.too-long');
}

/** A field that was left empty counts as not given: null. */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((given) => (given === '' || given === undefined ? null : given), schema.nullable());
}

/** A whole number from `min` to `max`, as typed. */
export function wholeNumber(min: number, max: number) {
  return z
    .string('field.needed')
    .trim()
    .regex(/^\d{1,9}$/, 'field.not-a-number')
    .transform(Number)
    .refine((given) => given >= min && given <= max, 'field.number-out-of-range');
}

/** A calendar day as a date field sends it: `2027-05-14`. */
export const Day = z.iso.date('field.not-a-day');
/** An hour as a time field sends it: `09:30`. */
export const Hour = z.string('field.needed').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.not-an-hour');
/** A box that is ticked or not; the browser sends nothing for one that is not. */
export const Ticked = z
  .literal('on')
  .optional()
  .transform((given) => given === 'on');
/** The version of the record that the page showed. */
export const Version = wholeNumber(1, 2_000_000_000);
/** The hidden key of one rendered form: the same form sent twice has one effect. */
export const FormKey = z.uuid();
