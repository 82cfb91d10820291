import { z } from 'zod';

/** A password as it was typed: whatever it is, it is neither trimmed nor cut. */
export const Password = z.string('field.needed').min(1, 'field.needed');
/** Where to go afterwards; lib/web decides whether it is an address of ours. */
const Next = z.string().max(2000).optional();
/** Long enough for any address; what is no address is answered like an unknown one. */
const Email = z.string('field.needed').trim().min(1, 'field.needed').max(320, 'field.too-long');

export const SignIn = z.strictObject({ email: Email, password: Password, next: Next });
export type SignIn = z.infer<typeof SignIn>;

/** Six figures of the authenticator, or a recovery code. */
export const Code = z.string('field.needed').trim().min(1, 'field.needed').max(40, 'code.wrong');

export const SecondStep = z.strictObject({ code: Code, next: Next });
export type SecondStep = z.infer<typeof SecondStep>;

export const FinishSignIn = z.strictObject({ next: Next });
export type FinishSignIn = z.infer<typeof FinishSignIn>;

export const AskForReset = z.strictObject({ email: Email });
export type AskForReset = z.infer<typeof AskForReset>;

export const ChoosePassword = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/, 'link.over'),
  newPassword: Password,
});
export type ChoosePassword = z.infer<typeof ChoosePassword>;
