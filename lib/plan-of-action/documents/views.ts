import { z } from 'zod';
import type { NoteView } from '@/lib/membership/record-notes/views';
import type { Prisma } from '@/prisma/generated/client';

export const documentListSelect = {
  code: true,
  number: true,
  titleEs: true,
  titleEn: true,
  kind: true,
  years: true,
  isContinuous: true,
  sameAsCode: true,
  lines: true,
  notes: true,
  area: { select: { code: true, nameEs: true, nameEn: true } },
  actors: {
    where: { role: 'PREPARED' },
    orderBy: { position: 'asc' },
    select: { actor: { select: { code: true, nameEs: true, nameEn: true } } },
  },
} satisfies Prisma.PlanDocumentSelect;

type DocumentListRow = Prisma.PlanDocumentGetPayload<{ select: typeof documentListSelect }>;

/** A document in a list; `years` are all that its entry names, none where it prints none. */
export type DocumentListItem = Omit<DocumentListRow, 'actors'> &
  Readonly<{ preparedBy: readonly Readonly<{ code: string; nameEs: string; nameEn: string }>[] }>;

export function toDocumentListItem({ actors, ...row }: DocumentListRow): DocumentListItem {
  return { ...row, preparedBy: actors.map(({ actor }) => actor) };
}

const Pair = z.object({ code: z.string(), nameEs: z.string(), nameEn: z.string() });

/** Who stands behind a document or an activity, with the party, body or partner that it is; `isMember` is a Member Country of today. */
export const PlanActorView = Pair.extend({
  partyCode: z.string().nullable(),
  bodyCode: z.string().nullable(),
  partnerCode: z.string().nullable(),
  isMember: z.boolean(),
});
export type PlanActorView = z.infer<typeof PlanActorView>;

/**
 * What a body did with a document or an activity. Without `body` the record names only the meeting; `ordinalPrinted` is the ordinal
 * as printed where it is another.
 */
export const PlanActView = z.object({
  act: z.enum(['APPROVED', 'RATIFIED', 'PRESENTED', 'SIGNED', 'EXTENDED', 'DISCUSSED']),
  body: Pair.nullable(),
  year: z.number().nullable(),
  month: z.number().nullable(),
  meetingOrdinal: z.string().nullable(),
  ordinalPrinted: z.string().nullable(),
  placePrinted: z.string().nullable(),
  objectPrinted: z.string().nullable(),
  lines: z.array(z.number()),
});
export type PlanActView = z.infer<typeof PlanActView>;

/** A document of the Plan as it leaves the database, whole. */
export const DocumentFacts = z.object({
  code: z.string(),
  number: z.number(),
  titleEs: z.string(),
  titleEn: z.string(),
  kind: z.enum([
    'FRAMEWORK',
    'PROGRAMME',
    'GUIDELINES',
    'MEMORANDUM',
    'MANUAL',
    'REPORTS',
    'STUDY',
    'PROJECT_PROPOSAL',
    'COMPARATIVE_MATRIX',
    'CONCEPT_PAPER',
    'OTHER',
  ]),
  descriptionEs: z.string(),
  descriptionEn: z.string(),
  years: z.array(z.number()),
  isContinuous: z.boolean(),
  lines: z.array(z.number()),
  notes: z.array(z.string()),
  area: Pair.extend({ theme: Pair }),
  /** Who prepared, presented, supported or signed it; with the party or partner where there is one. */
  actors: z.array(
    z.object({
      role: z.enum(['PREPARED', 'PRESENTED', 'SUPPORTED', 'SIGNED']),
      actor: PlanActorView,
    }),
  ),
  acts: z.array(PlanActView),
  /** Volumes by country. */
  parts: z.array(z.object({ party: Pair, year: z.number() })),
  /** Other rows that print the same document. */
  sameAs: z.array(z.object({ code: z.string(), titleEs: z.string(), titleEn: z.string(), areaCode: z.string() })),
});

/** A document of the Plan with all that the record tells of it and the notes on it. Its text is not part of the report. */
export type DocumentView = z.infer<typeof DocumentFacts> & Readonly<{ noteViews: readonly NoteView[] }>;
