import type { Abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { ConvocationAnswer, InstitutionFamily } from '@/prisma/generated/enums';
import type { MeetingHead, Named } from '../meetings/head';
import type { ConvocationAct } from './workflow';

const named = { select: { code: true, nameEs: true, nameEn: true } } as const;

export const convocationSelect = {
  id: true,
  meetingId: true,
  symbol: true,
  textEs: true,
  textEn: true,
  version: true,
  sentAt: true,
  startsOn: true,
  endsOn: true,
  isCancelling: true,
  editedBy: { select: { displayName: true } },
} satisfies Prisma.ConvocationSelect;

export type ConvocationRow = Prisma.ConvocationGetPayload<{ select: typeof convocationSelect }>;

export const recipientSelect = {
  id: true,
  convocationId: true,
  partyCode: true,
  institutionId: true,
  rule: true,
  isUntold: true,
  openedAt: true,
  answer: true,
  answerText: true,
  answeredAt: true,
  remindedAt: true,
  party: named,
  institution: { select: { family: true, nameEs: true, nameEn: true, position: true } },
} satisfies Prisma.ConvocationRecipientSelect;

export type RecipientRow = Prisma.ConvocationRecipientGetPayload<{ select: typeof recipientSelect }>;

/** Whom a letter went to and what came back; `canAnswer` is null where this reader speaks for them. */
export type RecipientView = Readonly<{
  id: string;
  party: Named;
  institution: Readonly<{ family: InstitutionFamily; nameEs: string | null; nameEn: string | null }> | null;
  rule: string;
  isUntold: boolean;
  openedAt: Date | null;
  answer: ConvocationAnswer | null;
  answerText: string;
  answeredAt: Date | null;
  remindedAt: Date | null;
  canAnswer: string | null;
}>;

/** A letter, with what the reader may do to it and those of its recipients whom they may know of. */
export type ConvocationView = Readonly<{
  id: string;
  symbol: string | null;
  textEs: string;
  textEn: string;
  version: number;
  sentAt: Date | null;
  isCancelling: boolean;
  /** The meeting has other dates, or another state, than the letter says. */
  isOutOfDate: boolean;
  recipients: readonly RecipientView[];
  can: Readonly<Pick<Abilities<ConvocationAct>, 'edit' | 'send' | 'remind'>>;
}>;

/** Whom a letter in preparation would go to. */
export type AddresseeView = Readonly<{
  party: Named;
  institution: RecipientView['institution'];
  rule: string;
}>;

/** The letters of a meeting, the newest first. */
export type ConvocationsView = Readonly<{
  meeting: MeetingHead;
  /** Of a seminar, who convenes it, the host first; none where the Presidency does. */
  conveners: readonly Named[];
  letters: readonly ConvocationView[];
  /** For whoever looks after letters. */
  addressees: readonly AddresseeView[] | null;
  canPrepare: string | null;
}>;

/** A letter to be set as a paper. */
export type LetterView = Readonly<{
  meeting: MeetingHead;
  isSeminar: boolean;
  convocation: Pick<ConvocationRow, 'id' | 'symbol' | 'textEs' | 'textEn' | 'sentAt'>;
}>;
