import { z } from 'zod';
import type { Prisma } from '@/prisma/generated/client';

const Mentions = z.array(
  z.object({
    /** "XI CRM" */
    meetingOrdinal: z.string().nullable().default(null),
    isOrdinalPrinted: z.boolean().default(true),
    /** `2003-05`, where only the month is printed. */
    on: z.string().nullable().default(null),
    startsOn: z.string().nullable().default(null),
    endsOn: z.string().nullable().default(null),
    placeEs: z.string().nullable().default(null),
    placeEn: z.string().nullable().default(null),
    lines: z.array(z.number()),
  }),
);

export const meetingHeldSelect = {
  code: true,
  year: true,
  mentions: true,
  lines: true,
  notes: true,
  body: { select: { code: true, nameEs: true, nameEn: true } },
} satisfies Prisma.RecordMeetingSelect;

type Row = Prisma.RecordMeetingGetPayload<{ select: typeof meetingHeldSelect }>;

/** One thing that the record says of a meeting: which it was (or with which meeting of the Conference it was held), when, where. */
export type MentionView = Readonly<z.infer<typeof Mentions>[number]>;

/** A body in a year in which the record has it meet. Several mentions need not be several meetings (RN-I107). */
export type MeetingHeldView = Readonly<{
  code: string;
  year: number;
  mentions: readonly MentionView[];
  lines: readonly number[];
  notes: readonly string[];
}>;

/** The meetings of a body, the first year first; `body` is null where the record says only "Redes". */
export type MeetingsOfBody = Readonly<{
  body: Readonly<{ code: string; nameEs: string; nameEn: string }> | null;
  meetings: readonly MeetingHeldView[];
}>;

function toView({ body: _body, mentions, ...row }: Row): MeetingHeldView {
  return { ...row, mentions: Mentions.parse(mentions) };
}

/** Rows in the record's order as one group a body, in order of importance; those of no single body come last. */
export function byBody(rows: readonly Row[]): MeetingsOfBody[] {
  const groups = Map.groupBy(rows, ({ body }) => body?.code ?? null);
  return [...groups.values()].map((group) => ({ body: group[0]?.body ?? null, meetings: group.map(toView) }));
}
