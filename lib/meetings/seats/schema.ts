import { z } from 'zod';

const onSession = { sessionId: z.uuid() };

/** Whom a Vice-Minister puts in their Member's place: the principal, or the official who comes along. */
export const TakeSeat = z.strictObject({ ...onSession, delegateId: z.uuid('field.choose') });
export type TakeSeat = z.infer<typeof TakeSeat>;

export const LeaveSeat = z.strictObject({ ...onSession, who: z.enum(['PRINCIPAL', 'COMPANION']) });
export type LeaveSeat = z.infer<typeof LeaveSeat>;
