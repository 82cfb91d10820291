import { z } from 'zod';
import { neededText, wholeNumber } from '@/lib/core/fields';

const boxStart = 'present.';

/** The name of a person's box in the form. */
export const boxOf = (delegateId: string): string => `${boxStart}${delegateId}`;

/** More people than any delegation list will have. */
const mostBoxes = 2000;

/** The sheet of a session as its form sends it: a ticked box for each person who was there; `version` 0 before it was first saved. */
export const KeepAttendance = z
  .object({ sessionId: z.uuid(), version: wholeNumber(0, 2_000_000_000) })
  .catchall(z.literal('on'))
  .transform(({ sessionId, version, ...boxes }) => ({
    ...{ sessionId, version },
    present: Object.keys(boxes).map((name) => (name.startsWith(boxStart) ? name.slice(boxStart.length) : '')),
  }))
  .pipe(z.strictObject({ sessionId: z.uuid(), version: z.number(), present: z.array(z.uuid()).max(mostBoxes) }));
export type KeepAttendance = z.infer<typeof KeepAttendance>;

/** The code of a badge as it is read or typed, at the door of a session. */
export const MarkPresent = z.strictObject({
  sessionId: z.uuid(),
  code: neededText(40).transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, '')),
});
export type MarkPresent = z.infer<typeof MarkPresent>;

/** What was done just now, in the address. */
export const AttendanceAsked = z.object({ done: z.enum(['keep']).optional().catch(undefined) });
export type AttendanceDone = NonNullable<z.infer<typeof AttendanceAsked>['done']>;

export const AttendanceExportAsked = z.object({ locale: z.enum(['es', 'en']).optional() });
