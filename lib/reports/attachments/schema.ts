import { z } from 'zod';

/** Most files that one report carries at a time. */
export const mostAttachments = 20;

/** Taking a file off a report. */
export const DetachFile = z.strictObject({ reportId: z.uuid(), attachmentId: z.uuid() });
export type DetachFile = z.infer<typeof DetachFile>;
