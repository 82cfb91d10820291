import type { Abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { DecisionPart, DecisionStatus, DecisionUpdateKind } from '@/prisma/generated/enums';
import type { DecisionFacts } from './policy';
import type { DecisionAct } from './workflow';

const named = { select: { code: true, nameEs: true, nameEn: true } } as const;

export const decisionHeadSelect = {
  ...{ id: true, code: true, year: true, number: true, part: true, paragraph: true, textEs: true, textEn: true },
  ...{ adoptedOn: true, dueOn: true, status: true, issuedAt: true, publishedAt: true },
  body: named,
  addressees: { select: { party: named, body: named }, orderBy: { position: 'asc' } },
} satisfies Prisma.DecisionSelect;

export const decisionSelect = {
  ...decisionHeadSelect,
  ...{ version: true, lines: true, meetingId: true, sessionId: true, documentId: true, supersededById: true },
  subtheme: { select: { code: true, titleEs: true, titleEn: true } },
} satisfies Prisma.DecisionSelect;

export type DecisionRow = Prisma.DecisionGetPayload<{ select: typeof decisionSelect }>;
type HeadRow = Prisma.DecisionGetPayload<{ select: typeof decisionHeadSelect }>;

export type Named = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** A decision in a list. */
export type DecisionHead = Readonly<{
  code: string;
  year: number;
  part: DecisionPart;
  paragraph: string;
  textEs: string;
  textEn: string;
  adoptedOn: Date | null;
  dueOn: Date | null;
  status: DecisionStatus;
  isIssued: boolean;
  isPublished: boolean;
  body: Named | null;
  /** Whom it asks, in the order of its text. */
  addressees: readonly Named[];
}>;

export function toDecisionHead({
  id: _,
  number: __,
  issuedAt,
  publishedAt,
  addressees,
  ...row
}: HeadRow): DecisionHead {
  return {
    ...row,
    isIssued: issuedAt !== null,
    isPublished: publishedAt !== null,
    addressees: addressees.flatMap(({ party, body }) => party ?? body ?? []),
  };
}

/** What the rules look at, of a loaded row. */
export function factsOf({
  part,
  issuedAt,
  addressees,
}: Pick<DecisionRow, 'part' | 'issuedAt' | 'addressees'>): DecisionFacts {
  return {
    part,
    isIssued: issuedAt !== null,
    parties: addressees.flatMap(({ party }) => party?.code ?? []),
    bodies: addressees.flatMap(({ body }) => body?.code ?? []),
  };
}

/** The newest first; `next` is asked for to go on. `counts` are those of all that was asked for, by status. */
export type DecisionList = Readonly<{
  rows: readonly DecisionHead[];
  next: string | null;
  counts: Readonly<Partial<Record<DecisionStatus, number>>>;
  canRegister: boolean;
  /** What the list can be narrowed by: of what this person may see. */
  years: readonly number[];
  bodies: readonly Named[];
  parties: readonly Named[];
}>;

/** What became of it, the newest first. */
export type UpdateView = Readonly<{
  id: string;
  kind: DecisionUpdateKind;
  status: DecisionStatus;
  note: string;
  at: Date;
  by: string;
  party: Named | null;
  /** Null also where this reader may not know the paper. */
  evidence: Readonly<{ symbol: string; titleEs: string; titleEn: string }> | null;
}>;

type Paper = Readonly<{ symbol: string; titleEs: string; titleEn: string }>;

export type DecisionView = DecisionHead &
  Readonly<{
    id: string;
    version: number;
    lines: readonly number[];
    meeting: Readonly<{ code: string; titleEs: string; titleEn: string }> | null;
    document: Paper | null;
    subtheme: Readonly<{ code: string; titleEs: string; titleEn: string }> | null;
    supersededBy: Readonly<{ code: string }> | null;
    supersedes: readonly Readonly<{ code: string }>[];
    /** Null for whoever does not work with the register. */
    updates: readonly UpdateView[] | null;
    can: Abilities<DecisionAct>;
  }>;

/** What the form of a new decision, or of one that is put right, offers. */
export type DecisionChoices = Readonly<{
  sessions: readonly Readonly<{ id: string; titleEs: string; titleEn: string; meeting: string }>[];
  parties: readonly Named[];
  bodies: readonly Named[];
  subthemes: readonly Readonly<{ code: string; titleEs: string; titleEn: string }>[];
}>;

/** A decision as anybody may read it. */
export type PublishedDecision = Readonly<{
  code: string;
  year: number;
  paragraph: string;
  textEs: string;
  textEn: string;
  adoptedOn: Date | null;
  dueOn: Date | null;
  status: DecisionStatus;
  body: Named | null;
  addressees: readonly Named[];
  document: Paper | null;
  subtheme: Readonly<{ code: string; titleEs: string; titleEn: string }> | null;
  lines: readonly number[];
}>;

export const outstandingSelect = {
  ...{ code: true, textEs: true, textEn: true, dueOn: true, status: true },
} satisfies Prisma.DecisionSelect;

/** A decision that is not done, as it is offered to the next agenda. */
export type OutstandingDecision = Prisma.DecisionGetPayload<{ select: typeof outstandingSelect }>;

/** A paragraph of an adopted text, with those under it: its number there and its words in both languages. */
export type AdoptedParagraph = Readonly<{ number: string; textEs: string; textEn: string }>;
