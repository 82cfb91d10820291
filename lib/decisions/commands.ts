import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { dateOn, dayOf, now, today } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { visibleDocuments } from '@/lib/documents/documents/visibility';
import { takeNumber } from '@/lib/documents/symbols';
import type { Prisma } from '@/prisma/generated/client';
import type { DecisionUpdateKind } from '@/prisma/generated/enums';
import { decisionPolicy } from './policy';
import { findDecidingSession, findVisibleDecision } from './queries';
import type { ActOnDecision, EditDecision, FollowDecision, RegisterDecision, ReportDecision } from './schema';
import { type DecisionRow, factsOf } from './views';
import { visibleDecisions } from './visibility';
import { type DecisionAct, decisionWorkflow } from './workflow';

type Answer = { code: string };

/**
 * The decision has its number, in this transaction and for ever, and those in the room of its session know of it. What an open session decided
 * counts as issued with its text; what was decided behind closed doors waits for `issueDecision`. The same form twice registers one.
 * @throws NotFound for a session that the actor may not know of, Forbidden, Invalid `decision.decides-nothing` at `sessionId`,
 * `decision.not-yet-held` at `adoptedOn`, and as `filed`
 */
export async function registerDecision(actor: Actor, { key, ...input }: RegisterDecision): Promise<Answer> {
  return once(actor, key, input, async (tx) => {
    const session = await findDecidingSession(tx, actor, input.sessionId);
    const part = session?.kind === 'CLOSED_DOOR' ? 'CLOSED_DOOR' : 'OPEN';
    authorize(decisionPolicy, 'register', actor, { part, isIssued: false, parties: [], bodies: [] });
    if (session === null) throw new Invalid('form.faulty', { sessionId: 'decision.decides-nothing' });
    const { adoptedOn, paragraph, textEs, textEn } = input;
    if (adoptedOn > today() || adoptedOn < dayOf(session.meeting.startsOn)) {
      throw new Invalid('form.faulty', { adoptedOn: 'decision.not-yet-held' });
    }
    const { addressees, ...filing } = await filed(tx, actor, input);
    const year = Number(adoptedOn.slice(0, 4));
    const series = part === 'CLOSED_DOOR' ? `D-${year}-PC` : `D-${year}-`;
    const number = await takeNumber(tx, series);
    const code = `${series}${number}`;
    const at = now();
    const { id } = await tx.decision.create({
      data: {
        ...{ code, year, number, part, paragraph, textEs, textEn, ...filing },
        ...{ sessionId: session.id, meetingId: session.meetingId, bodyCode: session.meeting.bodyCode },
        ...{ adoptedOn: dateOn(adoptedOn), issuedAt: part === 'OPEN' ? at : null },
        ...{ registeredAt: at, registeredById: actor.userId, addressees: { create: addressees } },
      },
      select: { id: true },
    });
    await note(tx, actor, { id, status: 'ACTIVE' }, 'REGISTER', { at });
    await record(tx, actor, { act: 'decision.register', subjectId: id, detail: part === 'OPEN' ? { code } : {} });
    return { code };
  });
}

/**
 * The decision asks whom the form says, by the day it says, and is filed there; its words and number too, until it was issued.
 * @throws NotFound, Forbidden, Conflict `decision.stale`, `decision.words-stand`, Invalid as `filed`
 */
export async function editDecision(actor: Actor, input: EditDecision): Promise<Answer> {
  const { decisionId, version, textEs, textEn, paragraph } = input;
  return inTransaction(async (tx) => {
    const row = await found(tx, actor, 'edit', decisionId);
    const isSame = row.textEs === textEs && row.textEn === textEn && row.paragraph === paragraph;
    if (row.issuedAt !== null && !isSame) throw new Conflict('decision.words-stand');
    const { addressees, ...filing } = await filed(tx, actor, input);
    await change(tx, row, version, { textEs, textEn, paragraph, ...filing });
    await tx.decisionAddressee.deleteMany({ where: { decisionId } });
    await tx.decisionAddressee.createMany({ data: addressees.map((one) => ({ ...one, decisionId })) });
    return done(tx, actor, row, 'edit', 'EDIT');
  });
}

