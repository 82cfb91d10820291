import type { Actor, PartyKind } from '@/lib/core/actor';
import type { RuleNumber } from '@/lib/core/policy';
import { abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { MeetingStatus, ParticipationRight, ParticipationVerdict, SessionKind } from '@/prisma/generated/enums';
import type { MeetingHead } from '../meetings/head';
import { participationOf, type SessionFacts } from './policy';
import { type ProgrammeFacts, programmePolicy } from './programme-policy';
import { type SessionAct, sessionWorkflow } from './workflow';

export const sessionSelect = {
  id: true,
  code: true,
  kind: true,
  titleEs: true,
  titleEn: true,
  startsAt: true,
  endsAt: true,
  version: true,
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
  version: number;
  own: readonly RightCell[];
  can: Readonly<{ change: string | null; remove: string | null }>;
}>;

export function toSessionView(actor: Actor, row: SessionRow, facts: SessionFacts, status: MeetingStatus): SessionView {
  const given = { kind: row.kind, status };
  const { change, remove } = abilities<MeetingStatus, SessionAct, ProgrammeFacts>(
    programmePolicy,
    sessionWorkflow,
    actor,
    given,
  );
  const own = rightsInOrder.map((right) => ({ right, ...participationOf(actor, facts, right) }));
  return { ...row, own, can: { change, remove } };
}

/** What the rules give one class of party in a session, right by right. */
export type MatrixRow = Readonly<{ partyKind: PartyKind; cells: readonly RightCell[] }>;

const classesInOrder = [
  'MEMBER',
  'OBSERVER_STATE',
  'OBSERVER_ORGANIZATION',
  'CIVIL_SOCIETY',
  'SECRETARIAT',
] as const satisfies PartyKind[];

/** The participation matrix of a session: every class with its five rights, each with the rule that gives or refuses it. */
export function matrixOf({ kind, given }: Pick<SessionFacts, 'kind' | 'given'>): MatrixRow[] {
  return classesInOrder.map((partyKind) => ({
    partyKind,
    cells: rightsInOrder.map((right): RightCell => {
      const row = given.find((one) => one.partyKind === partyKind && one.right === right);
      if (kind === 'CLOSED_DOOR' && partyKind !== 'MEMBER') return { right, verdict: 'NO', rule: 'DR-21' };
      return row === undefined
        ? { right, verdict: 'NO', rule: 'P-06' }
        : { right, verdict: row.verdict, rule: row.rule as RuleNumber };
    }),
  }));
}

/** A session's page. `kinds` are those among which this reader may choose where they may change it. */
export type SessionPage = Readonly<{
  meeting: MeetingHead;
  session: SessionView;
  matrix: readonly MatrixRow[];
  kinds: readonly SessionKind[];
}>;

/** What the form of a new session offers, or why this reader adds none. */
export type NewSession = Readonly<{ meeting: MeetingHead; kinds: readonly SessionKind[]; denial: string | null }>;
