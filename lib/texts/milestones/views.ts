import type { Actor } from '@/lib/core/actor';
import type { ComparedParagraph } from '@/lib/core/comparison';
import { type Abilities, abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { Locale } from '@/prisma/generated/enums';
import type { TextFacts } from '../texts/policy';
import type { TextHead, TextRow } from '../texts/views';
import type { CanonicalParagraph } from './canonical';
import { milestonePolicy } from './policy';
import { type MilestoneAct, milestoneWorkflow } from './workflow';

/** What a list says of a milestone; not its form. */
export const milestoneSelect = {
  id: true,
  number: true,
  noteEs: true,
  noteEn: true,
  sha256: true,
  isAdopted: true,
  frozenAt: true,
  frozenBy: { select: { displayName: true } },
  party: { select: { code: true, nameEs: true, nameEn: true } },
  circulation: { select: { circulatedAt: true, toldCount: true } },
} satisfies Prisma.TextMilestoneSelect;

type Row = Prisma.TextMilestoneGetPayload<{ select: typeof milestoneSelect }>;

/** A milestone in a list and at the top of its page. */
export type MilestoneHead = Omit<Row, 'frozenBy'> & Readonly<{ by: string }>;

export function toMilestoneHead({ frozenBy, ...row }: Row): MilestoneHead {
  return { ...row, by: frozenBy.displayName };
}

export type MilestoneAbilities = Abilities<MilestoneAct>;

/** For each act null, or why this person cannot do it to a milestone of this text now. */
export function milestoneAbilities(actor: Actor, facts: TextFacts, { status, session }: TextRow): MilestoneAbilities {
  const given = { ...facts, status };
  const can = abilities<TextRow['status'], MilestoneAct, typeof given>(
    milestonePolicy,
    milestoneWorkflow,
    actor,
    given,
  );
  if (session.meeting.status !== 'CANCELLED') return can;
  return { freeze: can.freeze ?? 'workflow.closed', circulate: can.circulate ?? 'workflow.closed' };
}

/** The milestones of a text, the newest first, and what stands now. */
export type MilestonesView = Readonly<{
  text: TextHead;
  milestones: readonly MilestoneHead[];
  /** The text as it stands: its hash, and the milestone that says the same to the letter, if the last one does. */
  standing: Readonly<{ sha256: string; sameAs: number | null; paragraphCount: number; outOfStep: number }>;
  can: MilestoneAbilities;
}>;

/** One milestone, to read. */
export type MilestoneView = Readonly<{
  text: TextHead;
  milestone: MilestoneHead;
  paragraphs: readonly CanonicalParagraph[];
  can: MilestoneAbilities;
}>;

/** A milestone's number, or what stands now. */
export type Side = number | 'now';

/** Two states of a text in one language, the earlier first. */
export type MilestoneComparison = Readonly<{
  text: TextHead;
  language: Locale;
  from: Side;
  to: Side;
  /** The numbers of all milestones, the newest first. */
  numbers: readonly number[];
  paragraphs: readonly ComparedParagraph[];
  /** The words of this language are the same. */
  isSame: boolean;
  /** The whole form is the same: both languages, kinds, levels and numbers. */
  isSameForm: boolean;
}>;

/** A text to be set on paper: a milestone, or as it stands where `milestone` is null. */
export type TextPaperView = Readonly<{ text: TextHead; milestone: MilestoneHead | null; canonical: string }>;
