import { z } from 'zod';
import { FormKey, neededText, optionalText, orNull, Version, wholeNumber } from '@/lib/core/fields';

/** Where a meeting has no logistics yet, and a session no room, the version is 0. */
const VersionOrNone = wholeNumber(0, 2_000_000_000);

/** An address of the web, or nothing. */
const Link = optionalText(500)
  .refine((text) => text === '' || isWebAddress(text), 'logistics.not-a-link')
  .transform((text) => (text === '' ? null : text));

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

export const EditLogistics = z.strictObject({
  meetingId: z.uuid(),
  version: VersionOrNone,
  venueEs: optionalText(200),
  venueEn: optionalText(200),
  addressEs: optionalText(500),
  addressEn: optionalText(500),
  mapUrl: Link,
  lodgingEs: optionalText(4000),
  lodgingEn: optionalText(4000),
  transportEs: optionalText(4000),
  transportEn: optionalText(4000),
  noteEs: optionalText(4000),
  noteEn: optionalText(4000),
});
export type EditLogistics = z.infer<typeof EditLogistics>;

const room = { name: neededText(120), capacity: orNull(wholeNumber(1, 100_000)) };

export const AddRoom = z.strictObject({ meetingId: z.uuid(), ...room, key: FormKey });
export type AddRoom = z.infer<typeof AddRoom>;

const onRoom = { roomId: z.uuid(), version: Version };

export const ChangeRoom = z.strictObject({ ...onRoom, ...room });
export type ChangeRoom = z.infer<typeof ChangeRoom>;

export const RemoveRoom = z.strictObject(onRoom);
export type RemoveRoom = z.infer<typeof RemoveRoom>;

export const interpretations = ['NONE', 'CONSECUTIVE', 'SIMULTANEOUS'] as const;

/** Into which languages a session is interpreted, as one choice. */
export const languageChoices = ['es,en', 'es', 'en'] as const;

/** A session's room (or none yet) and its interpretation; without interpretation no languages. */
export const ArrangeSession = z
  .strictObject({
    sessionId: z.uuid(),
    version: VersionOrNone,
    roomId: orNull(z.uuid()),
    interpretation: z.enum(interpretations, 'field.choose'),
    languages: orNull(z.enum(languageChoices, 'field.choose')).optional().default(null),
  })
  .refine(({ interpretation, languages }) => interpretation === 'NONE' || languages !== null, {
    message: 'logistics.languages-needed',
    path: ['languages'],
  })
  .transform(({ languages, ...rest }) => ({
    ...rest,
    languages: rest.interpretation === 'NONE' || languages === null ? [] : languages.split(','),
  }));
export type ArrangeSession = z.infer<typeof ArrangeSession>;

const contact = {
  postEs: neededText(200),
  postEn: neededText(200),
  organisation: neededText(200),
  purposeEs: neededText(300),
  purposeEn: neededText(300),
  phone: optionalText(60),
  email: optionalText(254).refine(
    (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    'delegation.not-an-address',
  ),
};

export const AddContact = z.strictObject({ meetingId: z.uuid(), ...contact, key: FormKey });
export type AddContact = z.infer<typeof AddContact>;

const onContact = { contactId: z.uuid(), version: Version };

export const ChangeContact = z.strictObject({ ...onContact, ...contact });
export type ChangeContact = z.infer<typeof ChangeContact>;

export const RemoveContact = z.strictObject(onContact);
export type RemoveContact = z.infer<typeof RemoveContact>;

const dones = [
  'edit',
  'addRoom',
  'changeRoom',
  'removeRoom',
  'arrange',
  'addContact',
  'changeContact',
  'removeContact',
] as const;

/** What was done just now, and what is being changed (a room, a session, a contact), in the address. */
export const LogisticsAsked = z.object({
  done: z.enum(dones).optional().catch(undefined),
  change: z.uuid().optional().catch(undefined),
});
export type LogisticsDone = NonNullable<z.infer<typeof LogisticsAsked>['done']>;
