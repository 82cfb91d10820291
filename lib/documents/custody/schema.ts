import { z } from 'zod';
import { Day, neededText } from '@/lib/core/fields';

export const RecordCustody = z.strictObject({
  sessionId: z.uuid(),
  userId: z.uuid('field.choose'),
  reason: neededText(500),
  endsOn: Day,
});
export type RecordCustody = z.infer<typeof RecordCustody>;

export const EndCustody = z.strictObject({ custodyId: z.uuid() });
export type EndCustody = z.infer<typeof EndCustody>;
