import type { Actor } from '@/lib/core/actor';
import type { RuleNumber } from '@/lib/core/policy';
import type { Prisma } from '@/prisma/generated/client';
import type { ParticipationRight, ParticipationVerdict, SessionKind } from '@/prisma/generated/enums';
import { participationOf, type SessionFacts } from './policy';

export const sessionSelect = {
  id: true,
  code: true,
  kind: true,
  titleEs: true,
  titleEn: true,
  startsAt: true,
  endsAt: true,
} satisfies Prisma.MeetingSessionSelect;

export type SessionRow = Prisma.MeetingSessionGetPayload<{ select: typeof sessionSelect }>;

/** The five rights in the order in which they are read. */
export const rightsInOrder: readonly ParticipationRight[] = ['IS_TOLD', 'ATTENDS', 'SPEAKS', 'DRAFTS', 'DECIDES'];

/** One of the five rights with its verdict and the rule that gives it. */
export type RightCell = Readonly<{ right: ParticipationRight; verdict: ParticipationVerdict; rule: RuleNumber }>;

/** A session with what this reader may do in it. */
export type SessionView = Readonly<{
  id: string;
  code: string;
  kind: SessionKind;
  titleEs: string;
  titleEn: string;
  startsAt: Date;
  endsAt: Date;
  own: readonly RightCell[];
}>;

export function toSessionView(actor: Actor, row: SessionRow, facts: SessionFacts): SessionView {
  return { ...row, own: rightsInOrder.map((right) => ({ right, ...participationOf(actor, facts, right) })) };
}
