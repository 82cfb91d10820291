import { z } from 'zod';
import { FormKey, neededText, orNull, Version } from '@/lib/core/fields';

export const delegateRoles = ['HEAD', 'DELEGATE', 'ADVISER'] as const;
export const delegateRanks = ['VICE_MINISTER', 'SENIOR_OFFICIAL', 'OTHER'] as const;

/** An address as people write it; whether somebody reads it is not known here. */
const Address = neededText(254)
  .transform((text) => text.normalize('NFKC').toLowerCase())
  .refine((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'delegation.not-an-address');

const person = {
  givenName: neededText(100),
  familyName: neededText(100),
  post: neededText(200),
  institution: neededText(200),
  email: Address,
  role: z.enum(delegateRoles, 'field.choose'),
  rank: z.enum(delegateRanks, 'field.choose'),
};

/** `replacesId`: the delegate whom this person stands in for. */
export const NominateDelegate = z.strictObject({
  meetingId: z.uuid(),
  partyCode: z.string('field.choose').min(1, 'field.choose').max(20),
  replacesId: orNull(z.uuid()).optional().default(null),
  ...person,
  key: FormKey,
});
export type NominateDelegate = z.infer<typeof NominateDelegate>;

const onDelegate = { delegateId: z.uuid(), version: Version };

export const EditDelegate = z.strictObject({ ...onDelegate, ...person });
export type EditDelegate = z.infer<typeof EditDelegate>;

export const OnDelegate = z.strictObject(onDelegate);
export type OnDelegate = z.infer<typeof OnDelegate>;

export const OnDelegateWithReason = z.strictObject({ ...onDelegate, reason: neededText(1000) });
export type OnDelegateWithReason = z.infer<typeof OnDelegateWithReason>;

/** Every delegate of a meeting that the Secretariat has checked. */
export const AccreditChecked = z.strictObject({ meetingId: z.uuid() });
export type AccreditChecked = z.infer<typeof AccreditChecked>;

/** The Presidency's word that the coordinator accredits for it in this meeting, or that it does no longer. */
export const OrderAccreditation = z.strictObject({
  meetingId: z.uuid(),
  isGiven: z.enum(['yes', 'no'], 'field.choose').transform((given) => given === 'yes'),
  note: neededText(1000),
});
export type OrderAccreditation = z.infer<typeof OrderAccreditation>;

/** The code of a badge as it is read or typed: capital letters and figures, with or without blanks and hyphens. */
export const CheckIn = z.strictObject({
  meetingId: z.uuid(),
  code: neededText(40).transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, '')),
});
export type CheckIn = z.infer<typeof CheckIn>;

export const ParticipantsAsked = z.strictObject({
  format: z.enum(['xlsx', 'docx', 'pdf']),
  locale: z.enum(['es', 'en']).optional(),
});
export type ParticipantsAsked = z.infer<typeof ParticipantsAsked>;

const dones = ['nominate', 'edit', 'withdraw', 'check', 'return', 'accredit', 'register', 'order'] as const;

/** What was done just now, in the address. */
export const DelegationsAsked = z.object({ done: z.enum(dones).optional().catch(undefined) });
export type DelegationDone = NonNullable<z.infer<typeof DelegationsAsked>['done']>;

/** `?party=` and `?replaces=` of the page that nominates. */
export const NominationAsked = z.object({
  party: z.string().max(20).optional().catch(undefined),
  replaces: z.uuid().optional().catch(undefined),
});
export type NominationAsked = z.infer<typeof NominationAsked>;
