import type { Prisma } from '@/prisma/generated/client';
import type { Named } from '../meetings/head';

const named = { select: { code: true, nameEs: true, nameEn: true } } as const;

export const seminarSelect = {
  kind: true,
  subtheme: { select: { code: true, titleEs: true, titleEn: true } },
  cosponsors: { select: { party: named }, orderBy: { position: 'asc' } },
} satisfies Prisma.SeminarSelect;

type SeminarRow = Prisma.SeminarGetPayload<{ select: typeof seminarSelect }>;

/** What a seminar has beside what every meeting has. */
export type SeminarView = Omit<SeminarRow, 'cosponsors'> & Readonly<{ cosponsors: readonly Named[] }>;

export function toSeminarView({ cosponsors, ...row }: SeminarRow): SeminarView {
  return { ...row, cosponsors: cosponsors.map(({ party }) => party) };
}

/** What the form of a new seminar offers, or why this reader plans none. */
export type NewSeminar = Readonly<{
  denial: string | null;
  /** Members that can be its host, and co-sponsor it. */
  members: readonly Named[];
  organizations: readonly Named[];
  /** Subthemes of the Plan of Action, in its order. */
  subthemes: readonly Readonly<{ code: string; titleEs: string; titleEn: string }>[];
  /** The reader's own Member, which the form proposes as host. */
  own: string | null;
}>;
