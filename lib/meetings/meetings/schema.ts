import { z } from 'zod';
import { Day, FormKey, neededText, optionalText, orNull, Version } from '@/lib/core/fields';

/** Bodies whose meetings are planned here. */
export const meetingBodies = ['VICE_MINISTERS', 'GRCM', 'NETWORK_TRAFFICKING', 'NETWORK_CONSULAR'] as const;

/** What the calendar can be filtered by: those bodies, and the seminars, which no body holds. */
export const calendarBodies = [...meetingBodies, 'SEMINAR'] as const;

/** Zones of the Members' cities, by IANA name. */
export const meetingZones = [
  'America/Costa_Rica',
  'America/Belize',
  'America/Cancun',
  'America/Chicago',
  'America/Denver',
  'America/El_Salvador',
  'America/Guatemala',
  'America/Los_Angeles',
  'America/Managua',
  'America/Mexico_City',
  'America/New_York',
  'America/Panama',
  'America/Santo_Domingo',
  'America/Tegucigalpa',
  'America/Tijuana',
  'America/Toronto',
  'America/Vancouver',
] as const;

type Dates = Readonly<{ startsOn: string; endsOn: string }>;

/** The last day is not before the first. */
export const inOrder = ({ startsOn, endsOn }: Dates): boolean => startsOn <= endsOn;
export const endFault = { message: 'meeting.ends-before-it-starts', path: ['endsOn'] };

export const PlanMeeting = z
  .strictObject({
    bodyCode: z.enum(meetingBodies, 'field.choose'),
    titleEs: neededText(200),
    titleEn: neededText(200),
    startsOn: Day,
    endsOn: Day,
    timeZone: z.enum(meetingZones, 'field.choose'),
    city: optionalText(100),
    hostPartyCode: orNull(z.string().max(20)).optional().default(null),
    /** Needed where the meeting departs from a rule of the calendar (P-16). */
    departureReason: optionalText(2000).optional(),
    key: FormKey,
  })
  .refine(inOrder, endFault);
export type PlanMeeting = z.infer<typeof PlanMeeting>;

/** New dates, as the first page asks for them in its address. */
export const NewDates = z.strictObject({ startsOn: Day, endsOn: Day }).refine(inOrder, endFault);
export type NewDates = z.infer<typeof NewDates>;

/** `listed` is the mark of the list of what moves that the page showed: nothing else moves than what was seen. */
export const MoveMeeting = z
  .strictObject({
    meetingId: z.uuid(),
    version: Version,
    startsOn: Day,
    endsOn: Day,
    listed: z.string().regex(/^[0-9a-f]{64}$/),
    departureReason: optionalText(2000).optional(),
  })
  .refine(inOrder, endFault);
export type MoveMeeting = z.infer<typeof MoveMeeting>;

/** A meeting that does not take place, and why; the version is the page's. */
export const CancelMeeting = z.strictObject({ meetingId: z.uuid(), version: Version, reason: neededText(2000) });
export type CancelMeeting = z.infer<typeof CancelMeeting>;

/** A meeting that was held. */
export const CloseMeeting = z.strictObject({ meetingId: z.uuid(), version: Version });
export type CloseMeeting = z.infer<typeof CloseMeeting>;

/** What the list's address may ask for. */
export const MeetingsAsked = z.object({
  when: z.enum(['coming', 'past']).catch('coming'),
  body: z.enum(calendarBodies).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type MeetingsAsked = z.infer<typeof MeetingsAsked>;

/** What was done just now, in the address of a meeting's page. */
export const MeetingAsked = z.object({
  done: z.enum(['plan', 'planSeminar', 'changeHosts', 'move', 'remove', 'cancel', 'close']).optional().catch(undefined),
});
export type MeetingDone = NonNullable<z.infer<typeof MeetingAsked>['done']>;

/** A code as it stands in an address: `CRM-2027`. What cannot be one is not looked for. */
export const isCode = (text: string): boolean => /^[A-Z0-9-]{1,60}$/.test(text);
