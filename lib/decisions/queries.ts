// Longer than 250 lines: every question that the register is asked from inside.
import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { today } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { type Abilities, abilities } from '@/lib/core/workflow';
import { visibleDocuments } from '@/lib/documents/documents/visibility';
import { visibleMeetings } from '@/lib/meetings/meetings/visibility';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { visibleSessions } from '@/lib/meetings/sessions/visibility';
import { listPartiesOn } from '@/lib/membership/parties/member-queries';
import type { Prisma } from '@/prisma/generated/client';
import type { DecisionStatus } from '@/prisma/generated/enums';
import { type DecisionFacts, decisionPolicy, entersDecisions } from './policy';
import type { DecisionsAsked } from './schema';
import {
  type DecisionChoices,
  type DecisionHead,
  type DecisionList,
  type DecisionRow,
  type DecisionView,
  decisionHeadSelect,
  decisionSelect,
  factsOf,
  toDecisionHead,
  type UpdateView,
} from './views';
import { isInside, visibleDecisions, visibleUpdates } from './visibility';
import { type DecisionAct, decisionWorkflow, openStatuses } from './workflow';

const pageSize = 50;
const inOrder = [{ year: 'desc' }, { part: 'asc' }, { number: 'asc' }] as const;
const named = { code: true, nameEs: true, nameEn: true } as const;

/** The decision as `actor` may know it. @throws NotFound */
export async function findVisibleDecision(
  tx: Tx,
  actor: Actor,
  one: Readonly<{ id: string } | { code: string }>,
): Promise<DecisionRow> {
  const row = await tx.decision.findFirst({ where: { AND: [one, visibleDecisions(actor)] }, select: decisionSelect });
  if (row === null) throw new NotFound('decision');
  return row;
}

function narrowed({ words, year, body, status, party, open }: DecisionsAsked): Prisma.DecisionWhereInput {
  const contains = { contains: words ?? '', mode: 'insensitive' } as const;
  return {
    AND: [
      ...(words === undefined ? [] : [{ OR: [{ textEs: contains }, { textEn: contains }, { code: contains }] }]),
      ...(year === undefined ? [] : [{ year }]),
      ...(body === undefined ? [] : [{ bodyCode: body }]),
      ...(status === undefined ? [] : [{ status }]),
      ...(party === undefined ? [] : [{ addressees: { some: { OR: [{ partyCode: party }, { bodyCode: party }] } } }]),
      ...(open ? [{ status: { in: [...openStatuses] } }] : []),
    ],
  };
}

/** Decisions that `actor` may know of, 50 a page, the newest year first. */
export async function listDecisions(actor: Actor, asked: DecisionsAsked): Promise<DecisionList> {
  const visible = visibleDecisions(actor);
  const where = { AND: [visible, narrowed(asked)] };
  const before =
    asked.after === undefined
      ? null
      : await db.decision.findFirst({ where: { AND: [{ code: asked.after }, visible] }, select: { id: true } });
  const [rows, counts, years, bodies, addressed] = await Promise.all([
    db.decision.findMany({
      where,
      select: decisionHeadSelect,
      orderBy: [...inOrder],
      ...(before !== null && { cursor: before, skip: 1 }),
      take: pageSize + 1,
    }),
    db.decision.groupBy({ by: ['status'], where, _count: true }),
    db.decision.findMany({ where: visible, distinct: ['year'], select: { year: true }, orderBy: { year: 'desc' } }),
    db.body.findMany({ where: { decisions: { some: visible } }, select: named, orderBy: { code: 'asc' } }),
    addressedIn(visible),
  ]);
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    rows: rows.slice(0, pageSize).map(toDecisionHead),
    next: last?.code ?? null,
    counts: Object.fromEntries(counts.map(({ status, _count }) => [status, _count])),
    canRegister: entersDecisions(actor),
    years: years.map((one) => one.year),
    bodies,
    parties: addressed,
  };
}

