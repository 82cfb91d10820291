import { z } from 'zod';
import { AccountAddress } from '@/lib/access/users/schema';
import { FormKey, neededText } from '@/lib/core/fields';

/** Whom the Presidency lets in to one session. */
export const InviteGuest = z.strictObject({
  sessionId: z.uuid(),
  displayName: neededText(200),
  email: AccountAddress,
  locale: z.enum(['es', 'en'], 'field.choose'),
  reason: neededText(300),
  key: FormKey,
});
export type InviteGuest = z.infer<typeof InviteGuest>;

export const TakeBackGuest = z.strictObject({ mandateId: z.uuid(), reason: neededText(500) });
export type TakeBackGuest = z.infer<typeof TakeBackGuest>;
