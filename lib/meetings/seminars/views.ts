import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';
import type { MeetingHead, Named } from '../meetings/head';
import { seminarPolicy } from './policy';

const named = { select: { code: true, nameEs: true, nameEn: true } } as const;

export const seminarSelect = {
  kind: true,
  hostsReason: true,
  hostsChangedAt: true,
  subtheme: { select: { code: true, titleEs: true, titleEn: true } },
  cosponsors: { select: { party: named }, orderBy: { position: 'asc' } },
  meeting: { select: { conveners: true, status: true } },
} satisfies Prisma.SeminarSelect;

type SeminarRow = Prisma.SeminarGetPayload<{ select: typeof seminarSelect }>;

/** What a seminar has beside what every meeting has. */
export type SeminarView = Omit<SeminarRow, 'cosponsors' | 'meeting'> &
  Readonly<{
    cosponsors: readonly Named[];
    /** Is it this reader's to change its host and co-sponsors, while it is planned? */
    offersHosts: boolean;
  }>;

/** The page that changes host and co-sponsors: what it offers, how they stand, or why this reader changes none. */
export type HostsPage = Readonly<{
  meeting: MeetingHead;
  version: number;
  denial: string | null;
  members: readonly Named[];
  organizations: readonly Named[];
  host: string | null;
  cosponsors: readonly string[];
  /** A letter that is in preparation names those of before. */
  hasDraftLetter: boolean;
}>;

export function toSeminarView(actor: Actor, { cosponsors, meeting, ...row }: SeminarRow): SeminarView {
  const offersHosts = meeting.status === 'PLANNED' && seminarPolicy.changeHosts.may(actor, meeting) === null;
  return { ...row, cosponsors: cosponsors.map(({ party }) => party), offersHosts };
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