async function addressedIn(visible: Prisma.DecisionWhereInput) {
  const some = { decisionsAddressed: { some: { decision: visible } } };
  const [parties, bodies] = await Promise.all([
    db.party.findMany({ where: some, select: named, orderBy: { position: 'asc' } }),
    db.body.findMany({ where: some, select: named, orderBy: { code: 'asc' } }),
  ]);
  return [...parties, ...bodies];
}

/** All that was asked for, for a file; at most ten thousand. */
export async function listAllDecisions(actor: Actor, asked: DecisionsAsked): Promise<DecisionHead[]> {
  const rows = await db.decision.findMany({
    where: { AND: [visibleDecisions(actor), narrowed(asked)] },
    select: decisionHeadSelect,
    orderBy: [...inOrder],
    take: 10_000,
  });
  return rows.map(toDecisionHead);
}

/** One column of the board for each status: at most fifty decisions in each, the nearest date first. One query a status. */
export async function listBoard(
  actor: Actor,
  asked: DecisionsAsked,
): Promise<ReadonlyMap<DecisionStatus, DecisionHead[]>> {
  const order: readonly DecisionStatus[] = [...openStatuses, 'IMPLEMENTED', 'ELAPSED', 'SUPERSEDED'];
  const columns = await Promise.all(
    order.map(async (status): Promise<[DecisionStatus, DecisionHead[]]> => {
      const rows = await db.decision.findMany({
        where: { AND: [visibleDecisions(actor), narrowed(asked), { status }] },
        select: decisionHeadSelect,
        orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { year: 'desc' }, { number: 'asc' }],
        take: pageSize,
      });
      return [status, rows.map(toDecisionHead)];
    }),
  );
  return new Map(columns);
}

/** What this person may do to it now. */
export function decisionAbilities(
  actor: Actor,
  row: Pick<DecisionRow, 'part' | 'issuedAt' | 'publishedAt' | 'addressees' | 'status'>,
): Abilities<DecisionAct> {
  const facts = { ...factsOf(row), status: row.status };
  const can = abilities<DecisionStatus, DecisionAct, DecisionFacts>(decisionPolicy, decisionWorkflow, actor, facts);
  return {
    ...can,
    issue: can.issue ?? (row.issuedAt === null ? null : 'decision.issued-already'),
    publish:
      can.publish ??
      (row.issuedAt === null ? 'decision.not-issued' : row.publishedAt === null ? null : 'decision.published-already'),
    unpublish: can.unpublish ?? (row.publishedAt === null ? 'decision.not-published' : null),
  };
}

/** @throws NotFound when it does not exist or the actor may not know that it does */
export async function getDecision(actor: Actor, code: string): Promise<DecisionView> {
  const row = await findVisibleDecision(db, actor, { code });
  const { id, meetingId, sessionId: _, documentId, supersededById, version, lines, subtheme } = row;
  const told = await toldRows(actor);
  const [meeting, document, others, updates] = await Promise.all([
    meetingId === null
      ? null
      : db.meeting.findFirst({
          where: { AND: [{ id: meetingId }, visibleMeetings(actor, told)] },
          select: { code: true, titleEs: true, titleEn: true },
        }),
    documentId === null
      ? null
      : db.document.findFirst({
          where: { AND: [{ id: documentId }, visibleDocuments(actor)] },
          select: { symbol: true, titleEs: true, titleEn: true },
        }),
    db.decision.findMany({
      where: {
        AND: [{ OR: [{ id: supersededById ?? id }, { supersededById: id }] }, { NOT: { id } }, visibleDecisions(actor)],
      },
      select: { id: true, code: true },
      orderBy: [{ year: 'asc' }, { number: 'asc' }],
    }),
    isInside(actor) ? listUpdates(actor, id) : null,
  ]);
  return {
    ...toDecisionHead(row),
    ...{ id, version, lines, subtheme, meeting, document, updates },
    supersededBy: others.find((one) => one.id === supersededById) ?? null,
    supersedes: others.filter((one) => one.id !== supersededById),
    can: decisionAbilities(actor, row),
  };
}

