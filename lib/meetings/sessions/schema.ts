import { z } from 'zod';
import { Day, FormKey, Hour, neededText, orNull, Version } from '@/lib/core/fields';
import { exceptionKinds } from './exception-schema';

const kinds = [
  'OPENING',
  'PLENARY',
  'CIVIL_SOCIETY_DIALOGUE',
  'DRAFTING',
  'CLOSED_DOOR',
  'TECHNICAL',
  'NETWORK',
  'JOINT',
] as const;

const content = {
  kind: z.enum(kinds, 'field.choose'),
  titleEs: neededText(200),
  titleEn: neededText(200),
  /** Day and hours as clocks show them where the meeting is held. */
  day: Day,
  from: Hour,
  /** Where it ends on another day than it begins. */
  endDay: orNull(Day),
  to: Hour,
};

export const AddSession = z.strictObject({ meetingId: z.uuid(), ...content, key: FormKey });
export type AddSession = z.infer<typeof AddSession>;

export const ChangeSession = z.strictObject({ sessionId: z.uuid(), version: Version, ...content });
export type ChangeSession = z.infer<typeof ChangeSession>;

export const RemoveSession = z.strictObject({ sessionId: z.uuid(), version: Version });
export type RemoveSession = z.infer<typeof RemoveSession>;

/** What a session's page may be told was done just now. */
export const SessionAsked = z.object({
  done: z
    .enum(['add', 'change', 'grant', 'revoke', 'seat', 'invite', 'takeBack', 'recordCustody', 'endCustody'])
    .optional()
    .catch(undefined),
  /** The kind of exception whose form is asked for. */
  grant: z.enum(exceptionKinds).optional().catch(undefined),
});
export type SessionDone = NonNullable<z.infer<typeof SessionAsked>['done']>;
