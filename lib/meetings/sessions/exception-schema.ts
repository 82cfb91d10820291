import { z } from 'zod';
import { Day, FormKey, neededText, optionalText, orNull } from '@/lib/core/fields';

/** What an authorisation can give: to speak, or to read and comment (P-02). Never a decision. */
const authorised = ['SPEAKS', 'DRAFTS'] as const;

/** The kinds of exception, in the order in which they are offered. */
export const exceptionKinds = [
  'NETWORK_INVITATION',
  'SEMINAR_INVITATION',
  'OBSERVER_AUTHORISATION',
  'MEMBERS_ONLY',
] as const;

export const GrantException = z
  .strictObject({
    sessionId: z.uuid(),
    kind: z.enum(exceptionKinds, 'field.choose'),
    partyCode: orNull(z.string().max(20)),
    right: orNull(z.enum(authorised, 'field.choose')),
    scope: optionalText(500),
    reason: neededText(1000),
    /** The last day in force, in the Conference's zone; empty: until the session is over. */
    endsOn: orNull(Day),
    key: FormKey,
  })
  .refine(({ kind, scope }) => kind !== 'OBSERVER_AUTHORISATION' || scope !== '', {
    message: 'exception.scope-needed',
    path: ['scope'],
  });
export type GrantException = z.infer<typeof GrantException>;

export const RevokeException = z.strictObject({ exceptionId: z.uuid(), reason: neededText(1000) });
export type RevokeException = z.infer<typeof RevokeException>;
