import { z } from 'zod';
import { Day, FormKey, neededText, optionalText, orNull, Version, wholeNumber } from '@/lib/core/fields';

const OptionalDay = orNull(Day).optional().default(null);

/**
 * `meetingId` for a kind that is called per meeting, `year` for one per year. `dueOn` is the day of a kind whose deadline is given by
 * hand; for others it departs from the rule, which takes a reason (P-16).
 */
export const OpenCall = z.strictObject({
  kindCode: z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'field.choose'),
  meetingId: orNull(z.uuid('field.choose')).optional().default(null),
  year: orNull(wholeNumber(1996, 2200)).optional().default(null),
  dueOn: OptionalDay,
  departureReason: optionalText(1000),
  messageEs: optionalText(4000),
  messageEn: optionalText(4000),
  key: FormKey,
});
export type OpenCall = z.infer<typeof OpenCall>;

/** Without a day the deadline is again the one of the kind's rule as it stands. */
export const RescheduleCall = z.strictObject({
  callId: z.uuid(),
  version: Version,
  dueOn: OptionalDay,
  departureReason: optionalText(1000),
});
export type RescheduleCall = z.infer<typeof RescheduleCall>;

/** A day of its own, as its form asks for it. */
export const SetCallDay = RescheduleCall.extend({ dueOn: Day });

export const CloseCall = z.strictObject({ callId: z.uuid(), version: Version });
export type CloseCall = z.infer<typeof CloseCall>;

export const ReopenCall = z.strictObject({ callId: z.uuid(), version: Version, reason: neededText(1000) });
export type ReopenCall = z.infer<typeof ReopenCall>;

/** Without a Member: all that have not sent. */
export const RemindCall = z.strictObject({
  callId: z.uuid(),
  partyCode: orNull(z.string().regex(/^[A-Z][A-Z-]{0,19}$/))
    .optional()
    .default(null),
  key: FormKey,
});
export type RemindCall = z.infer<typeof RemindCall>;

/** What the page of a new call is asked for in its address: the kind chosen first. */
export const NewCallAsked = z.object({
  kind: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{1,39}$/)
    .optional()
    .catch(undefined),
});
export type NewCallAsked = Readonly<z.infer<typeof NewCallAsked>>;

/** What the overview's address may narrow it to. */
export const CallsAsked = NewCallAsked;
export type CallsAsked = Readonly<z.infer<typeof CallsAsked>>;

/** `done` after an act: the page says once what came of it. */
export const CallPageAsked = z.object({
  done: z.enum(['open', 'move', 'close', 'reopen']).optional().catch(undefined),
});
export type CallDone = NonNullable<z.infer<typeof CallPageAsked>['done']>;
