import type { Actor } from '@/lib/core/actor';
import { type Abilities, abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import { type TermFacts, termPolicy } from './policy';
import { type TermAct, type TermStatus, termStatusAt, termWorkflow } from './workflow';

const named = { select: { code: true, nameEs: true, nameEn: true } } as const;

export const termSelect = {
  id: true,
  year: true,
  partyCode: true,
  themeEs: true,
  themeEn: true,
  startsAt: true,
  endsAt: true,
  version: true,
  party: named,
} satisfies Prisma.PresidencySelect;

export type TermRow = Prisma.PresidencyGetPayload<{ select: typeof termSelect }>;

/** A term, where it stands, and what this person may do to it now. */
export type TermView = Omit<TermRow, 'id' | 'partyCode'> & Readonly<{ status: TermStatus; can: Abilities<TermAct> }>;

export function toTermView(actor: Actor, { id: _id, ...row }: TermRow, at: Date): TermView {
  const status = termStatusAt(row, at);
  const can = abilities<TermStatus, TermAct, TermFacts>(termPolicy, termWorkflow, actor, { ...row, status });
  const { partyCode: _party, ...view } = row;
  return { ...view, status, can };
}

export const presidencyActSelect = {
  id: true,
  kind: true,
  year: true,
  note: true,
  effectiveAt: true,
  createdAt: true,
  party: named,
  author: { select: { displayName: true } },
} satisfies Prisma.PresidencyActSelect;

/** One act on a term, with who put it on record and on what it rests. */
export type PresidencyActView = Prisma.PresidencyActGetPayload<{ select: typeof presidencyActSelect }>;

/** Terms in order of years, the newest first; the acts, the newest first, 50 at most. */
export type TermsPage = Readonly<{
  terms: readonly TermView[];
  acts: readonly PresidencyActView[];
  /** Members on this day, for a designation. */
  members: readonly Readonly<{ code: string; nameEs: string; nameEn: string }>[];
  /** Null, or why this person puts no designation on record. */
  canDesignate: string | null;
  /** The first year that has no Presidency yet. */
  nextYear: number;
}>;
