import { z } from 'zod';
import { FormKey, neededText, orNull } from '@/lib/core/fields';
import { isStorable } from '@/lib/core/text';
import { isAddress, normalisedAddress } from '../email';

const locales = ['es', 'en'] as const;

/** An address for an account: normalised, and of the form of one. */
export const AccountAddress = z
  .string('field.needed')
  .trim()
  .min(1, 'field.needed')
  .transform(normalisedAddress)
  .refine(isAddress, 'user.not-an-address');

export const InviteUser = z.strictObject({
  displayName: neededText(200),
  email: AccountAddress,
  locale: z.enum(locales, 'field.choose'),
  formKey: FormKey,
});
export type InviteUser = z.infer<typeof InviteUser>;

/** An act on an account that needs nothing but the account. */
export const OnUser = z.strictObject({ userId: z.uuid() });
export type OnUser = z.infer<typeof OnUser>;

/** An act on an account that needs its reason on record. */
export const OnUserWithReason = z.strictObject({ userId: z.uuid(), reason: neededText(500) });
export type OnUserWithReason = z.infer<typeof OnUserWithReason>;

const CodeAsked = orNull(z.string().regex(/^[A-Z][A-Z0-9_-]{1,39}$/))
  .catch(null)
  .default(null);

/** For which office of which party the form is asked; what it cannot understand it leaves out. */
export const GrantAsked = z.object({ office: CodeAsked, party: CodeAsked });
export type GrantAsked = z.infer<typeof GrantAsked>;

/** What the list's address may ask for; what it cannot understand it leaves out. */
export const UsersAsked = z.object({
  words: z.string().trim().max(100).refine(isStorable).catch('').default(''),
  party: CodeAsked,
  office: CodeAsked,
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type UsersAsked = z.infer<typeof UsersAsked>;
