import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { compareTexts } from '@/lib/core/comparison';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { toldRows } from '@/lib/meetings/sessions/queries';
import type { Prisma } from '@/prisma/generated/client';
import { factsOfText, findVisibleText } from '../texts/facts-queries';
import { type TextRow, toTextHead } from '../texts/views';
import { negotiatedTexts } from '../texts/visibility';
import { type CanonicalText, readCanonical } from './canonical';
import { standingForm } from './freeze-commands';
import type { MilestoneComparisonAsked } from './schema';
import {
  type MilestoneComparison,
  type MilestoneHead,
  type MilestonesView,
  type MilestoneView,
  milestoneAbilities,
  milestoneSelect,
  type Side,
  toMilestoneHead,
} from './views';
import { visibleMilestones } from './visibility';

/** The filter of the milestones that `actor` may know of. */
export async function milestonesOf(actor: Actor, tx: Tx = db): Promise<Prisma.TextMilestoneWhereInput> {
  return visibleMilestones(actor, await toldRows(actor, tx));
}

/** The text, for whoever reads its milestones. @throws NotFound as for a text that does not exist */
async function findText(actor: Actor, id: string): Promise<TextRow> {
  const row = await findVisibleText(db, actor, { id });
  const where = { AND: [{ id }, negotiatedTexts(actor, await toldRows(actor))] };
  if ((await db.negotiatedText.count({ where })) === 0) throw new NotFound('milestone');
  return row;
}

/** The milestones of a text, the newest first, and how it stands. @throws NotFound when the actor may not know of the text or reads no history */
export async function listMilestones(actor: Actor, textId: string): Promise<MilestonesView> {
  const row = await findText(actor, textId);
  const rows = await db.textMilestone.findMany({
    where: { AND: [{ textId }, await milestonesOf(actor)] },
    ...{ select: milestoneSelect, orderBy: { number: 'desc' }, take: 500 },
  });
  const { sha256, paragraphCount, outOfStep } = await standingForm(db, row);
  const last = rows[0];
  return {
    text: toTextHead(row),
    milestones: rows.map(toMilestoneHead),
    standing: { sha256, paragraphCount, outOfStep, sameAs: last?.sha256 === sha256 ? last.number : null },
    can: milestoneAbilities(actor, await factsOfText(db, row), row),
  };
}

/** The last milestone of a text that `actor` may know of, the last one that was circulated before any that was not; null without one. */
export async function findLastMilestone(actor: Actor, textId: string): Promise<MilestoneHead | null> {
  const where = { AND: [{ textId }, await milestonesOf(actor)] };
  const orderBy = { number: 'desc' } as const;
  const circulated = await db.textMilestone.findFirst({
    where: { AND: [where, { circulation: { isNot: null } }] },
    ...{ select: milestoneSelect, orderBy },
  });
  const last = circulated ?? (await db.textMilestone.findFirst({ where, select: milestoneSelect, orderBy }));
  return last === null ? null : toMilestoneHead(last);
}

/** One milestone with both languages. @throws NotFound */
export async function getMilestone(actor: Actor, textId: string, number: number): Promise<MilestoneView> {
  const row = await findText(actor, textId);
  const found = await db.textMilestone.findFirst({
    where: { AND: [{ textId, number }, await milestonesOf(actor)] },
    select: { ...milestoneSelect, canonical: true },
  });
  if (found === null) throw new NotFound('milestone');
  const { canonical, ...milestone } = found;
  return {
    text: toTextHead(row),
    milestone: toMilestoneHead(milestone),
    paragraphs: sound(canonical).paragraphs,
    can: milestoneAbilities(actor, await factsOfText(db, row), row),
  };
}

/** What the database held to its hash is a form; anything else is a fault of ours. */
function sound(canonical: string): CanonicalText {
  const text = readCanonical(canonical);
  if (text === null) throw new Error('a milestone that is no canonical form');
  return text;
}

/**
 * Two milestones, or a milestone and what stands, in one language, the earlier first whichever was asked first. Without `from` the last
 * milestone, without `to` what stands. @throws NotFound, also when the text has no such milestone
 */
export async function compareMilestones(
  actor: Actor,
  textId: string,
  { from: askedFrom, to: askedTo, lang = 'es' }: MilestoneComparisonAsked,
): Promise<MilestoneComparison> {
  const row = await findText(actor, textId);
  const where = { AND: [{ textId }, await milestonesOf(actor)] };
  const rows = await db.textMilestone.findMany({
    ...{ where, select: { number: true }, orderBy: { number: 'desc' }, take: 500 },
  });
  const numbers = rows.map(({ number }) => number);
  const asked = [askedFrom ?? numbers[0] ?? 'now', askedTo ?? 'now'] as const;
  const [from, to] = order(asked[0]) < order(asked[1]) ? asked : ([asked[1], asked[0]] as const);
  const formOf = async (side: Side): Promise<string> => {
    if (side === 'now') return (await standingForm(db, row)).canonical;
    const found = await db.textMilestone.findFirst({
      where: { AND: [where, { number: side }] },
      select: { canonical: true },
    });
    if (found === null) throw new NotFound('milestone');
    return found.canonical;
  };
  const [before, after] = [await formOf(from), await formOf(to)];
  const wordsIn = (form: string): string =>
    sound(form)
      .paragraphs.map((one) => one[lang].replaceAll('\n', ' '))
      .join('\n');
  const paragraphs = compareTexts(wordsIn(before), wordsIn(after));
  return {
    ...{ text: toTextHead(row), language: lang, from, to, numbers, paragraphs },
    isSame: paragraphs.every(({ kind }) => kind === 'SAME'),
    isSameForm: before === after,
  };
}

const order = (side: Side): number => (side === 'now' ? Number.POSITIVE_INFINITY : side);
