import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import { findVisibleMeeting } from '../meetings/queries';
import type { MeetingRow } from '../meetings/views';
import { checklistPolicy } from './policy';
import { findLastList, findVisibleItem, knowsChecklists, listTemplateItems } from './queries';
import type { AddItem, BeginChecklist, ChangeItem, PressItem, RemoveItem } from './schema';
import type { ChecklistItemRow } from './views';
import { type ChecklistAct, checklistWorkflow } from './workflow';

type Done = Promise<{ code: string }>;

/** Items of one list, at most. */
const most = 150;

/**
 * The meeting has its list: what every meeting of its body needs, or what the last one needed, all of it open. The same form twice begins
 * one. @throws NotFound, Conflict `workflow.closed`, `checklist.begun`, `checklist.no-last`
 */
export async function beginChecklist(actor: Actor, { key, ...body }: BeginChecklist): Done {
  return once(actor, key, body, async (tx) => {
    const { meetingId, from } = body;
    const meeting = await open(tx, actor, 'begin', meetingId);
    if ((await tx.checklist.count({ where: { meetingId } })) > 0) throw new Conflict('checklist.begun');
    const last = from === 'LAST' ? await findLastList(tx, actor, meeting) : null;
    if (from === 'LAST' && last === null) throw new Conflict('checklist.no-last');
    const items = last === null ? await listTemplateItems(tx, actor, meeting.bodyCode) : last.items;
    const copiedFromId = last?.meetingId ?? null;
    await tx.checklist.create({ data: { meetingId, copiedFromId, begunById: actor.userId, begunAt: now() } });
    await tx.checklistItem.createMany({
      data: items.map(({ titleEs, titleEn, owner, days }) => ({ meetingId, titleEs, titleEn, owner, days })),
    });
    const detail = { copiedFromId, items: items.length };
    await record(tx, actor, { act: 'checklist.begin', subjectId: meetingId, detail });
    return { code: meeting.code };
  });
}

/** The list has one item more. The same form twice adds one. @throws NotFound, Conflict `workflow.closed`, `checklist.enough` */
export async function addItem(actor: Actor, { key, ...body }: AddItem): Done {
  return once(actor, key, body, async (tx) => {
    const { meetingId } = body;
    const meeting = await open(tx, actor, 'add', meetingId);
    if ((await tx.checklist.count({ where: { meetingId } })) === 0) throw new NotFound('checklist');
    if ((await tx.checklistItem.count({ where: { meetingId } })) >= most) throw new Conflict('checklist.enough');
    const { id } = await tx.checklistItem.create({ data: body, select: { id: true } });
    await record(tx, actor, { act: 'checklist.add', subjectId: id, detail: { meetingId } });
    return { code: meeting.code };
  });
}

/**
 * The item is as the form says; done or open it stays.
 * @throws NotFound, Conflict `workflow.closed`, `checklist.stale` with what the other one wrote
 */
export async function changeItem(actor: Actor, { itemId, version, ...given }: ChangeItem): Done {
  return inTransaction((tx) => change(tx, actor, 'change', { itemId, version }, given));
}

/** The item is done, now and by this person; or open again. @throws NotFound, Conflict `workflow.closed`, `checklist.changed` */
export async function pressItem(actor: Actor, { press: { act, ...on } }: PressItem): Done {
  const data = act === 'tick' ? { doneAt: now(), doneById: actor.userId } : { doneAt: null, doneById: null };
  return inTransaction((tx) => change(tx, actor, act, on, data));
}

/** The list has the item no longer. @throws as `pressItem` */
export async function removeItem(actor: Actor, { itemId, version }: RemoveItem): Done {
  return inTransaction(async (tx) => {
    const item = await findVisibleItem(tx, actor, itemId);
    const meeting = await open(tx, actor, 'remove', item.meetingId);
    const { count } = await tx.checklistItem.deleteMany({ where: { id: itemId, version } });
    if (count === 0) throw new Conflict('checklist.changed');
    const { meetingId, titleEs, owner, days } = item;
    const detail = { meetingId, titleEs, owner, days };
    await record(tx, actor, { act: 'checklist.remove', subjectId: itemId, detail });
    return { code: meeting.code };
  });
}

type Change = Exclude<ChecklistAct, 'begin' | 'add' | 'remove'>;

/** visible → may → now, then the guarded change, on record. */
async function change(
  tx: Tx,
  actor: Actor,
  act: Change,
  { itemId, version }: RemoveItem,
  data: Omit<Prisma.ChecklistItemUncheckedUpdateManyInput, 'version' | 'meetingId'>,
): Done {
  const { meetingId } = await findVisibleItem(tx, actor, itemId);
  const meeting = await open(tx, actor, act, meetingId);
  const { count } = await tx.checklistItem.updateMany({
    where: { id: itemId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0)
    throw act === 'change' ? stale(await findVisibleItem(tx, actor, itemId)) : new Conflict('checklist.changed');
  await record(tx, actor, { act: `checklist.${act}`, subjectId: itemId, detail: { meetingId } });
  return { code: meeting.code };
}

/** What somebody else made of it goes with the refusal. */
function stale({ titleEs, titleEn, owner, days, note, version }: ChecklistItemRow): Conflict {
  const when = { count: Math.abs(days), side: days < 0 ? 'BEFORE' : 'AFTER' };
  return new Conflict('checklist.stale', { titleEs, titleEn, owner, ...when, note, version });
}

/** visible → may → now, on a meeting that stays as it is until the transaction ends. Whoever may not know of lists finds none. */
async function open(tx: Tx, actor: Actor, act: ChecklistAct, meetingId: string): Promise<MeetingRow> {
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE id = ${meetingId}::uuid FOR NO KEY UPDATE`;
  const meeting = await findVisibleMeeting(tx, actor, meetingId);
  if (!knowsChecklists(actor)) throw new NotFound('checklist');
  authorize(checklistPolicy, act, actor, null);
  advance(checklistWorkflow, act, meeting.status);
  return meeting;
}
