import { z } from 'zod';
import { Day, FormKey, neededText, optionalText, orNull } from '@/lib/core/fields';
import { meetingZones } from '../meetings/schema';

export const joints = ['AFTER', 'SINGLE', 'NONE'] as const;

/** What the first page asks for: one date, and what goes with it. */
const asked = {
  half: z.enum(['1', '2'], 'field.choose').transform((given) => (given === '1' ? 1 : 2)),
  /** The GRCM's first day. */
  startsOn: Day,
  joint: z.enum(joints, 'field.choose'),
  hostPartyCode: orNull(z.string().max(20)).optional().default(null),
  city: optionalText(100),
  timeZone: z.enum(meetingZones, 'field.choose'),
};

export const CycleAsked = z.object(asked);
export type CycleAsked = z.infer<typeof CycleAsked>;

/** The fields of the first page, as they stand in its address. */
export const cycleFields = ['half', 'startsOn', 'joint', 'hostPartyCode', 'city', 'timeZone'] as const;

export const PlanCycle = z.strictObject({
  ...asked,
  /** Needed where a meeting departs from a rule of the calendar (P-16). */
  departureReason: optionalText(2000).optional(),
  key: FormKey,
});
export type PlanCycle = z.infer<typeof PlanCycle>;

export const CancelCycle = z.strictObject({ cycleId: z.uuid(), reason: neededText(2000) });
export type CancelCycle = z.infer<typeof CancelCycle>;

const Days = z.coerce
  .number('field.not-a-number')
  .int('field.not-a-number')
  .min(-730)
  .max(730)
  .refine((days) => days !== 0, 'field.needed');

/** By how many days all that is planned of a cycle would move. */
export const CycleMoveAsked = z.object({ days: Days.optional().catch(undefined) });

/** `moves` is what the list showed: each planned meeting with its version and the mark of what moves with it. */
export const MoveCycle = z.strictObject({
  cycleId: z.uuid(),
  days: Days,
  moves: z.string().transform((text, context) => {
    const parsed = z
      .array(z.strictObject({ meetingId: z.uuid(), version: z.number().int(), listed: z.string().max(200) }))
      .safeParse(jsonOf(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: 'form.faulty' });
    return z.NEVER;
  }),
  departureReason: optionalText(2000).optional(),
});
export type MoveCycle = z.infer<typeof MoveCycle>;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a cycle's page may be told was done just now. */
export const CyclePageAsked = z.object({ done: z.enum(['plan', 'cancel', 'move']).optional().catch(undefined) });
export type CycleDone = NonNullable<z.infer<typeof CyclePageAsked>['done']>;

/** `2027-1`, as it stands in an address. */
export const isCycleCode = (text: string): boolean => /^\d{4}-[12]$/.test(text);
