import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { lockText, recordOn } from '../texts/open-commands';
import { penOf } from '../texts/policy';
import { freezeText, standingForm } from './freeze-commands';
import { queueCirculation, readersOf } from './mail-commands';
import { milestonePolicy } from './policy';
import { milestonesOf } from './queries';
import type { CirculateMilestone, FreezeText } from './schema';
import { milestoneWorkflow } from './workflow';

type Address = { textId: string; number: number };

/**
 * The text as it stands, and as the form showed it, is its next milestone, for ever. The same form twice freezes once.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `milestone.text-moved-on`, `milestone.unchanged`; Invalid `milestone.empty`
 */
export async function freezeMilestone(actor: Actor, { key, ...input }: FreezeText): Promise<Address> {
  return once(actor, key, input, async (tx) => {
    const { row, facts } = await lockText(tx, actor, input.textId);
    authorize(milestonePolicy, 'freeze', actor, facts);
    advance(milestoneWorkflow, 'freeze', row.status);
    const partyCode = penOf(actor, facts);
    if (partyCode === null) throw new Forbidden('milestone.directing-only');
    const { sha256 } = await standingForm(tx, row);
    if (sha256 !== input.sha256) throw new Conflict('milestone.text-moved-on', { sha256 });
    const last = await tx.textMilestone.findFirst({
      where: { textId: row.id },
      select: { number: true, sha256: true },
      orderBy: { number: 'desc' },
    });
    if (last?.sha256 === sha256) throw new Conflict('milestone.unchanged', { number: last.number });
    const { noteEs, noteEn } = input;
    const { number } = await freezeText(tx, { userId: actor.userId, partyCode }, row.id, { noteEs, noteEn });
    await recordOn(tx, actor, row, 'milestone.freeze', { number, sha256 });
    return { textId: row.id, number };
  });
}

/**
 * The milestone went to capitals: whoever may read it and holds an office has mail, in their language; a milestone goes out once.
 * @throws NotFound, Forbidden (`milestone.closed-stays` behind closed doors), Conflict `workflow.closed`, `milestone.already-circulated`
 */
export async function circulateMilestone(actor: Actor, { milestoneId }: CirculateMilestone): Promise<Address> {
  const found = await db.textMilestone.findFirst({
    where: { AND: [{ id: milestoneId }, await milestonesOf(actor)] },
    select: { textId: true },
  });
  if (found === null) throw new NotFound('milestone');
  // Who may read it is asked person by person, before anything is held up by it.
  const readers = await readersOf(found.textId);
  return inTransaction(async (tx) => {
    const { row, facts } = await lockText(tx, actor, found.textId);
    const milestone = await tx.textMilestone.findFirst({
      where: { AND: [{ id: milestoneId }, await milestonesOf(actor, tx)] },
      select: { id: true, number: true, noteEs: true, noteEn: true, sha256: true, circulation: true },
    });
    if (milestone === null) throw new NotFound('milestone');
    authorize(milestonePolicy, 'circulate', actor, facts);
    advance(milestoneWorkflow, 'circulate', row.status);
    const partyCode = penOf(actor, facts);
    if (partyCode === null) throw new Forbidden('milestone.directing-only');
    if (milestone.circulation !== null) throw new Conflict('milestone.already-circulated');
    const told = readers.filter(({ userId }) => userId !== actor.userId);
    await tx.milestoneCirculation.create({
      data: { milestoneId, toldCount: told.length, partyCode, circulatedAt: now(), circulatedById: actor.userId },
    });
    await queueCirculation(tx, row, milestone, told);
    const detail = { number: milestone.number, told: told.length };
    await recordOn(tx, actor, row, 'milestone.circulate', detail);
    return { textId: row.id, number: milestone.number };
  });
}
