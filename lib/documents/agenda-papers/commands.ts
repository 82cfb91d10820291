import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { inTransaction } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { findItemFor } from '@/lib/meetings/agenda/item-queries';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { visibleDocuments } from '../documents/visibility';
import type { AttachPaper, DetachPaper } from './schema';
import { visiblePapers } from './visibility';

type Address = { code: string; itemId: string };

/**
 * The document stands at the item, for those readers of the item who may read it. Whoever writes the item attaches what they may read
 * themselves. The same form twice attaches one.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `paper.attached-already`, Invalid at the symbol
 */
export async function attachPaper(actor: Actor, { key, itemId, symbol }: AttachPaper): Promise<Address> {
  return once(actor, key, { itemId, symbol }, async (tx) => {
    const item = await findItemFor(tx, actor, 'edit', itemId);
    const document = await tx.document.findFirst({
      where: { AND: [{ symbol }, visibleDocuments(actor)] },
      select: { id: true },
    });
    if (document === null) throw new Invalid('form.faulty', { symbol: 'paper.not-found' });
    const place = { itemId, documentId: document.id };
    if ((await tx.agendaPaper.count({ where: place })) > 0) throw new Conflict('paper.attached-already');
    const { id } = await tx.agendaPaper.create({ data: { ...place, addedAt: now(), addedById: actor.userId } });
    const isClosed = item.session.kind === 'CLOSED_DOOR';
    await record(tx, actor, { act: 'paper.attach', subjectId: id, detail: isClosed ? {} : place });
    return { code: item.session.meeting.code, itemId };
  });
}

/** The document stands at the item no longer. @throws NotFound, Forbidden, Conflict `workflow.closed` */
export async function detachPaper(actor: Actor, { paperId }: DetachPaper): Promise<Address> {
  return inTransaction(async (tx) => {
    const where = { AND: [{ id: paperId }, visiblePapers(actor, await toldRows(actor, tx))] };
    const paper = await tx.agendaPaper.findFirst({ where, select: { itemId: true } });
    if (paper === null) throw new NotFound('paper');
    const item = await findItemFor(tx, actor, 'edit', paper.itemId);
    await tx.agendaPaper.deleteMany({ where: { id: paperId } });
    await record(tx, actor, { act: 'paper.detach', subjectId: paperId });
    return { code: item.session.meeting.code, itemId: paper.itemId };
  });
}
