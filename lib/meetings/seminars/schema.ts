import { z } from 'zod';
import { Day, FormKey, neededText, optionalText, orNull, Version } from '@/lib/core/fields';
import { endFault, inOrder, meetingZones } from '../meetings/schema';

/** What the Members hold beside the meetings of the bodies (DR-31), as forms offer it. */
export const seminarKinds = ['SEMINAR', 'WORKSHOP', 'TRAINING', 'OTHER'] as const;

const PartyCode = z.string().regex(/^[A-Z0-9-]{1,20}$/, 'field.choose');

/** The name of the box that stands for a co-sponsor: `cosponsor-GT`. */
export const cosponsorField = (code: string): string => `${prefix}${code}`;
const prefix = 'cosponsor-';

/** The boxes of a form become one list, without the host, who is no co-sponsor of itself. */
function gathered(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || 'cosponsors' in given) return given;
  const entries = Object.entries(given);
  const boxes = entries.filter(([name]) => name.startsWith(prefix)).map(([name]) => name.slice(prefix.length));
  const rest = entries.filter(([name]) => !name.startsWith(prefix));
  const host = 'hostPartyCode' in given ? given.hostPartyCode : null;
  return { ...Object.fromEntries(rest), cosponsors: boxes.filter((code) => code !== host) };
}

/** Another host or other co-sponsors, and why. */
export const ChangeHosts = z.preprocess(
  gathered,
  z.strictObject({
    meetingId: z.uuid(),
    version: Version,
    hostPartyCode: PartyCode,
    cosponsors: z.array(PartyCode).max(30),
    reason: neededText(2000),
  }),
);
export type ChangeHosts = z.infer<typeof ChangeHosts>;

export const PlanSeminar = z.preprocess(
  gathered,
  z
    .strictObject({
      kind: z.enum(seminarKinds, 'field.choose'),
      titleEs: neededText(200),
      titleEn: neededText(200),
      /** The Member that receives it. */
      hostPartyCode: PartyCode,
      /** Members and observer organisations. */
      cosponsors: z.array(PartyCode).max(30),
      startsOn: Day,
      endsOn: Day,
      timeZone: z.enum(meetingZones, 'field.choose'),
      city: optionalText(100),
      subthemeCode: orNull(z.string().max(60)).optional().default(null),
      /** Needed where one of the days is a holiday of the host (P-16). */
      departureReason: optionalText(2000).optional(),
      key: FormKey,
    })
    .refine(inOrder, endFault),
);
export type PlanSeminar = z.infer<typeof PlanSeminar>;