/**
 * How far it is, in the words of those whom it asks, is on record beside what was said before. The same form twice says it once.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, Invalid `decision.no-such-document` at `evidenceSymbol`
 */
export async function reportDecision(actor: Actor, { key, ...input }: ReportDecision): Promise<Answer> {
  return once(actor, key, input, async (tx) => {
    const row = await found(tx, actor, 'report', input.decisionId);
    const evidenceId = await paper(tx, actor, input.evidenceSymbol, 'evidenceSymbol');
    const partyCode = actor.mandates.find(({ partyKind }) => partyKind === 'MEMBER')?.partyCode ?? null;
    return done(tx, actor, row, 'report', 'REPORT', { note: input.note, evidenceId, partyCode });
  });
}

/**
 * It stands where the form says, with the reason; one that is superseded names the decision that took its place.
 * @throws NotFound, Forbidden, Conflict `decision.stale`, `workflow.closed`, Invalid `decision.superseded-by-what` at `supersededBy`,
 * `decision.no-such-document` at `evidenceSymbol`
 */
export async function followDecision(actor: Actor, input: FollowDecision): Promise<Answer> {
  const { decisionId, version, status } = input;
  return inTransaction(async (tx) => {
    const row = await found(tx, actor, 'follow', decisionId);
    const supersededById = status === 'SUPERSEDED' ? await successor(tx, actor, row, input.supersededBy) : null;
    const evidenceId = await paper(tx, actor, input.evidenceSymbol, 'evidenceSymbol');
    await change(tx, row, version, { status, supersededById });
    return done(tx, actor, { ...row, status }, 'follow', 'FOLLOW', { note: input.note, evidenceId });
  });
}

/** The final texts carry it: it is out of the room, and its words stand for ever (P-04, DR-15). @throws NotFound, Forbidden, Conflict */
export async function issueDecision(actor: Actor, input: ActOnDecision): Promise<Answer> {
  return inTransaction(async (tx) => {
    const row = await found(tx, actor, 'issue', input.decisionId);
    if (row.issuedAt !== null) throw new Conflict('decision.issued-already');
    await change(tx, row, input.version, { issuedAt: now() });
    return done(tx, actor, row, 'issue', 'ISSUE');
  });
}

/** Anybody reads it on the portal, and where it stands (P-15). @throws NotFound, Forbidden, Conflict */
export async function publishDecision(actor: Actor, input: ActOnDecision): Promise<Answer> {
  return inTransaction(async (tx) => {
    const row = await found(tx, actor, 'publish', input.decisionId);
    if (row.issuedAt === null) throw new Conflict('decision.not-issued');
    if (row.publishedAt !== null) throw new Conflict('decision.published-already');
    await change(tx, row, input.version, { publishedAt: now() });
    return done(tx, actor, row, 'publish', 'PUBLISH');
  });
}

/** It is on the portal no longer. @throws NotFound, Forbidden, Conflict */
export async function unpublishDecision(actor: Actor, input: ActOnDecision): Promise<Answer> {
  return inTransaction(async (tx) => {
    const row = await found(tx, actor, 'unpublish', input.decisionId);
    if (row.publishedAt === null) throw new Conflict('decision.not-published');
    await change(tx, row, input.version, { publishedAt: null });
    return done(tx, actor, row, 'unpublish', 'UNPUBLISH');
  });
}

/** Visible, then may, then now. */
async function found(tx: Tx, actor: Actor, act: DecisionAct, id: string): Promise<DecisionRow> {
  const row = await findVisibleDecision(tx, actor, { id });
  authorize(decisionPolicy, act, actor, factsOf(row));
  advance(decisionWorkflow, act, row.status);
  return row;
}

async function change(
  tx: Tx,
  { id }: DecisionRow,
  version: number,
  data: Prisma.DecisionUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.decision.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new Conflict('decision.stale');
}

