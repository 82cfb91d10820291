import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { inTransaction } from '@/lib/core/db';
import { Conflict, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { checklistPolicy } from './policy';
import { findVisibleTemplateItem, knowsChecklists } from './queries';
import type { AddTemplateItem, ChangeTemplateItem, RemoveTemplateItem } from './schema';

type Done = Promise<{ bodyCode: string }>;

/** Items of one template, at most. */
const most = 100;

/**
 * Lists that are begun from now on have one item more; those that were begun stay as they are. The same form twice adds one.
 * @throws NotFound, Forbidden `checklist.secretariat-only`, Conflict `checklist.enough`
 */
export async function addToTemplate(actor: Actor, { key, ...body }: AddTemplateItem): Done {
  return once(actor, key, body, async (tx) => {
    const { bodyCode } = body;
    if (!knowsChecklists(actor)) throw new NotFound('checklist');
    authorize(checklistPolicy, 'addToTemplate', actor, null);
    if ((await tx.checklistTemplateItem.count({ where: { bodyCode } })) >= most) throw new Conflict('checklist.enough');
    await tx.checklistTemplate.upsert({ where: { bodyCode }, create: { bodyCode }, update: {} });
    const { id } = await tx.checklistTemplateItem.create({ data: body, select: { id: true } });
    await record(tx, actor, { act: 'checklist.addToTemplate', subjectId: id, detail: { bodyCode } });
    return { bodyCode };
  });
}

/**
 * The item is as the form says, for lists that are begun from now on.
 * @throws NotFound, Forbidden `checklist.secretariat-only`, Conflict `checklist.stale` with what the other one wrote
 */
export async function changeTemplate(actor: Actor, { itemId, version, ...given }: ChangeTemplateItem): Done {
  return inTransaction(async (tx) => {
    const { bodyCode } = await findVisibleTemplateItem(tx, actor, itemId);
    authorize(checklistPolicy, 'changeTemplate', actor, null);
    const { count } = await tx.checklistTemplateItem.updateMany({
      where: { id: itemId, version },
      data: { ...given, version: { increment: 1 } },
    });
    if (count === 0) {
      const { titleEs, titleEn, owner, days, version: kept } = await findVisibleTemplateItem(tx, actor, itemId);
      const when = { count: Math.abs(days), side: days < 0 ? 'BEFORE' : 'AFTER' };
      throw new Conflict('checklist.stale', { titleEs, titleEn, owner, ...when, version: kept });
    }
    await record(tx, actor, { act: 'checklist.changeTemplate', subjectId: itemId, detail: { bodyCode } });
    return { bodyCode };
  });
}

/** Lists that are begun from now on are without it. @throws NotFound, Forbidden `checklist.secretariat-only`, Conflict `checklist.changed` */
export async function removeFromTemplate(actor: Actor, { itemId, version }: RemoveTemplateItem): Done {
  return inTransaction(async (tx) => {
    const { bodyCode, titleEs } = await findVisibleTemplateItem(tx, actor, itemId);
    authorize(checklistPolicy, 'removeFromTemplate', actor, null);
    const { count } = await tx.checklistTemplateItem.deleteMany({ where: { id: itemId, version } });
    if (count === 0) throw new Conflict('checklist.changed');
    const detail = { bodyCode, titleEs };
    await record(tx, actor, { act: 'checklist.removeFromTemplate', subjectId: itemId, detail });
    return { bodyCode };
  });
}
