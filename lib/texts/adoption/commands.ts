import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { Conflict, Forbidden, Invalid } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { lockText, recordOn, refuseUnderSilence } from '../texts/open-commands';
import { penOf, type TextFacts } from '../texts/policy';
import type { TextRow } from '../texts/views';
import { missingFor } from './missing';
import { refuseOther } from './moved-on';
import { adoptionPolicy, decidesFor } from './policy';
import type { AdoptText, CorrectText, EndText, StateAbsent, StatePosition } from './schema';
import { sealText } from './seal-commands';
import { stateOf } from './state-queries';
import { type AdoptionAct, adoptionWorkflow } from './workflow';

type Answer = { textId: string };
type Open = Readonly<{ row: TextRow; facts: TextFacts }>;

/** The text on which `actor` may do `act` now, locked. @throws NotFound, Forbidden, Conflict `workflow.closed` */
async function open(tx: Tx, actor: Actor, act: AdoptionAct, textId: string): Promise<Open> {
  const locked = await lockText(tx, actor, textId);
  authorize(adoptionPolicy, act, actor, locked.facts);
  advance(adoptionWorkflow, act, locked.row.status);
  // Under silence a Member may say that it joins; nothing else is done to the text.
  if (act !== 'state') refuseUnderSilence(locked.row);
  return locked;
}

/**
 * The Member has said where it stands on the text as the form showed it; what it said before stays on record. The same form twice says it once.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `adoption.text-moved-on`, Invalid `adoption.say-why` at `words`
 */
export async function statePosition(actor: Actor, { key, ...input }: StatePosition): Promise<Answer> {
  return once(actor, key, input, async (tx) => {
    const { row, facts } = await open(tx, actor, 'state', input.textId);
    const partyCode = decidesFor(actor, facts);
    if (partyCode === null) throw new Forbidden('adoption.deciders-only');
    await refuseOther(tx, row.id, input.changeNumber);
    const { stance, words } = input;
    if (stance === 'DOES_NOT_JOIN' && row.silences.length > 0) throw new Conflict('silence.break-instead');
    if (stance !== 'JOINS' && words === '') throw new Invalid('form.faulty', { words: 'adoption.say-why' });
    return putOnRecord(tx, actor, row, { partyCode, stance, words, changeNumber: input.changeNumber });
  });
}

/**
 * It is on record that the Member was not there, and what that rests on: as the Conference established it, not the product (P-08). What a Member
 * itself said of these words stands.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `adoption.text-moved-on`, `adoption.spoke-for-itself`
 */
export async function stateAbsent(actor: Actor, { key, ...input }: StateAbsent): Promise<Answer> {
  return once(actor, key, input, async (tx) => {
    const { row } = await open(tx, actor, 'stateAbsent', input.textId);
    await refuseOther(tx, row.id, input.changeNumber);
    const { standings } = await stateOf(tx, row);
    const own = standings.find(({ party }) => party.code === input.partyCode);
    if (own === undefined) throw new Invalid('form.faulty', { partyCode: 'field.choose' });
    if (own.position !== null && !own.isOld && own.position.stance !== 'ABSENT') {
      throw new Conflict('adoption.spoke-for-itself');
    }
    const { partyCode, words, changeNumber } = input;
    return putOnRecord(tx, actor, row, { partyCode, stance: 'ABSENT', words, changeNumber });
  });
}

type Stated = Readonly<{
  partyCode: string;
  stance: StatePosition['stance'] | 'ABSENT';
  words: string;
  changeNumber: number;
}>;

async function putOnRecord(tx: Tx, actor: Actor, row: TextRow, { words, ...stated }: Stated): Promise<Answer> {
  const by = { statedAt: now(), statedById: actor.userId };
  await tx.textPosition.create({ data: { textId: row.id, ...stated, words: words === '' ? null : words, ...by } });
  const { partyCode, stance } = stated;
  await recordOn(tx, actor, row, 'text.state', { partyCode, stance });
  return { textId: row.id };
}