type Told = Partial<Readonly<{ note: string; evidenceId: string | null; partyCode: string | null; at: Date }>>;

async function note(
  tx: Tx,
  actor: Actor,
  { id, status }: Pick<DecisionRow, 'id' | 'status'>,
  kind: DecisionUpdateKind,
  { note: words = '', evidenceId = null, partyCode = null, at = now() }: Told = {},
): Promise<void> {
  await tx.decisionUpdate.create({
    data: { decisionId: id, kind, status, note: words, evidenceId, partyCode, at, byId: actor.userId },
  });
}

async function done(
  tx: Tx,
  actor: Actor,
  row: DecisionRow,
  act: DecisionAct,
  kind: DecisionUpdateKind,
  told: Told = {},
): Promise<Answer> {
  await note(tx, actor, row, kind, told);
  // Whoever reads the log learns nothing of what is still behind closed doors.
  const isInside = row.part === 'CLOSED_DOOR' && row.issuedAt === null;
  const detail = isInside ? {} : { code: row.code, status: row.status };
  await record(tx, actor, { act: `decision.${act}`, subjectId: row.id, detail });
  return { code: row.code };
}

/** The paper, where `actor` may know of it. @throws Invalid `decision.no-such-document` at `field` */
async function paper(tx: Tx, actor: Actor, symbol: string | null, field: string): Promise<string | null> {
  if (symbol === null) return null;
  const row = await tx.document.findFirst({
    where: { AND: [{ symbol }, visibleDocuments(actor)] },
    select: { id: true },
  });
  if (row === null) throw new Invalid('form.faulty', { [field]: 'decision.no-such-document' });
  return row.id;
}

/** The decision in whose favour this one is laid aside; never one that fewer people know of, which would tell of it. */
async function successor(tx: Tx, actor: Actor, row: DecisionRow, code: string | null): Promise<string> {
  const other = await tx.decision.findFirst({
    where: { AND: [{ code: code ?? '' }, { NOT: { id: row.id } }, visibleDecisions(actor)] },
    select: { id: true, part: true, issuedAt: true },
  });
  const isInside = (one: Pick<DecisionRow, 'part' | 'issuedAt'>) => one.part === 'CLOSED_DOOR' && one.issuedAt === null;
  if (other === null || (isInside(other) && !isInside(row))) {
    throw new Invalid('form.faulty', { supersededBy: 'decision.superseded-by-what' });
  }
  return other.id;
}

type Filing = Pick<RegisterDecision, 'addressees' | 'subthemeCode' | 'dueOn' | 'documentSymbol'>;

/** Whom it asks, in that order, and where it is filed. @throws Invalid at the field that names what is not there */
async function filed(tx: Tx, actor: Actor, { addressees, subthemeCode, dueOn, documentSymbol }: Filing) {
  const of = (kind: string) =>
    [...new Set(addressees)].flatMap((one) => (one.startsWith(`${kind}:`) ? [one.slice(kind.length + 1)] : []));
  const [parties, bodies] = [of('party'), of('body')];
  const there =
    (await tx.party.count({ where: { code: { in: parties } } })) +
    (await tx.body.count({ where: { code: { in: bodies } } }));
  if (there !== parties.length + bodies.length) {
    throw new Invalid('form.faulty', { addressees: 'decision.no-such-addressee' });
  }
  if (subthemeCode !== null && (await tx.subtheme.count({ where: { code: subthemeCode } })) === 0) {
    throw new Invalid('form.faulty', { subthemeCode: 'decision.no-such-subtheme' });
  }
  const documentId = await paper(tx, actor, documentSymbol, 'documentSymbol');
  const all = [
    ...parties.map((partyCode) => ({ partyCode, bodyCode: null })),
    ...bodies.map((bodyCode) => ({ partyCode: null, bodyCode })),
  ];
  return {
    ...{ subthemeCode, documentId, dueOn: dueOn === null ? null : dateOn(dueOn) },
    addressees: all.map((one, position) => ({ ...one, position })),
  };
}
