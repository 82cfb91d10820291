import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db, inTransaction } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { requireFewExports } from '@/lib/core/exports';
import { findVisibleText } from '../texts/facts-queries';
import { recordOn } from '../texts/open-commands';
import { toTextHead } from '../texts/views';
import { standingForm } from './freeze-commands';
import { milestonesOf } from './queries';
import type { TextPaperAsked } from './schema';
import { milestoneSelect, type TextPaperView, toMilestoneHead } from './views';

const act = 'text.export';

/**
 * The milestone, or the text as it stands, as `actor` may read it, and it is on record that it went out. Whoever reads the words alone
 * (P-02) takes the words as they stand. @throws NotFound, Conflict `export.too-many`
 */
export async function exportText(
  actor: Actor,
  textId: string,
  { milestone: number, format, lang }: TextPaperAsked,
): Promise<TextPaperView> {
  await requireFewExports(actor, act);
  const row = await findVisibleText(db, actor, { id: textId });
  const view = { text: toTextHead(row), ...(await frozenOrStanding(actor, row, number)) };
  await inTransaction((tx) => recordOn(tx, actor, row, act, { milestone: number ?? null, format, lang }));
  return view;
}

async function frozenOrStanding(
  actor: Actor,
  row: Parameters<typeof standingForm>[1],
  number: number | undefined,
): Promise<Omit<TextPaperView, 'text'>> {
  if (number === undefined) return { milestone: null, canonical: (await standingForm(db, row)).canonical };
  const found = await db.textMilestone.findFirst({
    where: { AND: [{ textId: row.id, number }, await milestonesOf(actor)] },
    select: { ...milestoneSelect, canonical: true },
  });
  if (found === null) throw new NotFound('milestone');
  const { canonical, ...milestone } = found;
  return { milestone: toMilestoneHead(milestone), canonical };
}
