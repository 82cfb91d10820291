import { z } from 'zod';
import { FormKey } from '@/lib/core/fields';
import { BeginText } from '@/lib/texts/texts/schema';

/** A text of the body before as the ground of a new one in a Drafting Group's session. */
export const CarryForward = z.strictObject({ sourceId: z.uuid('field.choose'), ...BeginText.shape });
export type CarryForward = z.infer<typeof CarryForward>;

export const ConstituteGroup = z.strictObject({ meetingId: z.uuid('field.choose'), key: FormKey });
export type ConstituteGroup = z.infer<typeof ConstituteGroup>;

/** What the page of a Drafting Group is asked for. */
export const GroupAsked = z.object({ done: z.enum(['constitute']).optional().catch(undefined) });
