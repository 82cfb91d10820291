import { z } from 'zod';
import type { NoteView } from '@/lib/membership/record-notes/views';
import type { Prisma } from '@/prisma/generated/client';
import { PlanActorView, PlanActView } from '../documents/views';
import { activityKinds, activityStates } from './schema';

export const activityListSelect = {
  code: true,
  titleEs: true,
  titleEn: true,
  kind: true,
  state: true,
  startsOn: true,
  endsOn: true,
  datesPrinted: true,
  lines: true,
  area: { select: { code: true, nameEs: true, nameEn: true } },
  places: { orderBy: { position: 'asc' }, select: { nameEs: true, nameEn: true, countryCode: true } },
} satisfies Prisma.ActivitySelect;

/** An activity in a list. Dates are as exact as printed: `2008`, `2008-06` or `2008-06-26`; null where none is. */
export type ActivityListItem = Prisma.ActivityGetPayload<{ select: typeof activityListSelect }>;

type Named = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** A page of activities with the exact number found and of all; `choices` are the values that filters can take. */
export type ActivityPage = Readonly<{
  items: readonly ActivityListItem[];
  page: number;
  pageCount: number;
  found: number;
  total: number;
  choices: Readonly<{
    themes: readonly (Named & Readonly<{ areas: readonly Named[] }>)[];
    countries: readonly Named[];
    years: readonly number[];
  }>;
}>;

const Pair = z.object({ code: z.string(), nameEs: z.string(), nameEn: z.string() });

/** An activity as it leaves the database, whole. */
export const ActivityFacts = z.object({
  code: z.string(),
  titleEs: z.string(),
  titleEn: z.string(),
  kind: z.enum(activityKinds),
  state: z.enum(activityStates),
  stateReasonEs: z.string(),
  stateReasonEn: z.string(),
  section: z.enum(['MAIN', 'OTHER_PROPOSED', 'OTHER_PENDING']),
  descriptionEs: z.string(),
  descriptionEn: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  datesPrinted: z.string().nullable(),
  lines: z.array(z.number()),
  notes: z.array(z.string()),
  area: Pair.extend({ theme: Pair }),
  /** The meeting at which it was proposed; null where the record names none. */
  proposedAt: z
    .object({
      body: Pair.nullable(),
      meetingOrdinal: z.string().nullable(),
      ordinalPrinted: z.string().nullable(),
      year: z.number().nullable(),
      month: z.number().nullable(),
      placePrinted: z.string().nullable(),
    })
    .nullable(),
  places: z.array(z.object({ nameEs: z.string(), nameEn: z.string(), countryCode: z.string().nullable() })),
  /** `printedEs` is the name as printed; `actor` is who that is, with its party or partner where it has one. */
  sponsors: z.array(
    z.object({
      role: z.enum(['SPONSOR', 'ORGANIZER', 'PROPOSER', 'PARTNER', 'FUNDER', 'HOST']),
      printedEs: z.string(),
      actor: PlanActorView,
      lines: z.array(z.number()),
    }),
  ),
  acts: z.array(PlanActView),
  subthemes: z.array(z.object({ code: z.string(), titleEs: z.string(), titleEn: z.string() })),
});

/** An activity with all that the record tells of it and the notes on it. */
export type ActivityView = z.infer<typeof ActivityFacts> & Readonly<{ noteViews: readonly NoteView[] }>;
