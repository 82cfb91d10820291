import { z } from 'zod';

/** How a person proved who they are: password, code of an authenticator, recovery code. */
export const methods = ['pwd', 'otp', 'recovery'] as const;
export type Method = (typeof methods)[number];

/** One of my own sessions, by the hash that the list shows. */
export const EndSession = z.strictObject({ id: z.string().regex(/^[0-9a-f]{64}$/) });
export type EndSession = z.infer<typeof EndSession>;

/** A form of one button. */
export const Nothing = z.strictObject({});
