import type { Actor, PartyKind } from '@/lib/core/actor';
import type { RuleNumber } from '@/lib/core/policy';
import { abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { ExceptionKind, MeetingStatus, ParticipationRight, ParticipationVerdict } from '@/prisma/generated/enums';
import type { Convened } from '../meetings/conveners';
import type { MeetingHead, Named } from '../meetings/head';
import { exceptionPolicy } from './exception-policy';
import { participationOf, type SessionFacts } from './policy';
import { type ProgrammeFacts, programmePolicy } from './programme-policy';
import { type SessionAct, sessionWorkflow } from './workflow';

type SessionKind = SessionFacts['kind'];

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

/** A session with its matrix and its exceptions, as other domains' rules look at it. */
export type JudgedSession = SessionFacts;

/** Does `actor` take part in drafting there (DR-41, P-10)? An observer State does where the Presidency authorised it (P-02). */
export const draftsIn = (actor: Actor, session: JudgedSession): boolean =>
  participationOf(actor, session, 'DRAFTS').verdict === 'YES';

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
  /** For each class of party whether it attends, in the order of the matrix. */
  attendance: readonly Readonly<{ partyKind: PartyKind; cell: RightCell }>[];
  can: Readonly<{ change: string | null; remove: string | null }>;
}>;

export function toSessionView(actor: Actor, row: SessionRow, facts: SessionFacts, status: MeetingStatus): SessionView {
  const given = { kind: row.kind, status, conveners: facts.conveners ?? [] };
  const { change, remove } = abilities<MeetingStatus, SessionAct, ProgrammeFacts>(
    programmePolicy,
    sessionWorkflow,
    actor,
    given,
  );
  const own = rightsInOrder.map((right) => ({ right, ...participationOf(actor, facts, right) }));
  const attendance = matrixOf(facts).flatMap(({ partyKind, cells }) =>
    cells.filter(({ right }) => right === 'ATTENDS').map((cell) => ({ partyKind, cell })),
  );
  return { ...row, own, attendance, can: { change, remove } };
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
export function matrixOf({
  kind,
  given,
  exceptions,
}: Pick<SessionFacts, 'kind' | 'given' | 'exceptions'>): MatrixRow[] {
  const isMembersOnly = exceptions.some((one) => one.kind === 'MEMBERS_ONLY');
  return classesInOrder.map((partyKind) => ({
    partyKind,
    cells: rightsInOrder.map((right): RightCell => {
      const row = given.find((one) => one.partyKind === partyKind && one.right === right);
      if (kind === 'CLOSED_DOOR' && partyKind !== 'MEMBER') return { right, verdict: 'NO', rule: 'DR-21' };
      if (isMembersOnly && partyKind !== 'MEMBER') return { right, verdict: 'NO', rule: 'DR-05' };
      return row === undefined
        ? { right, verdict: 'NO', rule: 'P-06' }
        : { right, verdict: row.verdict, rule: row.rule as RuleNumber };
    }),
  }));
}

export const exceptionSelect = {
  id: true,
  kind: true,
  right: true,
  scope: true,
  reason: true,
  createdAt: true,
  endsAt: true,
  revokedAt: true,
  party: { select: { code: true, nameEs: true, nameEn: true } },
} satisfies Prisma.ParticipationExceptionSelect;

type ExceptionRow = Prisma.ParticipationExceptionGetPayload<{ select: typeof exceptionSelect }>;

/** A dated exception from the rules, and how it stands. */
export type ExceptionView = Omit<ExceptionRow, 'party'> &
  Readonly<{ party: Named | null; state: 'IN_FORCE' | 'OVER' | 'REVOKED'; canRevoke: string | null }>;

export function toExceptionView(
  actor: Actor,
  row: ExceptionRow,
  { endsAt: sessionEndsAt, conveners }: Convened & Readonly<{ endsAt: Date }>,
  at: Date,
): ExceptionView {
  const isOver = (row.endsAt !== null && row.endsAt <= at) || (row.kind !== 'MEMBERS_ONLY' && sessionEndsAt <= at);
  const state = row.revokedAt !== null ? 'REVOKED' : isOver ? 'OVER' : 'IN_FORCE';
  const canRevoke =
    state === 'REVOKED'
      ? 'exception.revoked'
      : exceptionPolicy.revoke.may(actor, { kind: row.kind, ...(conveners && { conveners }) });
  return { ...row, state, canRevoke };
}

/** A session's page. `kinds` are those among which this reader may choose where they may change it. */
export type SessionPage = Readonly<{
  meeting: MeetingHead;
  session: SessionView;
  matrix: readonly MatrixRow[];
  kinds: readonly SessionKind[];
  /** Those that this reader may know of, newest first. */
  exceptions: readonly ExceptionView[];
  /** What this reader may grant here now; null for whoever grants nothing and when it is over. */
  grants: Readonly<{ kinds: readonly ExceptionKind[]; parties: readonly Named[] }> | null;
}>;

/** What the form of a new session offers, or why this reader adds none. */
export type NewSession = Readonly<{ meeting: MeetingHead; kinds: readonly SessionKind[]; denial: string | null }>;