async function listUpdates(actor: Actor, decisionId: string): Promise<UpdateView[]> {
  const rows = await db.decisionUpdate.findMany({
    where: { AND: [{ decisionId }, visibleUpdates(actor)] },
    select: {
      ...{ id: true, kind: true, status: true, note: true, at: true, evidenceId: true },
      by: { select: { displayName: true } },
      party: { select: named },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 500,
  });
  const ids = rows.flatMap(({ evidenceId }) => evidenceId ?? []);
  const papers = await db.document.findMany({
    where: { AND: [{ id: { in: ids } }, visibleDocuments(actor)] },
    select: { id: true, symbol: true, titleEs: true, titleEn: true },
  });
  return rows.map(({ evidenceId, by, ...row }) => ({
    ...row,
    by: by.displayName,
    evidence: papers.find(({ id }) => id === evidenceId) ?? null,
  }));
}

/** Kinds of session in which something is decided, and whose (DR-07, DR-46, DR-48). */
const deciding = {
  kind: { in: ['PLENARY', 'CLOSED_DOOR', 'TECHNICAL'] },
  meeting: { body: { kind: { in: ['VICE_MINISTERS', 'GRCM'] } }, status: { not: 'CANCELLED' } },
} as const satisfies Prisma.MeetingSessionWhereInput;

/** The session, where `actor` may know of it and it decides; null where it decides nothing. @throws NotFound */
export async function findDecidingSession(tx: Tx, actor: Actor, sessionId: string) {
  const visible = visibleSessions(actor, await toldRows(actor, tx));
  const select = {
    id: true,
    kind: true,
    meetingId: true,
    meeting: { select: { bodyCode: true, startsOn: true } },
  } as const;
  const row = await tx.meetingSession.findFirst({ where: { AND: [{ id: sessionId }, visible] }, select });
  if (row === null) throw new NotFound('session');
  return (await tx.meetingSession.count({ where: { AND: [{ id: sessionId }, deciding] } })) === 0 ? null : row;
}

/** What a form offers. @throws NotFound for whoever enters no decisions */
export async function getDecisionChoices(actor: Actor): Promise<DecisionChoices> {
  if (!entersDecisions(actor)) throw new NotFound('decision');
  const told = await toldRows(actor);
  const isKeeper = decisionPolicy.register.may(actor, openFacts) === null;
  const [rows, parties, bodies, subthemes] = await Promise.all([
    db.meetingSession.findMany({
      where: { AND: [deciding, visibleSessions(actor, told), isKeeper ? {} : { kind: 'CLOSED_DOOR' }] },
      select: { id: true, titleEs: true, titleEn: true, meeting: { select: { code: true } } },
      orderBy: [{ startsAt: 'desc' }],
      take: 60,
    }),
    partiesThatAct(),
    db.body.findMany({ select: named, orderBy: { code: 'asc' } }),
    db.subtheme.findMany({
      select: { code: true, titleEs: true, titleEn: true },
      orderBy: [{ area: { themeCode: 'asc' } }, { areaCode: 'asc' }, { position: 'asc' }],
    }),
  ]);
  return {
    sessions: rows.map(({ meeting, ...row }) => ({ ...row, meeting: meeting.code })),
    parties,
    bodies,
    subthemes,
  };
}

/** Members, observers and the RROCM of today; the Secretariat is asked as the body that it is. */
async function partiesThatAct() {
  const codes = (await listPartiesOn(db, today())).map(({ code }) => code);
  const isOffice = { statuses: { some: { class: { kind: 'SECRETARIAT' } } } } as const;
  return db.party.findMany({
    where: { code: { in: codes }, NOT: isOffice },
    select: named,
    orderBy: { position: 'asc' },
  });
}

const openFacts: DecisionFacts = { part: 'OPEN', isIssued: false, parties: [], bodies: [] };

/** A decision with what its forms offer to this reader. @throws NotFound */
export async function getDecisionForms(
  actor: Actor,
  code: string,
): Promise<Readonly<{ decision: DecisionView; choices: DecisionChoices | null }>> {
  const decision = await getDecision(actor, code);
  return { decision, choices: decision.can.edit === null ? await getDecisionChoices(actor) : null };
}
