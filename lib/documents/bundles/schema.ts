import { z } from 'zod';
import { FormKey } from '@/lib/core/fields';

export const RequestBundle = z.strictObject({ meetingId: z.uuid(), key: FormKey });
export type RequestBundle = z.infer<typeof RequestBundle>;

export const MeetingDocumentsAsked = z.object({ done: z.enum(['bundle']).optional().catch(undefined) });