/**
 * The text is adopted by consensus, as the form showed it: in one transaction it has its symbol, is frozen and sealed as its last milestone, is
 * closed to every change, its decisions are in the register paragraph by paragraph, and who presided is on record. Of many attempts one succeeds.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `adoption.text-moved-on`, `adoption.not-yet` while something is missing
 */
export async function adoptText(actor: Actor, { key, ...input }: AdoptText): Promise<Answer & { symbol: string }> {
  return once(actor, key, input, async (tx) => {
    const { row, facts } = await open(tx, actor, 'adopt', input.textId);
    const presidedBy = penOf(actor, facts);
    if (presidedBy === null) throw new Forbidden('text.presidency-only');
    await refuseOther(tx, row.id, input.changeNumber);
    if (missingFor(await stateOf(tx, row)).length > 0) throw new Conflict('adoption.not-yet');
    return sealText(tx, actor, row, { presidedBy, adoptedAt: now() });
  });
}

/**
 * The work on the text ended without consensus, and why; it stands as it stood, with every position on record. The product knows no rule for when
 * that is so: the Conference found it (P-08). @throws NotFound, Forbidden, Conflict `workflow.closed`, `adoption.text-moved-on`
 */
export async function endText(actor: Actor, { key, ...input }: EndText): Promise<Answer> {
  return once(actor, key, input, async (tx) => {
    const { row, facts } = await open(tx, actor, 'end', input.textId);
    const presidedBy = penOf(actor, facts);
    if (presidedBy === null) throw new Forbidden('text.presidency-only');
    await refuseOther(tx, row.id, input.changeNumber);
    const by = { concludedAt: now(), concludedById: actor.userId };
    const { note } = input;
    await tx.textConclusion.create({ data: { textId: row.id, outcome: 'NO_CONSENSUS', presidedBy, note, ...by } });
    await tx.negotiatedText.update({ where: { id: row.id }, data: { status: 'NO_CONSENSUS' } });
    await recordOn(tx, actor, row, 'text.end', { presidedBy });
    return { textId: row.id };
  });
}

/**
 * A mistake of writing in the adopted text is corrected by a numbered corrigendum; what was adopted stands as it was sealed.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, Invalid `adoption.corrects-nothing` at `words`, `paragraph.not-found`
 */
export async function correctText(actor: Actor, { key, ...input }: CorrectText): Promise<Answer> {
  return once(actor, key, input, async (tx) => {
    const { row, facts } = await open(tx, actor, 'correct', input.textId);
    const partyCode = penOf(actor, facts);
    if (partyCode === null) throw new Forbidden('text.presidency-only');
    const { paragraphId, language, words: wordsAfter, reason } = input;
    const stands = await tx.paragraphWords.findFirst({
      where: { paragraphId, language, paragraph: { textId: row.id, removedAt: null } },
      select: { words: true },
    });
    if (stands === null) throw new Invalid('form.faulty', { paragraphId: 'paragraph.not-found' });
    const earlier = await tx.textCorrigendum.findFirst({
      ...{ where: { textId: row.id, paragraphId, language }, orderBy: { number: 'desc' } },
    });
    const wordsBefore = earlier?.wordsAfter ?? stands.words;
    if (wordsBefore === wordsAfter) throw new Invalid('form.faulty', { words: 'adoption.corrects-nothing' });
    const number = (await tx.textCorrigendum.count({ where: { textId: row.id } })) + 1;
    await tx.textCorrigendum.create({
      data: {
        ...{ textId: row.id, number, paragraphId, language, wordsBefore, wordsAfter, reason, partyCode },
        ...{ issuedAt: now(), issuedById: actor.userId },
      },
    });
    await recordOn(tx, actor, row, 'text.correct', { number, paragraphId, language });
    return { textId: row.id };
  });
}
