import { z } from 'zod';
import { calendarBodies } from '../meetings/schema';

export const calendarKinds = ['MEETING', 'SESSION', 'DEADLINE'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** A month as its address has it: `2027-05`. */
export const Month = z.string().regex(/^(199[6-9]|20\d\d)-(0[1-9]|1[0-2])$/);

/** What the calendar's address may ask for; what it cannot mean is left out. */
export const CalendarAsked = z.object({
  /** Absent: the month of today. */
  month: Month.optional().catch(undefined),
  view: z.enum(['month', 'list']).catch('month'),
  body: z.enum(calendarBodies).optional().catch(undefined),
  kind: z.enum(calendarKinds).optional().catch(undefined),
});
export type CalendarAsked = z.infer<typeof CalendarAsked>;
