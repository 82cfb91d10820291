import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import type { SessionKind } from '@/prisma/generated/enums';
import { findVisibleSession } from '../sessions/programme-queries';
import { toldRows } from '../sessions/queries';
import { findOffered } from './follow-up-queries';
import { findItemFor, findVisibleItem } from './item-queries';
import { itemPolicy } from './policy';
import { misplaced } from './rules';
import { inOrder } from './running';
import type { AddItem, ArrangeItem, EditItem, MarkItem, MoveItem, RemoveItem } from './schema';
import { itemWorkflow } from './workflow';

type Address = { code: string; itemId: string };

/** What the audit may say of an item: of one behind closed doors nothing but that something was done (P-05). */
const told = (kind: SessionKind, detail: Record<string, string | number | boolean | null>) =>
  kind === 'CLOSED_DOOR' ? {} : detail;

/** The session, in which `actor` may do `act` now; its order is theirs to write until the transaction ends. */
async function sessionFor(tx: Tx, actor: Actor, act: 'add' | 'arrange', id: string) {
  await tx.$queryRaw`SELECT 1 FROM "MeetingSession" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const session = await findVisibleSession(tx, actor, { id });
  authorize(itemPolicy, act, actor, { sessionKind: session.kind, conveners: session.meeting.conveners });
  advance(itemWorkflow, act, session.meeting.status);
  return session;
}

type Session = Awaited<ReturnType<typeof sessionFor>>;

/** @throws Invalid at the kind, with the rule by which it has no place there */
function requirePlace(kind: AddItem['kind'], { kind: sessionKind, meeting }: Session): void {
  const reason = misplaced(kind, { bodyKind: meeting.body.kind, sessionKind });
  if (reason !== null) throw new Invalid(reason, { kind: reason });
}

async function requireNames(
  tx: Tx,
  { presenterCode, aboutBodyCode }: Pick<AddItem, 'presenterCode' | 'aboutBodyCode'>,
) {
  const isParty = presenterCode === null || (await tx.party.count({ where: { code: presenterCode } })) > 0;
  if (!isParty) throw new Invalid('form.faulty', { presenterCode: 'field.choose' });
  const isNetwork =
    aboutBodyCode === null || (await tx.body.count({ where: { code: aboutBodyCode, kind: 'NETWORK' } })) > 0;
  if (!isNetwork) throw new Invalid('form.faulty', { aboutBodyCode: 'field.choose' });
}

const nextPosition = async (tx: Tx, sessionId: string, parentId: string | null): Promise<number> => {
  const last = await tx.agendaItem.aggregate({ where: { sessionId, parentId }, _max: { position: true } });
  return (last._max.position ?? 0) + 1;
};

/**
 * The item stands last in its session, or under its parent. The same form twice adds one.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, Invalid at the kind where a rule gives it no place there
 */
export async function addItem(actor: Actor, input: AddItem): Promise<Address> {
  const { key, ...body } = input;
  return once(actor, key, body, (tx) => addItemIn(tx, actor, body));
}

/** As `addItem`, in the caller's transaction. */
export async function addItemIn(tx: Tx, actor: Actor, body: Omit<AddItem, 'key'>): Promise<Address> {
  const { sessionId, parentId, takesUpId, ...words } = body;
  const session = await sessionFor(tx, actor, 'add', sessionId);
  requirePlace(words.kind, session);
  await requireNames(tx, words);
  if (parentId !== null) await requireParent(tx, sessionId, parentId);
  if (takesUpId !== null) await requireOffered(tx, actor, session, takesUpId);
  const { id } = await tx.agendaItem.create({
    data: {
      ...words,
      ...{ sessionId, parentId, takesUpId, position: await nextPosition(tx, sessionId, parentId) },
      ...{ editedAt: now(), editedById: actor.userId },
    },
    select: { id: true },
  });
  await record(tx, actor, {
    act: 'item.add',
    subjectId: id,
    detail: told(session.kind, { sessionId, parentId, kind: words.kind, takesUpId }),
  });
  return { code: session.meeting.code, itemId: id };
}

/** A sub-item stands under an item of its own session that is none itself. */
async function requireParent(tx: Tx, sessionId: string, parentId: string): Promise<void> {
  const parent = await tx.agendaItem.count({ where: { id: parentId, sessionId, parentId: null } });
  if (parent === 0) throw new Invalid('form.faulty', { parentId: 'agenda.no-such-parent' });
}

async function requireOffered(tx: Tx, actor: Actor, session: Session, id: string): Promise<void> {
  const found = await findOffered(tx, actor, await toldRows(actor, tx), session.meeting, id);
  if (found === null) throw new NotFound('item');
  requireSameDoors(found.sessionKind, session.kind);
}

/** What was behind closed doors stays behind them, and nothing open is taken there by being moved (P-05). */
function requireSameDoors(from: SessionKind, to: SessionKind): void {
  if ((from === 'CLOSED_DOOR') !== (to === 'CLOSED_DOOR')) throw new Invalid('agenda.closed-doors-stay', {});
}

/**
 * The item is as the form says.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `agenda.item-stale` when somebody else's text was there first: its detail
 * carries that text (`theirsTitleEs` …), their name `by` and the `version` to save over; nothing of either is lost
 */
export async function editItem(actor: Actor, input: EditItem): Promise<Address> {
  const { itemId, version, ...words } = input;
  return inTransaction(async (tx) => {
    const item = await findItemFor(tx, actor, 'edit', itemId);
    const session = await findVisibleSession(tx, actor, { id: item.sessionId });
    if (words.kind !== item.kind) requirePlace(words.kind, session);
    await requireNames(tx, words);
    const { count } = await tx.agendaItem.updateMany({
      where: { id: itemId, version },
      data: { ...words, editedAt: now(), editedById: actor.userId, version: { increment: 1 } },
    });
    if (count === 0) throw await metConflict(tx, actor, itemId);
    await record(tx, actor, { act: 'item.edit', subjectId: itemId, detail: told(session.kind, { kind: words.kind }) });
    return { code: session.meeting.code, itemId };
  });
}

async function metConflict(tx: Tx, actor: Actor, itemId: string): Promise<Conflict> {
  const { titleEs, titleEn, noteEs, noteEn, minutes, version, editedBy } = await findVisibleItem(tx, actor, itemId);
  return new Conflict('agenda.item-stale', {
    ...{ theirsTitleEs: titleEs, theirsTitleEn: titleEn, theirsNoteEs: noteEs, theirsNoteEn: noteEn },
    ...{ theirsMinutes: minutes, by: editedBy.displayName, version },
  });
}

/** The item, and all below it, is in the agenda no longer; versions keep it. @throws NotFound, Forbidden, Conflict */
export async function removeItem(actor: Actor, { itemId, version }: RemoveItem): Promise<Address> {
  return inTransaction(async (tx) => {
    const item = await findItemFor(tx, actor, 'remove', itemId);
    if (item.version !== version) throw new Conflict('agenda.item-moved-on');
    await tx.agendaItem.deleteMany({ where: { parentId: itemId } });
    const { count } = await tx.agendaItem.deleteMany({ where: { id: itemId, version } });
    if (count === 0) throw new Conflict('agenda.item-moved-on');
    const { session, kind } = item;
    await record(tx, actor, { act: 'item.remove', subjectId: itemId, detail: told(session.kind, { kind }) });
    return { code: session.meeting.code, itemId };
  });
}

/** The item stands one place earlier or later among its neighbours; at the end of them nothing happens. @throws as `editItem` */
export async function arrangeItem(actor: Actor, { press }: ArrangeItem): Promise<Address> {
  const { way, itemId, version } = press;
  return inTransaction(async (tx) => {
    const { sessionId } = await findItemFor(tx, actor, 'arrange', itemId);
    const session = await sessionFor(tx, actor, 'arrange', sessionId);
    const item = await findVisibleItem(tx, actor, itemId);
    if (item.version !== version || item.sessionId !== sessionId) throw new Conflict('agenda.item-moved-on');
    const rows = await tx.agendaItem.findMany({
      where: { sessionId, parentId: item.parentId },
      select: { id: true, position: true },
    });
    const order = inOrder(rows).map(({ id }) => id);
    const at = order.indexOf(itemId);
    const to = way === 'up' ? at - 1 : at + 1;
    const other = order[to];
    if (other === undefined) return { code: session.meeting.code, itemId };
    order[to] = itemId;
    order[at] = other;
    await write(tx, order);
    await record(tx, actor, { act: 'item.arrange', subjectId: itemId, detail: told(session.kind, { way }) });
    return { code: session.meeting.code, itemId };
  });
}

/** The items stand in this order. A place is no word of an item: its version stays, so that nobody's text goes stale by it. */
async function write(tx: Tx, order: readonly string[]): Promise<void> {
  for (const [index, id] of order.entries()) {
    await tx.agendaItem.updateMany({ where: { id, position: { not: index + 1 } }, data: { position: index + 1 } });
  }
}

/**
 * The item, with all below it, stands last in that session, or under that item.
 * @throws NotFound, Forbidden, Conflict, Invalid where a rule gives it no place there, and between closed doors and open rooms
 */
export async function moveItem(actor: Actor, { itemId, version, to }: MoveItem): Promise<Address> {
  return inTransaction(async (tx) => {
    const item = await findItemFor(tx, actor, 'arrange', itemId);
    const parent = to.parentId === null ? null : await findVisibleItem(tx, actor, to.parentId);
    const sessionId = parent?.sessionId ?? to.sessionId ?? item.sessionId;
    const session = await sessionFor(tx, actor, 'arrange', sessionId);
    if (session.meetingId !== item.session.meeting.id) throw new NotFound('session');
    requireSameDoors(item.session.kind, session.kind);
    requirePlace(item.kind, session);
    const below = await tx.agendaItem.findMany({ where: { parentId: itemId }, select: { id: true, kind: true } });
    if (parent !== null && (parent.parentId !== null || parent.id === itemId || below.length > 0)) {
      throw new Invalid('form.faulty', { to: 'agenda.no-such-parent' });
    }
    for (const one of below) requirePlace(one.kind, session);
    const { count } = await tx.agendaItem.updateMany({
      where: { id: itemId, version },
      data: {
        ...{ sessionId, parentId: parent?.id ?? null },
        ...{ position: await nextPosition(tx, sessionId, parent?.id ?? null), version: { increment: 1 } },
      },
    });
    if (count === 0) throw new Conflict('agenda.item-moved-on');
    await tx.agendaItem.updateMany({ where: { parentId: itemId }, data: { sessionId } });
    const detail = told(session.kind, { sessionId, parentId: parent?.id ?? null });
    await record(tx, actor, { act: 'item.arrange', subjectId: itemId, detail });
    return { code: session.meeting.code, itemId };
  });
}

/** The item is, or is not, to be taken up again by the body's next meeting. @throws NotFound, Forbidden, Conflict */
export async function markItem(actor: Actor, { itemId, version, isToBeTakenUp }: MarkItem): Promise<Address> {
  return inTransaction(async (tx) => {
    const { session } = await findItemFor(tx, actor, 'mark', itemId);
    if (session.startsAt > now()) throw new Conflict('agenda.not-dealt-with-yet');
    const { count } = await tx.agendaItem.updateMany({
      where: { id: itemId, version },
      data: { isToBeTakenUp, version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict('agenda.item-moved-on');
    await record(tx, actor, { act: 'item.mark', subjectId: itemId, detail: told(session.kind, { isToBeTakenUp }) });
    return { code: session.meeting.code, itemId };
  });
}
